import { Checkbox } from 'antd'
import type { LibraryReply } from '#contract/reply.ts'
import type { RequestOutput } from '#contract/requests.ts'
import { library } from '#renderer/strings/library.ts'
import { EncodingChoice } from './EncodingChoice.tsx'
import { useLibrary } from './library-store.ts'
import { countChanges } from './source-changes.ts'
import type { SourceChange } from './source-changes.ts'

function told(count: number, isSpaceChanged: boolean): string {
  if (count > 0) return library.changes.count(count)
  return isSpaceChanged ? library.changes.onlySpace : library.changes.none
}

/** Above the original: how much reading changed, and another encoding when the text is not legible. */
export function SourceTools({
  reply,
  source,
  changes,
}: {
  reply: LibraryReply
  source: RequestOutput<'library.source'>
  changes: readonly SourceChange[]
}) {
  const showsChanges = useLibrary((state) => state.showsChanges)
  const count = countChanges(changes)
  return (
    <div className="source-tools">
      <span title={count > 0 && changes.length > count ? library.changes.spaceToo : undefined}>
        {told(count, changes.length > count)}
      </span>
      {count > 0 && (
        <Checkbox
          checked={showsChanges}
          onChange={(event) => useLibrary.setState({ showsChanges: event.target.checked })}
        >
          {library.changes.show}
        </Checkbox>
      )}
      {source.canReread && reply.encoding !== null && <EncodingChoice reply={reply} />}
    </div>
  )
}
