import { expect, test } from 'vitest'
import { mineAll } from '#domain/mining/mine.ts'
import { renderText } from '#domain/templating/render.ts'
import { libraryReply } from './library.ts'
import { randomNumbers } from './planted.ts'

const letters =
  '区教育局推进完善落实开展加强优化改善布设巡查更新整治规范扩大保障老旧小区改造口袋公园建设养老助餐点布局'

/** A paragraph of one sentence, letters at random. */
function longSentence(random: () => number, length: number): string {
  let text = ''
  while (text.length < length)
    text += letters.charAt(Math.floor(random() * letters.length)) + (random() < 0.03 ? '，' : '')
  return `${text}。`
}

/** A copy with letters here and there taken out or replaced. */
function edited(random: () => number, text: string, count: number): string {
  const copy = [...text]
  for (let done = 0; done < count; done += 1)
    copy[Math.floor(random() * copy.length)] = random() < 0.5 ? '' : '某'
  return copy.join('')
}

const times = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at))
const random = randomNumbers(7)
const sentence = longSentence(random, 900)
const veryLong = longSentence(random, 20_000)

const libraries: [name: string, texts: string[]][] = [
  [
    'five copies of a long sentence with more than a hundred edits',
    times(5, () => edited(random, sentence, 40)),
  ],
  ['copies of 20,000 characters without a stop', times(3, () => edited(random, veryLong, 20))],
  ['paragraphs of one repeated character', times(3, (at) => '推'.repeat(20_000 - at * 37))],
  ['a sentence said over and over', times(3, (at) => '推进口袋公园建设。'.repeat(800 + at))],
  ['500 identical replies', times(500, () => sentence)],
  ['500 empty replies', times(500, () => '')],
  [
    'texts full of braces',
    times(4, (at) => '{{'.repeat(300 + at) + sentence.slice(0, 60) + '{{#if a}}'.repeat(90 - at)),
  ],
  ['texts full of open brackets', times(3, (at) => '《'.repeat(2000 - at) + sentence.slice(0, 60))],
  ['stairs of one more clause each', times(60, (at) => `${'推进，'.repeat(at + 1)}。`)],
]

test.each(libraries)('MINE-2: mining ends, and every occurrence comes back: %s', (_, texts) => {
  const replies = texts.map((text, at) => libraryReply(`r${at}`, [{ part: 'paragraph', text }]))
  const { templates } = mineAll(replies)
  const found = templates.flatMap(({ occurrences }) => occurrences)
  const back = templates.flatMap(({ template, occurrences }) =>
    occurrences.map(({ values }) => renderText(template, values)),
  )
  expect(back).toEqual(found.map(({ text }) => text))
  expect(found.map(({ replyId, start, end }) => texts[Number(replyId.slice(1))]?.slice(start, end))).toEqual(
    back,
  )
  for (const { slots } of templates) expect(new Set(slots.map(({ name }) => name)).size).toBe(slots.length)
})
