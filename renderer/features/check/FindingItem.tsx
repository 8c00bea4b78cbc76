import { Button, Input } from 'antd'
import type { InputRef } from 'antd'
import { useState } from 'react'
import { useFocusOnce } from '#renderer/ui/use-focus-once.ts'
import type { DraftFinding, RuleInfo } from '#contract/finding.ts'
import { checking } from '#renderer/strings/check.ts'
import { quoteOf } from './quote.ts'

/** What the clerk may do about a finding. */
export interface FindingActions {
  onShow(finding: DraftFinding): void
  onFix(finding: DraftFinding): void
  /** Several of one rule, in the order of the text. */
  onFixAll(findings: readonly DraftFinding[]): void
  onKeep(finding: DraftFinding, reason: string): void
  onRelease(finding: DraftFinding): void
}

/**
 * One finding: what is wrong in a sentence, the place quoted with what to put there, why the rule is there, and the ways to deal with it:
 * go there, take the fix, or keep it as it is for a written reason.
 */
export function FindingItem({
  finding,
  text,
  rule,
  isFirstOfRule,
  isCurrent,
  alike,
  actions,
}: {
  finding: DraftFinding
  text: string
  rule: RuleInfo | undefined
  /** Why the rule is there is told once. */
  isFirstOfRule: boolean
  isCurrent: boolean
  /** Those of its rule that can be mended with it; told at the first of them, empty elsewhere. */
  alike: readonly DraftFinding[]
  actions: FindingActions
}) {
  const [isKeeping, setKeeping] = useState(false)
  const { message, suggestion, kept, keptBefore } = finding
  const quote = quoteOf(text, finding)
  const canFix = suggestion !== null && finding.end > finding.start
  return (
    <li
      className={`check-finding check-finding-${finding.severity}${isCurrent ? ' check-finding-current' : ''}`}
      data-rule={finding.rule}
    >
      <p className="check-message">{message}</p>
      <div className="check-place">
        <blockquote className="check-quote">
          {quote.before}
          {canFix ? <del>{quote.found}</del> : <mark>{quote.found}</mark>}
          {canFix && <ins>{suggestion}</ins>}
          {quote.after}
        </blockquote>
      </div>
      {suggestion !== null && !canFix && (
        <p className="check-suggestion">
          {checking.change} <ins>{suggestion}</ins>
        </p>
      )}
      {rule !== undefined && isFirstOfRule && (
        <p className="check-why">
          {checking.why(rule.name, rule.why)}
          {rule.isAlwaysKept && <span> {checking.alwaysKept(rule.kept)}</span>}
        </p>
      )}
      {keptBefore !== null && <p className="check-kept">{checking.keptBefore(keptBefore)}</p>}
      {kept !== null && <p className="check-kept">{checking.keptFor(kept.reason)}</p>}
      <div className="check-actions">
        <Button
          size="small"
          onClick={() => actions.onShow(finding)}
          aria-label={checking.showHint(quote.found)}
          data-testid="check-show"
        >
          {checking.show}
        </Button>
        {canFix && kept === null && (
          <Button size="small" onClick={() => actions.onFix(finding)} data-testid="check-fix">
            {suggestion === '' ? checking.takeOut : checking.fix}
          </Button>
        )}
        {alike.length > 0 && kept === null && (
          <Button size="small" onClick={() => actions.onFixAll(alike)} data-testid="check-fix-all">
            {checking.fixAll(alike.length)}
          </Button>
        )}
        {kept === null && !isKeeping && (
          <Button size="small" type="text" onClick={() => setKeeping(true)} data-testid="check-keep">
            {checking.keep}
          </Button>
        )}
        {kept !== null && (
          <Button size="small" type="text" onClick={() => actions.onRelease(finding)}>
            {checking.release}
          </Button>
        )}
      </div>
      {isKeeping && kept === null && (
        <KeepForm
          start={keptBefore ?? ''}
          onCancel={() => setKeeping(false)}
          onKeep={(reason) => {
            setKeeping(false)
            actions.onKeep(finding, reason)
          }}
        />
      )}
    </li>
  )
}

/** The reason for keeping a finding; nothing is kept without one. */
function KeepForm({
  start,
  onKeep,
  onCancel,
}: {
  start: string
  onKeep(reason: string): void
  onCancel(): void
}) {
  const [reason, setReason] = useState(start)
  const field = useFocusOnce<InputRef>()
  return (
    <form
      className="check-keep"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') onKeep(reason.trim())
      }}
    >
      <Input
        size="small"
        ref={field}
        maxLength={500}
        value={reason}
        aria-label={checking.reason}
        placeholder={checking.reasonHint}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button size="small" htmlType="submit" disabled={reason.trim() === ''}>
        {checking.keepNow}
      </Button>
      <Button size="small" type="text" onClick={onCancel}>
        {checking.cancel}
      </Button>
    </form>
  )
}
