import { useEffect } from 'react'
import type { RefObject } from 'react'
import type { LibraryReply } from '#contract/reply.ts'
import { type ReplyPlace, useNavigation } from '#renderer/ui/navigation.ts'
import type { MarkedRun } from './marks.ts'

/** A longer share of a reply is the reply itself, of which no place need be marked. */
const mostMarked = 0.6

/** The place of a reply that somebody came to see, brought into view; null when there is none. */
export function useShownPlace(
  scroller: RefObject<HTMLElement | null>,
  { id, text }: Pick<LibraryReply, 'id' | 'text'>,
): ReplyPlace | null {
  const asked = useNavigation((state) => state.replyPlace)
  const isOfReply = asked?.replyId === id && asked.end - asked.start <= mostMarked * text.length
  const place = isOfReply ? asked : null
  useEffect(() => {
    if (place !== null) scroller.current?.querySelector('[data-shown]')?.scrollIntoView({ block: 'center' })
  }, [scroller, place])
  return place
}

export function isWithin({ start, text }: MarkedRun, place: ReplyPlace | null): boolean {
  return place !== null && start >= place.start && start + text.length <= place.end
}
