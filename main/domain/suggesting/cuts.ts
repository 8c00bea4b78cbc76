const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const marks = '，。；：、！？”》）,;:!?'
/** 1 for the code of a mark: a look-up costs a tenth of a pattern's test. */
const isMark = new Uint8Array(0x10000)
for (const mark of marks) isMark[mark.charCodeAt(0)] = 1
const contextLength = 6
/** Word by word at first, then by clauses. */
const wordsWithin = 24

/**
 * The lengths at which a continuation may be offered: after each of its first words, after each mark of punctuation, and
 * whole. In rising order, without repeats.
 *
 * @param byWords  whether the words are wanted; finding them costs about 20 µs
 */
export function cutPoints(text: string, context: string, longest: number, byWords: boolean): number[] {
  const cuts = new Set<number>()
  if (byWords) {
    const left = context.slice(-contextLength)
    const start = left.length
    for (const { index, segment } of segmenter.segment(left + text.slice(0, wordsWithin))) {
      const end = index + segment.length - start
      if (end > 0 && end < wordsWithin) cuts.add(end)
    }
  }
  const most = Math.min(text.length, longest)
  for (let at = 0; at < most; at += 1) if (isMark[text.charCodeAt(at)] === 1) cuts.add(at + 1)
  if (text.length <= longest) cuts.add(text.length)
  return [...cuts].filter((cut) => cut <= text.length).toSorted((x, y) => x - y)
}
