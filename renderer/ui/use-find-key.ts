import { useEffect } from 'react'
import type { RefObject } from 'react'
import { host } from '#renderer/host.ts'

/** Ctrl+F, and the menu's command for it, go to a search field. */
export function useFindKey(field: RefObject<{ focus(option: { cursor: 'all' }): void } | null>): void {
  useEffect(() => {
    const find = () => field.current?.focus({ cursor: 'all' })
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.code !== 'KeyF') return
      event.preventDefault()
      find()
    }
    const endMenu = host.onCommand((command) => command === 'find' && find())
    window.addEventListener('keydown', press)
    return () => {
      endMenu()
      window.removeEventListener('keydown', press)
    }
  }, [field])
}
