import { common } from '#renderer/strings/common.ts'
import { suggestStrings } from '#renderer/strings/suggest.ts'
import { keepFocus } from './keep-focus.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { findParagraph, paragraphsOf } from './find-paragraph.ts'

/** A passage in its reply: its paragraph with the one before and the one after it. */
export function PassageContext({
  replyId,
  text,
  onWhole,
}: {
  replyId: string
  text: string
  onWhole: () => void
}) {
  const { value, failure, reload } = useRequest('library.get', { replyId })
  if (failure !== null) return <Failed failure={failure} onRetry={reload} />
  if (value === null) return <p className="recommend-context">{common.loading}</p>
  const paragraphs = paragraphsOf(value)
  const at = findParagraph(paragraphs, text)
  const from = Math.max(0, (at ?? 0) - 1)
  return (
    <div className="recommend-context" data-testid="passage-context">
      {at === null && <p className="recommend-changed">{suggestStrings.contextChanged}</p>}
      {paragraphs.slice(from, (at ?? 1) + 2).map((paragraph, index) => (
        <p key={index} data-here={from + index === at}>
          {paragraph.text.trim()}
        </p>
      ))}
      <button type="button" className="recommend-more" onMouseDown={keepFocus} onClick={onWhole}>
        {suggestStrings.whole}
      </button>
    </div>
  )
}
