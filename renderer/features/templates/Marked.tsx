import { splitHits } from './split-hits.ts'

/** Text in which the words of a search are marked. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return splitHits(text, words).map((run, index) =>
    run.isHit ? (
      <mark key={index} className="search-hit">
        {run.text}
      </mark>
    ) : (
      <span key={index}>{run.text}</span>
    ),
  )
}
