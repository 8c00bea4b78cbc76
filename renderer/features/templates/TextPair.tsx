import { useMemo } from 'react'
import { templates } from '#renderer/strings/templates.ts'
import { diffTokens, sharedShare, tokensOf } from './diff-text.ts'
import type { DiffRun } from './diff-text.ts'
import { readTemplate } from './template-text.ts'

function Side({ runs, side }: { runs: readonly DiffRun[]; side: 'left' | 'right' }) {
  return runs
    .filter((run) => run.side === 'both' || run.side === side)
    .map((run, index) =>
      run.side === 'both' ? (
        <span key={index}>{run.text}</span>
      ) : side === 'left' ? (
        <del key={index}>{run.text}</del>
      ) : (
        <ins key={index}>{run.text}</ins>
      ),
    )
}

export interface TextPairProps {
  /** Two templates in their source. */
  left: string
  right: string
  leftLabel: string
  rightLabel: string
}

/** Two templates side by side as text, what differs marked on both sides. */
export function TextPair({ left, right, leftLabel, rightLabel }: TextPairProps) {
  const runs = useMemo(
    () => diffTokens(tokensOf(readTemplate(left)), tokensOf(readTemplate(right))),
    [left, right],
  )
  const isSame = runs.every((run) => run.side === 'both')
  return (
    <div className="text-pair" data-testid="text-pair">
      <section aria-label={leftLabel}>
        <h4>{leftLabel}</h4>
        <p>
          <Side runs={runs} side="left" />
        </p>
      </section>
      <section aria-label={rightLabel}>
        <h4>{rightLabel}</h4>
        <p>
          <Side runs={runs} side="right" />
        </p>
      </section>
      <p className="text-pair-same">
        {isSame ? templates.compare.same : templates.compare.shared(sharedShare(runs))}
      </p>
    </div>
  )
}
