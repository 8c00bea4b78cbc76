import { DeleteOutlined, FullscreenExitOutlined, FullscreenOutlined } from '@ant-design/icons'
import { Button, Segmented, Tooltip } from 'antd'
import type { LibraryReply } from '#contract/reply.ts'
import { library } from '#renderer/strings/library.ts'
import { askForView, useLibrary } from './library-store.ts'
import type { View } from './library-store.ts'
import { removeReplies } from './remove-replies.ts'
import { ReplyBadges } from './ReplyBadges.tsx'

const allViews: readonly View[] = ['text', 'source', 'fields']

/** One view at a time: a choice. Two: buttons that are pressed while their view shows. Three: nothing to choose. */
function ViewChoice({ shown }: { shown: readonly View[] }) {
  if (shown.length === allViews.length) return null
  const names = library.reply.views
  if (shown.length === 1) {
    return (
      <Segmented
        size="small"
        aria-label={library.reply.view}
        value={shown[0]!}
        options={allViews.map((view) => ({ value: view, label: names[view] }))}
        onChange={askForView}
      />
    )
  }
  return (
    <fieldset className="view-choice" aria-label={library.reply.view}>
      {allViews.map((view) => (
        <button key={view} type="button" aria-pressed={shown.includes(view)} onClick={() => askForView(view)}>
          {names[view]}
        </button>
      ))}
    </fieldset>
  )
}

/** The reply's name, what is special about it, and what can be done with it. */
export function ReplyHead({ reply, shown }: { reply: LibraryReply; shown: readonly View[] }) {
  const isWide = useLibrary((state) => state.isWide)
  const widen = isWide ? library.reply.narrow : library.reply.widen
  const { corrections } = reply
  return (
    <header className="reply-head">
      <h2>{reply.reply.title ?? reply.file}</h2>
      <div className="reply-tools">
        <ViewChoice shown={shown} />
        <span className="reply-file">
          <ReplyBadges
            facts={{
              organ: reply.reply.organ,
              warnings: [],
              isForeign: reply.isForeign,
              isNewest: reply.isNewest,
              isCorrected: corrections.parts.length > 0 || Object.keys(corrections.fields).length > 0,
              versionCount: 1,
            }}
          />
          <span title={reply.file}>{reply.file}</span>
        </span>
        <Tooltip title={widen}>
          <Button
            type="text"
            icon={isWide ? <FullscreenExitOutlined /> : <FullscreenOutlined />}
            aria-label={widen}
            aria-pressed={isWide}
            onClick={() => useLibrary.setState({ isWide: !isWide })}
          />
        </Tooltip>
        <Tooltip title={library.remove(reply.file)}>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={library.remove(reply.file)}
            onClick={() => void removeReplies([reply.id], reply.file)}
          />
        </Tooltip>
      </div>
    </header>
  )
}
