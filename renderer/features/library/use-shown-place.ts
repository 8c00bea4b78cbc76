import { useEffect } from 'react'
import type { RefObject } from 'react'
import { type ReplyPlace, useNavigation } from '#renderer/ui/navigation.ts'
import type { MarkedRun } from './marks.ts'

/** The place of a reply that somebody came to see, brought into view; null when there is none. */
export function useShownPlace(scroller: RefObject<HTMLElement | null>, replyId: string): ReplyPlace | null {
  const asked = useNavigation((state) => state.replyPlace)
  const place = asked?.replyId === replyId ? asked : null
  useEffect(() => {
    if (place !== null) scroller.current?.querySelector('[data-shown]')?.scrollIntoView({ block: 'center' })
  }, [scroller, place])
  return place
}

export function isWithin({ start, text }: MarkedRun, place: ReplyPlace | null): boolean {
  return place !== null && start >= place.start && start + text.length <= place.end
}
