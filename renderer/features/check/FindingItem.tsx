import { Button } from 'antd'
import type { Finding } from '#contract/finding.ts'
import { checking } from '#renderer/strings/check.ts'
import { quoteOf } from './quote.ts'

/** One finding: what is wrong in a sentence, the place quoted, what to put there, and the way to it. */
export function FindingItem({ finding, text, onShow }: { finding: Finding; text: string; onShow(): void }) {
  const { message, suggestion } = finding
  const quote = quoteOf(text, finding)
  return (
    <li className={`check-finding check-finding-${finding.severity}`} data-rule={finding.rule}>
      <p className="check-message">{message}</p>
      <div className="check-place">
        <blockquote className="check-quote">
          {quote.before}
          <mark>{quote.found}</mark>
          {quote.after}
        </blockquote>
        <Button
          size="small"
          onClick={onShow}
          aria-label={checking.showHint(quote.found)}
          data-testid="check-show"
        >
          {checking.show}
        </Button>
      </div>
      {suggestion !== null && (
        <p className="check-suggestion">
          {suggestion === '' ? checking.takeOut : checking.change} <ins>{suggestion}</ins>
        </p>
      )}
    </li>
  )
}
