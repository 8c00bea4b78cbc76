import type { Origin } from '#contract/draft.ts'
import { Element } from 'slate'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'

/** What the margin tells apart: the clerk's own words, the library's, the card's. */
export type OriginKind = 'typed' | 'library' | 'card'

/** A bar beside the lines that hold text of one origin. In the paper's own pixels, from its top. */
export interface OriginBar {
  kind: OriginKind
  origin: Origin
  top: number
  height: number
}

export function kindOfOrigin(origin: Origin): OriginKind {
  if (origin.from === 'typed' || origin.from === 'card') return origin.from
  return 'library'
}

/** A line of a run as it is drawn. */
interface RunLine {
  kind: OriginKind
  origin: Origin
  top: number
  bottom: number
}

/** The bars of the blocks that are in sight. Reads the layout; O(runs in sight). */
export function originBars(editor: Editor, frame: HTMLElement, view: DOMRect): OriginBar[] {
  const scale = frame.currentCSSZoom
  const outer = frame.getBoundingClientRect()
  const lines = editor.children.flatMap((block) => {
    if (!Element.isElement(block)) return []
    const drawn = ReactEditor.toDOMNode(editor, block)
    const box = drawn.getBoundingClientRect()
    if (box.bottom < view.top - view.height || box.top > view.bottom + view.height) return []
    const runs = [...drawn.querySelectorAll<HTMLElement>('[data-slate-node=text]')]
    return runs.flatMap((run, index): RunLine[] => {
      const text = block.children[index]
      if (text === undefined || text.text === '') return []
      const rects = [...run.querySelectorAll('[data-slate-string]')].flatMap((part) => [
        ...part.getClientRects(),
      ])
      return rects.map(({ top, bottom }) => ({
        kind: kindOfOrigin(text.origin),
        origin: text.origin,
        top: (top - outer.top) / scale,
        bottom: (bottom - outer.top) / scale,
      }))
    })
  })
  return joinLines(lines)
}

/** Lines of the same origin that stand under each other, or on one line, are one bar. */
export function joinLines(lines: readonly RunLine[]): OriginBar[] {
  const bars: OriginBar[] = []
  const open = new Map<OriginKind, OriginBar>()
  for (const { kind, origin, top, bottom } of lines) {
    const bar = open.get(kind)
    const lineHeight = bottom - top
    const isSame = bar?.origin.from === origin.from && bar.origin.ref === origin.ref
    if (bar !== undefined && isSame && top <= bar.top + bar.height + lineHeight) {
      bar.height = Math.max(bar.height, bottom - bar.top)
    } else {
      const next = { kind, origin, top, height: lineHeight }
      open.set(kind, next)
      bars.push(next)
    }
  }
  return bars
}
