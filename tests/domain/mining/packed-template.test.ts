import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Occurrence, Template } from '#contract/template.ts'
import { packedLibrary, PackedTemplate, TakenPlaces } from '#domain/mining/packed-template.ts'
import { renderText } from '#domain/templating/render.ts'
import { libraryReply } from './library.ts'

const written = '{{年份}}年，{{#if 含市}}市{{/if}}{{机关}}与{{机关二}}于{{年份}}年修订{{数量}}项。'

function template(occurrences: readonly Occurrence[]): Template {
  const slot = (name: string, type: Template['slots'][number]['type']) => ({
    name,
    type,
    values: [...new Set(occurrences.map(({ values }) => String(values[name])))],
  })
  return {
    id: 'p1',
    kind: 'passage',
    name: '修订',
    part: 'paragraph',
    template: written,
    slots: [
      slot('年份', 'year'),
      slot('含市', 'clause'),
      slot('机关', 'organ'),
      slot('机关二', 'organ'),
      slot('数量', 'number'),
    ],
    occurrences: [...occurrences],
    firstUse: null,
    lastUse: null,
  }
}

/** A library of a reply for each row of values, whose text is `before` and then the use. */
function libraryOf(rows: readonly Occurrence['values'][], before: string) {
  const texts = rows.map((values) => renderText(written, values))
  const replies = texts.map((text, at) =>
    libraryReply(`r${at}`, [{ part: 'paragraph', text: before + text }]),
  )
  const occurrences = rows.map((values, at): Occurrence => {
    const text = texts[at] ?? ''
    return {
      file: `r${at}.txt`,
      replyId: `r${at}`,
      date: null,
      start: before.length,
      end: before.length + text.length,
      text,
      values,
    }
  })
  return { library: packedLibrary(replies), occurrences }
}

const row = fc.record({
  年份: fc.constantFrom('2021', '2022', ''),
  含市: fc.boolean(),
  机关: fc.constantFrom('教育局', '民政局', '与', ''),
  机关二: fc.constantFrom('教育局', '财政局'),
  数量: fc.constantFrom('3', '12'),
})

test('a packed template is unpacked as it was, whatever its values', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('', '前文。'),
      (values, before) => {
        const { library, occurrences } = libraryOf(values, before)
        const packed = PackedTemplate.of(template(occurrences), library)
        expect(packed.unpacked().occurrences).toEqual(occurrences)
        expect(packed.texts()).toEqual(occurrences.map(({ text }) => text))
      },
    ),
  )
})

const rows = [
  { 年份: '2021', 含市: true, 机关: '教育局', 机关二: '民政局', 数量: '3' },
  { 年份: '2022', 含市: false, 机关: '财政局', 机关二: '民政局', 数量: '3' },
  { 年份: '2022', 含市: false, 机关: '司法局', 机关二: '公安局', 数量: '4' },
]

describe('a packed template', () => {
  const { library, occurrences } = libraryOf(rows, '')
  const [first, second, third] = occurrences
  if (!first || !second || !third) throw new Error('three uses')

  test('keeps a value that is no part of its text', () => {
    const odd = [{ ...first, values: { ...first.values, 机关: '别处的话' } }, second]
    expect(PackedTemplate.of(template(odd), library).unpacked().occurrences).toEqual(odd)
  })

  test('keeps that a use has no value of a name', () => {
    const { 机关: _, ...others } = first.values
    const odd = [{ ...first, values: others }, second]
    expect(PackedTemplate.of(template(odd), library).unpacked().occurrences).toEqual(odd)
  })

  test('takes more uses, tells values by use, and brings uses into the order of the library', () => {
    const packed = PackedTemplate.of(template([third, second]), library).withMore([first])
    expect(packed.count).toBe(3)
    expect(packed.template.slots.map(({ values }) => values)).toEqual([[], [], [], [], []])
    const { slots, occurrences: uses } = packed.inTextOrder().unpacked()
    expect(uses).toEqual([first, second, third])
    expect(slots.map(({ values }) => values)).toEqual([
      ['2022', '2021'],
      ['false', 'true'],
      ['教育局', '财政局', '司法局'],
      ['民政局', '公安局'],
      ['3', '4'],
    ])
  })

  test('is refused for a reply that the library has not', () => {
    expect(() => PackedTemplate.of(template([{ ...first, replyId: 'gone' }]), library)).toThrow('gone')
  })
})

test('taken places are counted by their characters, those of two templates twice', () => {
  const { library, occurrences } = libraryOf(rows, '前文。')
  const packed = PackedTemplate.of(template(occurrences), library)
  const [, { end } = { end: 0 }] = occurrences
  const taken = new TakenPlaces([packed, packed], library.replies.length)
  expect(taken.shared(1, 0, 3)).toBe(0)
  expect(taken.shared(1, 0, 5)).toBe(4)
  expect(taken.shared(1, end - 1, end + 9)).toBe(2)
})
