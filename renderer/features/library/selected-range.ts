import type { LibraryReply } from '#contract/reply.ts'
import type { Source } from '#contract/reply.ts'
import { runsOf, textRanges } from './source-places.ts'
import type { Range } from './source-places.ts'

/** What is selected in one of the two texts of a reply, by its offsets there. */
export interface SelectedRange extends Range {
  view: 'text' | 'source'
}

function offsetOf(node: Node, offset: number): { at: number; view: string } | null {
  const element = node instanceof Element ? node : node.parentElement
  const run = element?.closest<HTMLElement>('[data-at]') ?? null
  const view = run?.closest<HTMLElement>('[data-view]')?.dataset['view'] ?? null
  if (run === null || view === null) return null
  const at = Number(run.dataset['at'])
  return {
    at: node instanceof Text ? at + offset : offset === 0 ? at : at + (run.textContent?.length ?? 0),
    view,
  }
}

/** What is selected in the page, when it lies in one text of a reply; null else. */
export function selectedRange(selection: Selection | null): SelectedRange | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset)
  if (start === null || end === null || start.view !== end.view || end.at <= start.at) return null
  if (start.view !== 'text' && start.view !== 'source') return null
  return { view: start.view, start: start.at, end: end.at }
}

/** The words of a selection: of the original those that were read, where all of it was, else as the file had them. */
export function selectedText(
  selected: SelectedRange,
  reply: Pick<LibraryReply, 'text'>,
  source: Source | null,
): string {
  if (selected.view === 'text') return reply.text.slice(selected.start, selected.end)
  if (source === null) return ''
  const ranges = textRanges(runsOf(source.map), selected)
  const [first] = ranges
  const last = ranges.at(-1)
  return first === undefined || last === undefined
    ? source.text.slice(selected.start, selected.end)
    : reply.text.slice(first.start, last.end)
}
