import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import type { LibraryReply } from '#contract/reply.ts'
import { longDate } from '#renderer/strings/common.ts'
import { library } from '#renderer/strings/library.ts'
import { ask } from '#renderer/ui/ask.ts'
import { useNavigation } from '#renderer/ui/navigation.ts'
import { notify, notifyUndoable } from '#renderer/ui/notify.ts'
import { VersionComparison } from './VersionComparison.tsx'

const words = library.versions

async function separate(replyId: string): Promise<void> {
  if ((await ask('library.separate', { replyId, isSeparate: true })) === null) return
  const join = async () => {
    if ((await ask('library.separate', { replyId, isSeparate: false })) !== null) notify('done', words.joined)
  }
  notifyUndoable(words.separated, () => void join())
}

/** The versions of a reply, newest first, this one among them; another is opened, this one parted from them. */
export function VersionList({ reply }: { reply: LibraryReply }) {
  const [compared, setCompared] = useState<LibraryReply['versions'][number] | null>(null)
  const own = { id: reply.id, file: reply.file, date: reply.reply.date, isNewest: reply.isNewest }
  const at = reply.isNewest ? 0 : reply.versions.filter((one) => (one.date ?? '') >= (own.date ?? '')).length
  const versions = reply.versions.toSpliced(Math.max(at, reply.isNewest ? 0 : 1), 0, own)
  return (
    <section className="versions" aria-label={words.title(versions.length)} data-testid="versions">
      <div className="versions-head">
        <strong>{words.title(versions.length)}</strong>
        <span>{words.note}</span>
        <Tooltip title={words.separateHint}>
          <Button size="small" onClick={() => void separate(reply.id)} data-testid="separate">
            {words.separate}
          </Button>
        </Tooltip>
      </div>
      <ul>
        {versions.map((version) => (
          <li key={version.id} aria-current={version.id === reply.id}>
            <span className="version-date">{longDate(version.date)}</span>
            <span className="version-file">{version.file}</span>
            {version.isNewest && <span className="badge badge-versions">{words.isNewest}</span>}
            {version.id === reply.id ? (
              <span className="version-here">{words.isShown}</span>
            ) : (
              <>
                <Button
                  size="small"
                  type="link"
                  aria-label={words.openFile(version.file)}
                  onClick={() => useNavigation.setState({ replyId: version.id })}
                >
                  {words.open}
                </Button>
                <Button
                  size="small"
                  type="link"
                  aria-label={words.compareFile(version.file)}
                  onClick={() => setCompared(version)}
                >
                  {words.compare}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {compared !== null && (
        <VersionComparison reply={reply} other={compared} onClose={() => setCompared(null)} />
      )}
    </section>
  )
}
