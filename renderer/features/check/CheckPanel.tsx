import { Button, Collapse, Dropdown, Spin } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { DraftFinding } from '#contract/finding.ts'
import { checking } from '#renderer/strings/check.ts'
import { ask } from '#renderer/ui/ask.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { FindingItem } from './FindingItem.tsx'
import type { FindingActions } from './FindingItem.tsx'
import { printSheet, saveSheet, sheetLines } from './review-sheet.ts'
import { groupFindings, mendedTogether, nextFinding } from './quote.ts'
import './check.css'

/** What the paper does for the panel. Places are offsets into `text` (blocks joined by "\n"), which may be older than the paper. */
export interface PaperOfFindings {
  show(start: number, end: number, text: string): void
  /**
   * Puts the fixes there, in the order of the text, as one step of undo. How many: a place that was changed meanwhile is left, which the
   * clerk was told.
   */
  mend(findings: readonly DraftFinding[], text: string): number
  underline(text: string, findings: readonly DraftFinding[]): void
}

/**
 * What a check of the saved draft finds, the gravest first; what is kept with a reason stands apart. F7 and Shift+F7 go from one to the
 * next.
 *
 * @param revision  of the saved draft; a new one is checked anew
 */
export function CheckPanel({
  draftId,
  revision,
  title,
  paper,
}: {
  draftId: string
  revision: number
  title: string | null
  paper: PaperOfFindings
}) {
  const { value, failure, isLoading, reload } = useRequest('check.run', { draftId })
  const rules = useRequest('check.rules', {}).value?.rules ?? []
  useReloadOnChange(`${draftId} ${revision}`, reload)
  const [current, setCurrent] = useState<string | null>(null)
  const findings = value?.findings ?? []
  const text = value?.text ?? ''
  const open = groupFindings(findings.filter(({ kept }) => kept === null))
  const kept = findings.filter((finding) => finding.kept !== null)

  const show = (finding: DraftFinding) => {
    setCurrent(finding.key)
    paper.show(finding.start, finding.end, text)
  }
  const mend = (findings: readonly DraftFinding[]) => {
    const count = paper.mend(findings, text)
    for (const { rule } of findings.slice(0, count)) void ask('check.fixed', { rule })
  }
  const actions: FindingActions = {
    onShow: show,
    onFix: (finding) => mend([finding]),
    onFixAll: mend,
    onKeep: (finding, reason) => {
      const { key, rule, text: quote } = finding
      void ask('check.keep', { draftId, key, rule, quote, reason })
    },
    onRelease: ({ key }) => void ask('check.release', { draftId, key }),
  }
  useUnderlines(paper, value)
  useStepKeys((step) => {
    const next = nextFinding(
      open.flatMap((group) => group.findings),
      current,
      step,
    )
    if (next !== null) show(next)
  })
  const together = mendedTogether(open.flatMap((group) => group.findings))
  const itemOf = (finding: DraftFinding) => (
    <FindingItem
      key={finding.key}
      finding={finding}
      text={text}
      rule={rules.find(({ id }) => id === finding.rule)}
      isFirstOfRule={findings.find(({ rule }) => rule === finding.rule) === finding}
      isCurrent={finding.key === current}
      alike={together.get(finding.key) ?? []}
      actions={actions}
    />
  )

  return (
    <section className="check" aria-label={checking.region} aria-busy={isLoading} data-testid="check-panel">
      <div className="check-tools">
        <span className="check-keys">{checking.keys}</span>
        <Dropdown
          disabled={value === null}
          trigger={['click']}
          menu={{
            items: [
              { key: 'print', label: checking.sheetPrint },
              { key: 'save', label: checking.sheetSave },
            ],
            onClick: ({ key }) => {
              const lines = sheetLines(title, text, findings)
              if (key === 'print') printSheet(lines)
              else void saveSheet(title, lines)
            },
          }}
        >
          <Button size="small" data-testid="check-sheet">
            {checking.sheet}
          </Button>
        </Dropdown>
        <Button size="small" onClick={reload} loading={isLoading}>
          {checking.again}
        </Button>
      </div>
      {failure !== null && <Failed failure={failure} onRetry={reload} />}
      {value === null && failure === null && <Spin description={checking.running} />}
      {value !== null && open.length === 0 && <NothingFound />}
      <div className="check-groups" aria-live="polite">
        {open.map((group) => (
          <section key={group.severity} className={`check-group check-group-${group.severity}`}>
            <h3>{checking.groupHead(checking.groups[group.severity], group.findings.length)}</h3>
            <ul>{group.findings.map(itemOf)}</ul>
          </section>
        ))}
        {kept.length > 0 && (
          <Collapse
            ghost
            size="small"
            items={[
              {
                key: 'kept',
                label: checking.groupHead(checking.keptHead, kept.length),
                children: <ul className="check-kept-list">{kept.map(itemOf)}</ul>,
              },
            ]}
          />
        )}
      </div>
    </section>
  )
}

function NothingFound() {
  return (
    <div className="check-calm">
      <p className="check-nothing">{checking.nothing}</p>
      <p>
        {checking.checked}
        {checking.checkedThings.join(checking.listJoiner)}
        {checking.listEnd}
      </p>
    </div>
  )
}

/** Asks again when the key changes; the first asking is the request's own. */
function useReloadOnChange(key: string, reload: () => void): void {
  const asked = useRef(key)
  useEffect(() => {
    if (asked.current === key) return
    asked.current = key
    reload()
  }, [key, reload])
}

/** Underlines on the paper what is open, as long as the panel is there. */
function useUnderlines(
  paper: PaperOfFindings,
  value: { text: string; findings: DraftFinding[] } | null,
): void {
  const latest = useRef(paper)
  useEffect(() => {
    latest.current = paper
  })
  useEffect(() => {
    if (value === null) return
    latest.current.underline(
      value.text,
      value.findings.filter(({ kept }) => kept === null),
    )
  }, [value])
  useEffect(() => () => latest.current.underline('', []), [])
}

/** F7 and Shift+F7, wherever the focus is; never while an input method composes. */
function useStepKeys(go: (step: 1 | -1) => void): void {
  const latest = useRef(go)
  useEffect(() => {
    latest.current = go
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F7' || event.isComposing || event.defaultPrevented) return
      event.preventDefault()
      latest.current(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
