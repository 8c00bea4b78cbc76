import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** The height of an element in CSS pixels as it changes; 0 before it stands in the page. */
export function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0)
  useEffect(() => {
    const node = element.current
    if (node === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setHeight(entry.contentRect.height)
    })
    observer.observe(node)
    return () => {
      observer.disconnect()
    }
  }, [element])
  return height
}
