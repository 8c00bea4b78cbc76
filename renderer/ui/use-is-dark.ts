import { useSyncExternalStore } from 'react'
import type { Settings } from '#contract/settings.ts'

const systemIsDark = matchMedia('(prefers-color-scheme: dark)')

function subscribe(listener: () => void): () => void {
  systemIsDark.addEventListener('change', listener)
  return () => {
    systemIsDark.removeEventListener('change', listener)
  }
}

/** Whether the page is dark, following the system where the clerk left it to the system. */
export function useIsDark(theme: Settings['appearance']['theme']): boolean {
  const isSystemDark = useSyncExternalStore(subscribe, () => systemIsDark.matches)
  return theme === 'system' ? isSystemDark : theme === 'dark'
}
