import { useCallback, useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { Comparison } from '#contract/comparison.ts'
import { anchorsOf, gutterWidth, linksOf, placesOfRows } from './measure.ts'
import type { Link, RowPlace } from './measure.ts'
import { follow } from './parallel.ts'

/** Two neighbouring columns and the comparison between them; `side` is how the right column's runs name its rows. */
export interface Seam {
  comparison: Comparison
  /** The column with text a, and the one with text b. */
  a: RefObject<HTMLElement | null>
  b: RefObject<HTMLElement | null>
  side: 'left' | 'right'
}

type Places = { a: Map<number, RowPlace>; b: Map<number, RowPlace> }

/**
 * Keeps columns scrolling together and tells the bands between them. What is scrolled by hand leads, the others follow
 * by the rows that stand in their place; places are measured once for a width, not for each step.
 *
 * @returns `links` of each seam as they are seen now, `onScroll` for each column, `goTo` shows a row in both columns
 */
export function useLinkedColumns(seams: readonly Seam[]) {
  const [links, setLinks] = useState<Link[][]>([])
  const places = useRef<Places[]>([])
  const led = useRef<Set<HTMLElement>>(new Set())
  const frame = useRef(0)

  const draw = useCallback(() => {
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => {
      setLinks(
        seams.map(({ comparison, a, b, side }, index) => {
          const known = places.current[index]
          const [one, other] = [a.current, b.current]
          if (known === undefined || one === null || other === null) return []
          const own = { places: known.a, scrollTop: one.scrollTop }
          const its = { places: known.b, scrollTop: other.scrollTop }
          const size = { width: gutterWidth, height: one.clientHeight }
          return side === 'left' ? linksOf(comparison, own, its, size) : linksOf(comparison, its, own, size)
        }),
      )
    })
  }, [seams])

  useEffect(() => {
    const measure = () => {
      places.current = seams.map(({ a, b, side }) => ({
        a: a.current === null ? new Map<number, RowPlace>() : placesOfRows(a.current, 'left'),
        b: b.current === null ? new Map<number, RowPlace>() : placesOfRows(b.current, side),
      }))
      draw()
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (const { a, b } of seams)
      for (const column of [a.current, b.current]) if (column !== null) observer.observe(column)
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame.current)
    }
  }, [seams, draw])

  const onScroll = useCallback(
    (column: RefObject<HTMLElement | null>) => {
      const { current } = column
      if (current === null) return
      if (!led.current.delete(current)) lead(current, seams, places.current, led.current)
      draw()
    },
    [draw, seams],
  )

  const goTo = useCallback(
    (row: number, seamIndex = 0) => {
      const seam = seams[seamIndex]
      const known = places.current[seamIndex]
      if (seam === undefined || known === undefined) return
      for (const [column, place] of [
        [seam.b.current, known.b.get(row)],
        [seam.a.current, known.a.get(row)],
      ] as const) {
        if (column === null || place === undefined) continue
        scrollTo(column, place.top - column.clientHeight / 3, led.current)
      }
      // A row that only one text has: the other follows.
      const [inA, inB] = [known.a.has(row), known.b.has(row)]
      const only = inA === inB ? null : inB ? seam.b.current : seam.a.current
      if (only !== null) lead(only, seams, places.current, led.current)
      draw()
    },
    [draw, seams],
  )

  return { links, onScroll, goTo }
}

/**
 * Lets every column that is tied to `from`, directly or over another, stand where it stands.
 *
 * @param led  gets the columns that were scrolled, whose events are no hand's
 */
function lead(
  from: HTMLElement,
  seams: readonly Seam[],
  places: readonly Places[],
  led: Set<HTMLElement>,
  done = new Set([from]),
): void {
  for (const [index, { comparison, a, b }] of seams.entries()) {
    const known = places[index]
    const [one, other] = [a.current, b.current]
    if (known === undefined || one === null || other === null) continue
    const isFromA = one === from
    const to = isFromA ? other : one
    if ((!isFromA && other !== from) || done.has(to)) continue
    const anchors = isFromA
      ? anchorsOf(comparison, known.a, known.b)
      : anchorsOf(comparison, known.b, known.a)
    const third = from.clientHeight / 3
    scrollTo(to, Math.round(follow(anchors, from.scrollTop + third) - third), led)
    done.add(to)
    lead(to, seams, places, led, done)
  }
}

function scrollTo(column: HTMLElement, top: number, led: Set<HTMLElement>): void {
  const before = column.scrollTop
  if (Math.abs(before - top) <= 1) return
  column.scrollTop = top
  if (column.scrollTop !== before) led.add(column)
}
