import { whenQuiet } from '#renderer/editor/composing.ts'
import { ForeignBadge } from '#renderer/editor/FoundRows.tsx'
import { takeSentence } from '#renderer/editor/take.ts'
import { compare } from '#renderer/strings/compare.ts'
import { common, longDate } from '#renderer/strings/common.ts'
import { suggestStrings } from '#renderer/strings/suggest.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { notify } from '#renderer/ui/notify.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { useEffect, useRef } from 'react'
import { ReactEditor } from 'slate-react'
import { findParagraph, paragraphsOf } from './find-paragraph.ts'
import type { Session } from './session.ts'

const words = suggestStrings.source

/** A reply to be read beside the draft; `text` is the passage that is looked for in it. */
export interface ShownSource {
  replyId: string
  text: string | null
}

/** A whole reply of the library as it was read; each of its paragraphs can be put in at the caret. */
export function SourcePane({
  session,
  source,
  onBack,
  onCompare,
}: {
  session: Session
  source: ShownSource
  onBack: () => void
  onCompare: (replyId: string) => void
}) {
  const { value, failure, reload } = useRequest('library.get', { replyId: source.replyId })
  const here = useRef<HTMLLIElement>(null)
  const isLoaded = value !== null && value.id === source.replyId
  useEffect(() => {
    if (isLoaded) here.current?.scrollIntoView({ block: 'center' })
  }, [isLoaded, source])
  if (failure !== null) return <Failed failure={failure} onRetry={reload} />
  if (!isLoaded) return <p className="pane-empty">{common.loading}</p>

  const { reply, isForeign } = value
  const paragraphs = paragraphsOf(value)
  const at = source.text === null ? null : findParagraph(paragraphs, source.text)
  const take = (text: string) => {
    whenQuiet(session.editor, () => {
      ReactEditor.focus(session.editor)
      takeSentence(session.editor, { text: text.trim(), replyId: value.id, instead: null })
      notify('done', words.taken)
    })
  }
  return (
    <article className="source" data-testid="source-pane">
      <p className="source-ways">
        <button type="button" className="recommend-more" onClick={onBack}>
          {compare.origin.back}
        </button>
        <button type="button" className="recommend-more" onClick={() => onCompare(value.id)}>
          {compare.origin.compareWith}
        </button>
      </p>
      <h3>{reply.subject ?? reply.title ?? words.untitled}</h3>
      <p className="source-facts">
        {isForeign && <ForeignBadge organ={reply.organ ?? common.none} />}
        <span>{longDate(reply.date)}</span>
        <span className="recommend-file">{value.file}</span>
      </p>
      <ol>
        {paragraphs.map(({ text, part }, index) => (
          <li key={index} data-part={part} data-here={index === at} ref={index === at ? here : null}>
            <p>{text.trim()}</p>
            <button type="button" className="recommend-more" onClick={() => take(text)}>
              {words.take}
            </button>
          </li>
        ))}
      </ol>
    </article>
  )
}
