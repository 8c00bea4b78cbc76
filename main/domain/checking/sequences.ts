import { parseNumeral } from '#domain/reply/dates.ts'
import { type Checked, type Mark, paragraphsOf } from './checked.ts'
import {
  firstly,
  looseOtherHand,
  numberedIs,
  oneHand,
  otherHand,
  ordinalWord,
  secondly,
} from './lexicon/sequences.ts'
import { findingMessages } from './messages.ts'

interface Member {
  start: number
  end: number
  text: string
  value: number
}

/** So many paragraphs after 一方面 its 另一方面 may stand. */
const handsWithin = 3

/** 一是 二是 三是 and 第一 第二 in order within a section; 一方面 with its 另一方面; 首先 not with 第二. */
export function brokenSequences({ read }: Checked): Mark[] {
  const sections = sectionsOf(read)
  return [
    ...sections.flatMap((section) => [...gaps(section, numberedIs), ...gaps(section, ordinalWord)]),
    ...sections.flatMap(mixedOrdinals),
    ...loneHands(read),
  ]
}

type Section = { start: number; text: string }[]

function sectionsOf(read: Checked['read']): Section[] {
  const sections: Section[] = [[]]
  for (const { start, text, part } of paragraphsOf(read, 'heading', 'paragraph')) {
    // 一是 on a line of its own goes on with what stands before it.
    if (part === 'heading' && text.match(numberedIs) === null) sections.push([])
    sections.at(-1)?.push({ start, text })
  }
  return sections
}

function members(section: Section, pattern: RegExp): Member[] {
  return section.flatMap(({ start, text }) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: whole, 1: numeral = '' }) => {
      const value = parseNumeral(numeral)
      return value === null
        ? []
        : [{ start: start + index, end: start + index + whole.length, text: whole, value }]
    }),
  )
}

function gaps(section: Section, pattern: RegExp): Mark[] {
  const found = members(section, pattern)
  let previous = 0
  return found.flatMap(({ start, end, text, value }, at) => {
    const expected = previous + 1
    const isFirst = previous === 0
    // The next one counts on as if this one were right: only this one is wrong.
    previous = value !== expected && found[at + 1]?.value === expected + 1 ? expected : value
    if (value === 1) {
      const isAlone = found[at + 1] === undefined || (found[at + 1]?.value ?? 0) === 1
      return isAlone && isFirst && found.length === 1
        ? [{ start, end, message: findingMessages.sequenceAlone(text), suggestion: null }]
        : []
    }
    if (value === expected) return []
    return [{ start, end, message: findingMessages.sequenceGap(text, expected), suggestion: null }]
  })
}

function mixedOrdinals(section: Section): Mark[] {
  const text = section.map((one) => one.text).join('\n')
  if (!firstly.test(text) || secondly.test(text)) return []
  const [second] = members(section, ordinalWord).filter(({ value }) => value === 2)
  const hasFirst = members(section, ordinalWord).some(({ value }) => value === 1)
  if (second === undefined || hasFirst) return []
  return [
    {
      start: second.start,
      end: second.end,
      message: findingMessages.mixedOrdinals(second.text),
      suggestion: null,
    },
  ]
}

function loneHands(read: Checked['read']): Mark[] {
  const paragraphs = paragraphsOf(read, 'paragraph')
  return paragraphs.flatMap(({ start, text }, at) =>
    [...text.matchAll(oneHand)].flatMap(({ index, 0: found }) => {
      const rest = [
        text.slice(index + found.length),
        ...paragraphs.slice(at + 1, at + 1 + handsWithin).map((one) => one.text),
      ]
      const [sentence = ''] = (rest[0] ?? '').split('。')
      if (rest.some((one) => otherHand.test(one)) || looseOtherHand.test(sentence)) return []
      return [
        {
          start: start + index,
          end: start + index + found.length,
          message: findingMessages.oneHand(),
          suggestion: null,
        },
      ]
    }),
  )
}
