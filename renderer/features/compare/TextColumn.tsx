import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { Piece } from './parallel.ts'
import { pieceClass } from './parallel.ts'

export interface TextColumnProps {
  text: string
  paragraphs: readonly (readonly Piece[])[]
  isThreeWay: boolean
  /** Row of the comparison on the left, and on the right, that is looked at. */
  current: { left: number | null; right: number | null }
  label: string
  scroller: RefObject<HTMLElement | null>
  onScroll(): void
  /** A run was pressed; its row in the comparison on its left. Alt+↑ and Alt+↓ are the way by keys. */
  onPress(row: number): void
}

/** One text as it reads, what differs marked in it. Each run tells by attributes to which rows it belongs. */
export function TextColumn({
  text,
  paragraphs,
  isThreeWay,
  current,
  label,
  scroller,
  onScroll,
  onPress,
}: TextColumnProps) {
  const latest = useRef(onPress)
  useEffect(() => {
    latest.current = onPress
  })
  useEffect(() => {
    const column = scroller.current
    const press = (event: MouseEvent) => {
      const run =
        event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-left]') : null
      if (run !== null) latest.current(Number(run.dataset.left))
    }
    column?.addEventListener('click', press)
    return () => column?.removeEventListener('click', press)
  }, [scroller])
  return (
    <section className="para-column" ref={scroller} onScroll={onScroll} aria-label={label}>
      {paragraphs.map((pieces, index) => (
        <p key={index}>
          {pieces.map((piece) => (
            <span
              key={piece.start}
              className={pieceClass(piece, isThreeWay)}
              data-left={piece.left?.row}
              data-right={piece.right?.row}
              data-current={isCurrent(piece, current)}
            >
              {text.slice(piece.start, piece.end)}
            </span>
          ))}
        </p>
      ))}
    </section>
  )
}

function isCurrent({ left, right }: Piece, current: TextColumnProps['current']): boolean {
  return (left !== null && left.row === current.left) || (right !== null && right.row === current.right)
}
