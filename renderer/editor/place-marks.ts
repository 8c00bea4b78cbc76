import type { Finding } from '#contract/finding.ts'
import { Node } from 'slate'
import type { Editor } from 'slate'
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Place } from './find-matches.ts'

/** What a mark is known by: offsets into a text of the draft (blocks joined by "\n") that may be older than the paper. */
export type MarkedFinding = Pick<Finding, 'start' | 'end' | 'severity'>

export type PlacesBySeverity = Readonly<Record<Finding['severity'], readonly Place[]>>

export interface PlaceMarks {
  store: StoreApi<PlacesBySeverity>
  /** Underlines these places from now on, wherever they stand by now; those the clerk has changed lose the line. */
  show(text: string, findings: readonly MarkedFinding[]): void
  /** Called after every change of the text. */
  refresh(): void
}

const none: PlacesBySeverity = { error: [], warning: [], hint: [] }

/** Underlines under what a check has found; beside the text, never in it. */
export function createPlaceMarks(editor: Editor): PlaceMarks {
  const store = createStore<PlacesBySeverity>()(() => none)
  let shown: { text: string; findings: readonly MarkedFinding[] } | null = null

  const refresh = () => {
    if (shown === null) return
    const { text, findings } = shown
    if (findings.length === 0) shown = null
    const lines = editor.children.map((block) => Node.string(block))
    const of = (severity: Finding['severity']) =>
      placesOf(
        lines,
        text,
        findings.filter((finding) => finding.severity === severity),
      )
    store.setState({ error: of('error'), warning: of('warning'), hint: of('hint') }, true)
  }

  return {
    store,
    refresh,
    show: (text, findings) => {
      shown = { text, findings }
      refresh()
    },
  }
}

/**
 * Where places of an earlier text stand in the lines of now: in the same line where that is unchanged, else where its line
 * has gone to, else where its words stand in that line once. O(characters).
 */
export function placesOf(
  lines: readonly string[],
  text: string,
  places: readonly { start: number; end: number }[],
): Place[] {
  const before = text.split('\n')
  const starts: number[] = []
  let at = 0
  for (const line of before) {
    starts.push(at)
    at += line.length + 1
  }
  return places.flatMap(({ start, end }) => {
    const number = starts.findLastIndex((from) => from <= start)
    const [line = '', from = 0] = [before[number], starts[number]]
    const local = { start: start - from, end: Math.min(end - from, line.length) }
    if (local.end <= local.start) return []
    const index = lines[number] === line ? number : lines.indexOf(line)
    if (index !== -1) return [{ index, ...local }]
    const words = line.slice(local.start, local.end)
    const found = lines[number]?.indexOf(words) ?? -1
    const isOnce = found !== -1 && lines[number]?.indexOf(words, found + 1) === -1
    return isOnce ? [{ index: number, start: found, end: found + words.length }] : []
  })
}
