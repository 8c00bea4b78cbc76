import { Button, Tooltip } from 'antd'
import type { ComparisonRow, RowPart } from '#contract/comparison.ts'
import { compare } from '#renderer/strings/compare.ts'
import { paragraphOrdinal, partsOfSide, textOfSide } from './rows.ts'

function Run({ part }: { part: RowPart }) {
  if (part.noise === true) return part.op === 'insert' ? <>{part.text}</> : null
  if (part.op === 'insert') return <ins>{part.text}</ins>
  if (part.op === 'delete') return <del>{part.text}</del>
  return <>{part.text}</>
}

/** What the two texts are called: a reply of the library beside the draft, unless they are something else. */
export type SideWords = Pick<typeof compare, 'movedFrom'> & {
  librarySide: string
  draftSide: string
  kind: Readonly<Record<ComparisonRow['kind'], string>>
}

function Side({ row, side, words }: { row: ComparisonRow; side: 'a' | 'b' | 'both'; words: SideWords }) {
  const parts = side === 'both' ? row.parts : partsOfSide(row, side)
  const label = side === 'a' ? words.librarySide : words.draftSide
  return (
    <p className={`compare-side compare-side-${side}`} aria-label={side === 'both' ? undefined : label}>
      {parts.map((part, index) => (
        <Run key={index} part={{ ...part, text: part.text.replaceAll('\n', '') }} />
      ))}
    </p>
  )
}

export interface RowProps {
  row: ComparisonRow
  isCurrent: boolean
  isOpening: boolean
  layout: 'columns' | 'inline'
  libraryText: string
  words: SideWords
  /** Null where nothing can be taken over. */
  onTake: ((row: ComparisonRow) => void) | null
}

/** One aligned sentence: its mark (同 改 移 增 删), both wordings, and 取用 where the library says something else. */
export function Row({ row, isCurrent, isOpening, layout, libraryText, words, onTake }: RowProps) {
  const isMoved = row.kind === 'moved' || row.kind === 'moved-changed'
  const canTake = textOfSide(row, 'a') !== '' && row.kind !== 'same' && row.kind !== 'moved'
  const hint = isMoved && row.a !== null ? words.movedFrom(paragraphOrdinal(libraryText, row.a.start)) : ''
  return (
    <li
      className={`compare-row compare-row-${row.kind}${isOpening ? ' compare-row-opening' : ''}`}
      aria-current={isCurrent}
      data-kind={row.kind}
    >
      <Tooltip title={[words.kind[row.kind], hint].filter((text) => text !== '').join(compare.sentenceJoin)}>
        <span className="compare-mark">{compare.mark[row.kind]}</span>
      </Tooltip>
      {layout === 'columns' ? (
        <>
          <Side row={row} side="a" words={words} />
          <Side row={row} side="b" words={words} />
        </>
      ) : (
        <Side row={row} side="both" words={words} />
      )}
      <span className="compare-action">
        {canTake && onTake !== null && (
          <Tooltip title={row.b === null ? compare.takeHint : compare.takeInsteadHint}>
            <Button size="small" type="text" data-testid="take" onClick={() => onTake(row)}>
              {compare.take}
            </Button>
          </Tooltip>
        )}
      </span>
    </li>
  )
}
