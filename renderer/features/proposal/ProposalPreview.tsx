import type { Point } from '#contract/proposal.ts'
import type { Warning } from '#contract/reply.ts'
import { proposalStrings } from '#renderer/strings/proposal.ts'
import { Alert, Checkbox } from 'antd'
import type { CardChange } from './proposal-changes.ts'

const words = proposalStrings.dialog

/** What reading a proposal found: what would change on the card, each with its box, and what it asks for. */
export function ProposalPreview({
  changes,
  chosen,
  points,
  warnings,
  onChoose,
}: {
  changes: readonly CardChange[]
  chosen: ReadonlySet<string>
  points: readonly Point[]
  warnings: readonly Warning[]
  onChoose: (chosen: ReadonlySet<string>) => void
}) {
  const choose = (key: string, isWanted: boolean) => {
    const next = new Set(chosen)
    if (isWanted) next.add(key)
    else next.delete(key)
    onChoose(next)
  }
  return (
    <div className="proposal-preview">
      {warnings.map(({ code, message }) => (
        <Alert key={code} type="warning" showIcon title={message} />
      ))}
      <section>
        <h3>{words.changes}</h3>
        {changes.length === 0 ? (
          <p className="proposal-intro">{words.noChanges}</p>
        ) : (
          <>
            <p className="proposal-intro">{words.changesHint}</p>
            <table className="proposal-changes" data-testid="proposal-changes">
              <thead>
                <tr>
                  <th scope="col">{words.field}</th>
                  <th scope="col">{words.now}</th>
                  <th scope="col">{words.then}</th>
                </tr>
              </thead>
              <tbody>
                {changes.map(({ key, name, before, after, isEmpty }) => (
                  <tr key={key} className={chosen.has(key) ? 'is-chosen' : ''}>
                    <th scope="row">
                      <Checkbox
                        aria-label={words.choose(name)}
                        checked={chosen.has(key)}
                        onChange={(event) => choose(key, event.target.checked)}
                      >
                        {name}
                      </Checkbox>
                    </th>
                    <td className="proposal-before">{before === null ? words.empty : before}</td>
                    <td>
                      {after}
                      {!isEmpty && <div className="proposal-differs">{words.isAboutOther}</div>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </section>
      {points.length > 0 && (
        <section>
          <h3>{words.points(points.length)}</h3>
          <p className="proposal-intro">{words.pointsHint}</p>
          <ol className="proposal-points">
            {points.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}
