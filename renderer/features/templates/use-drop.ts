import { useEffect, useRef } from 'react'

/** Takes whatever is dropped in the window while the component stands, before the frame would bring it into the library. */
export function useDrop(onDrop: (transfer: DataTransfer) => void): void {
  const latest = useRef(onDrop)
  useEffect(() => {
    latest.current = onDrop
  })
  useEffect(() => {
    const drop = (event: DragEvent) => {
      if (event.dataTransfer === null) return
      event.preventDefault()
      latest.current(event.dataTransfer)
    }
    window.addEventListener('drop', drop, { capture: true })
    return () => {
      window.removeEventListener('drop', drop, { capture: true })
    }
  }, [])
}
