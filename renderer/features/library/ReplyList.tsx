import { useCallback } from 'react'
import type { ReplyFilter, ReplySummary } from '#contract/reply-list.ts'
import { ask } from '#renderer/ui/ask.ts'
import { useNavigation } from '#renderer/ui/navigation.ts'
import { askForView, mark, orderBy, unmarkAll, useLibrary } from './library-store.ts'
import { removeReplies } from './remove-replies.ts'
import type { ListView, ReplyPages } from './reply-pages.ts'
import { ReplyTable } from './ReplyTable.tsx'

/** Marks all that the filter leaves, seen or not; when they are marked already, lets them go. */
async function markAll(filter: ReplyFilter, total: number): Promise<void> {
  if (useLibrary.getState().marked.size >= total) return unmarkAll()
  const answer = await ask('library.ids', filter)
  if (answer !== null) useLibrary.setState({ marked: new Set(answer.ids) })
}

/** The table of replies with what its keys and boxes do. */
export function ReplyList({
  view,
  pages,
  filter,
  shownId,
  onOpen,
}: {
  view: ListView
  pages: ReplyPages
  filter: ReplyFilter
  shownId: string | null
  onOpen(): void
}) {
  const marked = useLibrary((state) => state.marked)
  const order = useLibrary((state) => state.order)
  const show = useCallback(
    (reply: ReplySummary, isOpening: boolean) => {
      useNavigation.setState({ replyId: reply.id })
      if (isOpening) onOpen()
    },
    [onOpen],
  )
  const total = view.total ?? 0
  return (
    <ReplyTable
      view={view}
      shownId={shownId}
      marked={marked}
      order={order}
      areAllMarked={total > 0 && marked.size >= total}
      onNeed={pages.need}
      onOrder={orderBy}
      onShow={show}
      onMark={(replies, isRange) =>
        mark(
          replies.map((reply) => reply.id),
          isRange,
        )
      }
      onMarkAll={() => void markAll(filter, total)}
      onRemove={(cursor, next) => {
        if (marked.size > 0) void removeReplies([...marked], null)
        else if (cursor !== null) {
          if (next !== null) useNavigation.setState({ replyId: next.id })
          void removeReplies([cursor.id], cursor.file)
        }
      }}
      onCorrect={(reply) => {
        useNavigation.setState({ replyId: reply.id })
        askForView('fields')
        useLibrary.setState({ editing: { replyId: reply.id, field: 'subject' } })
      }}
    />
  )
}
