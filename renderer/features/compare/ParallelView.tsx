import { Button } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { Comparison } from '#contract/comparison.ts'
import { compare } from '#renderer/strings/compare.ts'
import { ChangeMap } from './ChangeMap.tsx'
import { ChangeSteps } from './ChangeSteps.tsx'
import { Gutter } from './Gutter.tsx'
import { cutParagraphs, runsOfSide } from './parallel.ts'
import { isChange, textOfSide } from './rows.ts'
import { TextColumn } from './TextColumn.tsx'
import { useLinkedColumns } from './use-linked-columns.ts'
import type { Seam } from './use-linked-columns.ts'

/** What of an older text goes into the draft: its sentence, or the paragraph it stands in. */
export type TakeUnit = 'sentence' | 'paragraph'

export interface ParallelViewProps {
  /** An older text as a, the newer one as b. */
  first: Comparison
  /** Another older text beside the same b; null shows two columns. */
  second: Comparison | null
  names: { first: string; middle: string; second: string }
  /** Null where nothing can be taken over. */
  onTake: ((row: number, of: 'first' | 'second', unit: TakeUnit) => void) | null
}

/**
 * Texts side by side as they read, scrolling together: the older one, the newer one, and where asked for a second older
 * one on the other side. Bands join what was changed and what was moved.
 */
export function ParallelView({ first, second, names, onTake }: ParallelViewProps) {
  const [columnA, columnB, columnC] = [
    useRef<HTMLElement>(null),
    useRef<HTMLElement>(null),
    useRef<HTMLElement>(null),
  ]
  const [seen, setSeen] = useState<{ row: number; of: 'first' | 'second'; in: Comparison } | null>(null)
  // Rows of another comparison are other rows.
  const at = seen !== null && (seen.in === first || seen.in === second) ? seen : null
  const isThreeWay = second !== null
  const paragraphs = useMemo(
    () => ({
      a: cutParagraphs(first.a, runsOfSide(first, 'a'), null),
      b: cutParagraphs(first.b, runsOfSide(first, 'b'), second === null ? null : runsOfSide(second, 'b')),
      c: second === null ? [] : cutParagraphs(second.a, runsOfSide(second, 'a'), null),
    }),
    [first, second],
  )
  const seams = useMemo<Seam[]>(
    () => [
      { comparison: first, a: columnA, b: columnB, side: 'left' },
      ...(second === null
        ? []
        : [{ comparison: second, a: columnC, b: columnB, side: 'right' } satisfies Seam]),
    ],
    [first, second, columnA, columnB, columnC],
  )
  const { links, onScroll, goTo } = useLinkedColumns(seams)
  const changes = useMemo(() => first.rows.flatMap((row, index) => (isChange(row) ? [index] : [])), [first])
  const show = (row: number, of: 'first' | 'second') => {
    const shown = of === 'first' ? first : second
    if (shown !== null) setSeen({ row, of, in: shown })
    goTo(row, of === 'first' ? 0 : 1)
  }

  const press = (of: 'first' | 'second') => (row: number) => {
    const comparison = of === 'first' ? first : second
    if (comparison?.rows[row]?.kind !== 'same') show(row, of)
  }
  const current = {
    first: at?.of === 'first' ? at.row : null,
    second: at?.of === 'second' ? at.row : null,
  }
  const chosen = at === null ? undefined : (at.of === 'first' ? first : second)?.rows[at.row]
  const canTake = onTake !== null && chosen !== undefined && textOfSide(chosen, 'a') !== ''

  return (
    <div className="para" data-testid="parallel">
      <div className="para-tools">
        <span className="compare-similarity">{compare.similarity(first.similarity)}</span>
        {isThreeWay && <ThreeWayLegend />}
        {canTake && at !== null && (
          <span className="para-take">
            <span>{compare.kind[chosen.kind]}</span>
            <Button size="small" data-testid="take" onClick={() => onTake(at.row, at.of, 'sentence')}>
              {compare.takeSentence}
            </Button>
            <Button size="small" onClick={() => onTake(at.row, at.of, 'paragraph')}>
              {compare.takeParagraph}
            </Button>
          </span>
        )}
        <ChangeSteps changes={changes} at={current.first ?? -1} onStep={(row) => show(row, 'first')} />
      </div>
      <div className={`para-heads${isThreeWay ? ' para-heads-three' : ''}`} aria-hidden>
        <span>{names.first}</span>
        <span />
        <span>{names.middle}</span>
        {isThreeWay && <span />}
        {isThreeWay && <span>{names.second}</span>}
      </div>
      <div className="para-stage">
        <TextColumn
          text={first.a}
          paragraphs={paragraphs.a}
          isThreeWay={false}
          current={{ left: current.first, right: null }}
          label={names.first}
          scroller={columnA}
          onScroll={() => onScroll(columnA)}
          onPress={press('first')}
        />
        <Gutter links={links[0] ?? []} current={current.first} onChoose={(row) => show(row, 'first')} />
        <TextColumn
          text={first.b}
          paragraphs={paragraphs.b}
          isThreeWay={isThreeWay}
          current={{ left: current.first, right: current.second }}
          label={names.middle}
          scroller={columnB}
          onScroll={() => onScroll(columnB)}
          onPress={press('first')}
        />
        {second !== null && (
          <>
            <Gutter links={links[1] ?? []} current={current.second} onChoose={(row) => show(row, 'second')} />
            <TextColumn
              text={second.a}
              paragraphs={paragraphs.c}
              isThreeWay={false}
              current={{ left: current.second, right: null }}
              label={names.second}
              scroller={columnC}
              onScroll={() => onScroll(columnC)}
              onPress={press('second')}
            />
          </>
        )}
        <ChangeMap rows={first.rows} onChoose={(row) => show(row, 'first')} />
      </div>
    </div>
  )
}

/** What the marks of the middle text of three mean. */
function ThreeWayLegend() {
  return (
    <span className="para-legend">
      {(['both', 'left', 'right', 'new'] as const).map((name) => (
        <span key={name} className={`para-${name}`}>
          {compare.threeWay[name]}
        </span>
      ))}
    </span>
  )
}
