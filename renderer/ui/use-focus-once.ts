import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/**
 * For a field that was asked for: it is ready to be typed in once it stands in the page. A ref function would not do, as antd's fields
 * call theirs anew at every drawing and would take the focus back.
 */
export function useFocusOnce<T extends { focus(): void }>(): RefObject<T | null> {
  const field = useRef<T>(null)
  useEffect(() => field.current?.focus(), [])
  return field
}
