import type { FoundPassage } from '#contract/suggestion.ts'

export interface MarkedRun {
  text: string
  isMatch: boolean
}

/** A list shows two lines: when the first match stands later than this, the text begins shortly before it. */
const furthestMatch = 40
const leadIn = 12

/** A found text as runs, matches marked; its beginning is cut off (…) where otherwise no match would be seen. */
export function markedRuns(text: string, matches: FoundPassage['matches']): MarkedRun[] {
  const sorted = [...matches].sort((a, b) => a.start - b.start)
  const first = sorted[0]?.start ?? 0
  const from = first > furthestMatch ? first - leadIn : 0
  const runs: MarkedRun[] = from > 0 ? [{ text: '…', isMatch: false }] : []
  let at = from
  for (const { start, end } of sorted) {
    if (start < at || end <= start) continue
    runs.push(
      { text: text.slice(at, start), isMatch: false },
      { text: text.slice(start, end), isMatch: true },
    )
    at = end
  }
  runs.push({ text: text.slice(at), isMatch: false })
  return runs.filter((run) => run.text !== '')
}

/** Where the words of a search stand literally in a text, each place once. */
export function literalMatches(text: string, query: string): FoundPassage['matches'] {
  const words = query.split(/\s+/u).filter((word) => word !== '')
  return words.flatMap((word) => {
    const start = text.indexOf(word)
    return start === -1 ? [] : [{ start, end: start + word.length }]
  })
}
