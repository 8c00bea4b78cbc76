import { Button, Spin } from 'antd'
import { useEffect, useRef } from 'react'
import { checking } from '#renderer/strings/check.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { FindingItem } from './FindingItem.tsx'
import { groupFindings } from './quote.ts'
import './check.css'

/**
 * What a check of the saved draft finds, the gravest first.
 *
 * @param revision  of the saved draft; a new one is checked anew
 * @param onShow    gets a place and the text that its offsets are into (blocks joined by "\n"), which may be older than the paper
 */
export function CheckPanel({
  draftId,
  revision,
  onShow,
}: {
  draftId: string
  revision: number
  onShow(start: number, end: number, text: string): void
}) {
  const { value, failure, isLoading, reload } = useRequest('check.run', { draftId })
  useReloadOnChange(`${draftId} ${revision}`, reload)
  const findings = value?.findings ?? []

  return (
    <section className="check" aria-label={checking.region} aria-busy={isLoading} data-testid="check-panel">
      <div className="check-tools">
        <Button size="small" onClick={reload} loading={isLoading}>
          {checking.again}
        </Button>
      </div>
      {failure !== null && <Failed failure={failure} onRetry={reload} />}
      {value === null && failure === null && <Spin description={checking.running} />}
      {value !== null && findings.length === 0 && <NothingFound />}
      <div className="check-groups" aria-live="polite">
        {value !== null &&
          groupFindings(findings).map((group) => (
            <section key={group.severity} className={`check-group check-group-${group.severity}`}>
              <h3>{checking.groupHead(checking.groups[group.severity], group.findings.length)}</h3>
              <ul>
                {group.findings.map((finding) => (
                  <FindingItem
                    key={`${finding.rule} ${finding.start} ${finding.end} ${finding.message}`}
                    finding={finding}
                    text={value.text}
                    onShow={() => {
                      onShow(finding.start, finding.end, value.text)
                    }}
                  />
                ))}
              </ul>
            </section>
          ))}
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
