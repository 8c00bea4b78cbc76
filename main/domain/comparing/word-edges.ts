/** What a code unit is where words are parted; 0 for all that tells nothing by itself. */
const ideograph = 1
const figureOrLetter = 2
/** Marks that may stand inside a figure or a Latin word: 1，200 is one. */
const softMark = 3
const hardMark = 4

const classes = new Uint8Array(65_536)
classes.fill(ideograph, 0x4e00, 0xa000)
for (const [first, last] of [
  ['0', '9'],
  ['A', 'Z'],
  ['a', 'z'],
  ['０', '９'],
])
  classes.fill(figureOrLetter, first?.charCodeAt(0), (last?.charCodeAt(0) ?? 0) + 1)
for (const mark of '，；：‘’') classes[mark.charCodeAt(0)] = softMark
for (const mark of '。！？、“”《》〈〉（）【】〔〕\n') classes[mark.charCodeAt(0)] = hardMark

/**
 * Whether words are parted before a place whatever stands further off, so that a text may be cut there and its pieces be
 * cut into words by themselves. Some places where words are parted are not told.
 */
export function isWordEdge(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true
  const before = classes[text.charCodeAt(at - 1)] ?? 0
  const after = classes[text.charCodeAt(at)] ?? 0
  if (before === 0 || after === 0) return false
  if (before === ideograph || after === ideograph) return before !== after
  return before === hardMark || after === hardMark
}

/** Whether a mark stands before a place. */
export function followsMark(text: string, at: number): boolean {
  return (classes[text.charCodeAt(at - 1)] ?? 0) >= softMark
}
