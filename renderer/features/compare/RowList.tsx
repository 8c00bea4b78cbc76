import { Checkbox, Segmented, Tooltip } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { Comparison, ComparisonRow } from '#contract/comparison.ts'
import { compare } from '#renderer/strings/compare.ts'
import { useWidth } from '#renderer/ui/use-width.ts'
import { ChangeMap } from './ChangeMap.tsx'
import { ChangeSteps } from './ChangeSteps.tsx'
import { Row } from './Row.tsx'
import type { SideWords } from './Row.tsx'
import { isChange, isPrinted, opensParagraph } from './rows.ts'

const widthForColumns = 560

/** The rows of a comparison with the way from change to change; columns where there is room, else one below the other. */
export function RowList({
  comparison,
  words = compare,
  onTake,
}: {
  comparison: Comparison
  words?: SideWords
  /** Null where nothing can be taken over. */
  onTake: ((row: ComparisonRow) => void) | null
}) {
  const box = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLOListElement>(null)
  const width = useWidth(box)
  const [wanted, setWanted] = useState<'columns' | 'inline' | null>(null)
  const [onlyChanges, setOnlyChanges] = useState(false)
  const [at, setAt] = useState(-1)
  const layout = wanted ?? (width >= widthForColumns ? 'columns' : 'inline')
  const printed = useMemo(() => comparison.rows.filter(isPrinted), [comparison])
  const rows = onlyChanges ? printed.filter(isChange) : printed
  const changes = rows.flatMap((row, index) => (isChange(row) ? [index] : []))

  const goTo = (rowIndex: number) => {
    setAt(rowIndex)
    scroller.current?.children[rowIndex]?.scrollIntoView({ block: 'center' })
  }
  return (
    <div className="compare-body" ref={box}>
      <div className="compare-tools">
        <Tooltip title={compare.similarityHint}>
          <span className="compare-similarity">{compare.similarity(comparison.similarity)}</span>
        </Tooltip>
        <Checkbox checked={onlyChanges} onChange={(event) => setOnlyChanges(event.target.checked)}>
          {compare.onlyChanges}
        </Checkbox>
        <Segmented
          size="small"
          aria-label={compare.layout}
          value={layout}
          onChange={setWanted}
          options={[
            { value: 'columns', label: compare.columns },
            { value: 'inline', label: compare.inline },
          ]}
        />
        <ChangeSteps changes={changes} at={at} onStep={goTo} />
      </div>
      {changes.length === 0 && <p className="compare-hint">{compare.nothingDiffers}</p>}
      {layout === 'columns' && (
        <div className="compare-heads" aria-hidden>
          <span>{words.librarySide}</span>
          <span>{words.draftSide}</span>
        </div>
      )}
      <div className="compare-stage">
        <ol className={`compare-rows compare-rows-${layout}`} ref={scroller}>
          {rows.map((row, index) => (
            <Row
              key={index}
              row={row}
              isCurrent={index === at}
              isOpening={opensParagraph(row, comparison)}
              layout={layout}
              libraryText={comparison.a}
              words={words}
              onTake={onTake}
            />
          ))}
        </ol>
        <ChangeMap rows={rows} onChoose={goTo} />
      </div>
    </div>
  )
}
