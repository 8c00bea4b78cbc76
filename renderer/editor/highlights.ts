import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Place } from './find-matches.ts'

/**
 * Colours places of the text without a change of the page's nodes: neither an input method nor the editor sees it. Where
 * the browser cannot, nothing is coloured.
 *
 * @param name as in ::highlight(…)
 */
export function highlight(editor: Editor, name: string, places: readonly Place[]): void {
  const registry: HighlightRegistry | undefined = globalThis.CSS?.highlights
  if (registry === undefined || (places.length === 0 && !registry.has(name))) return
  const ranges = rangesOf(editor, places)
  if (ranges.length === 0) registry.delete(name)
  else registry.set(name, new Highlight(...ranges))
}

/** The drawn ranges of places; what is not drawn (yet) is left out. O(runs of the blocks concerned). */
export function rangesOf(editor: Editor, places: readonly Place[]): Range[] {
  const drawn = new Map<number, DrawnRun[]>()
  return places.flatMap((place) => {
    const runs = drawn.get(place.index) ?? drawnRuns(editor, place.index)
    drawn.set(place.index, runs)
    const first = runs.find(({ end }) => place.start < end)
    const last = runs.find(({ end }) => place.end <= end)
    if (first === undefined || last === undefined) return []
    const range = document.createRange()
    range.setStart(first.node, place.start - first.start)
    range.setEnd(last.node, place.end - last.start)
    return [range]
  })
}

interface DrawnRun {
  node: globalThis.Text
  start: number
  end: number
}

/** The text nodes of a block with what of its text they show. */
function drawnRuns(editor: Editor, index: number): DrawnRun[] {
  const block = editor.children[index]
  const element = block === undefined ? null : domOf(editor, block)
  if (element === null) return []
  let at = 0
  return [...element.querySelectorAll('[data-slate-string]')].flatMap((run) => {
    const node = run.firstChild
    if (!(node instanceof globalThis.Text)) return []
    const start = at
    at += node.data.length
    return [{ node, start, end: at }]
  })
}

function domOf(editor: Editor, block: Editor['children'][number]): HTMLElement | null {
  try {
    return ReactEditor.toDOMNode(editor, block)
  } catch {
    // Not drawn yet; the next drawing asks again.
    return null
  }
}
