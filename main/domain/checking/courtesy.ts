import { type Checked, type Mark, paragraphsOf } from './checked.ts'
import { brokenCourtesy } from './lexicon.ts'
import { findingMessages } from './messages.ts'

/** 此致 and 敬礼 at the end: one without the other, or one that lost a character. */
export function brokenCourtesies({ read }: Checked): Mark[] {
  const [whole, rest] = brokenCourtesy.whole
  const lines = paragraphsOf(read, 'closing').map((one) => ({ ...one, text: one.text.replace(/\s/g, '') }))
  return lines.flatMap(({ start, end, text }, at) => {
    const isFirst = brokenCourtesy.first.test(text)
    const isSecond = brokenCourtesy.second.test(text)
    if (!isFirst && !isSecond) return []
    const partner = lines[isFirst ? at + 1 : at - 1]?.text ?? ''
    const isPaired = (isFirst ? brokenCourtesy.second : brokenCourtesy.first).test(partner)
    const expected = isFirst ? whole : rest
    if (isPaired && text.startsWith(expected)) return []
    return [{ start, end, message: findingMessages.brokenCourtesy(), suggestion: isPaired ? expected : null }]
  })
}
