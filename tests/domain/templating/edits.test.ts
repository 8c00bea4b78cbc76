import { expect, test } from 'vitest'
import type { Occurrence, Template, TemplateChange, TemplateEdit } from '#contract/template.ts'
import { anchorOf, applyEdits, uncurated } from '#domain/templating/edits.ts'

/** A template whose slot 数 has a value at each place; place = [reply, start]. */
function template(
  id: string,
  words: string,
  places: readonly (readonly [string, number, string])[],
): Template {
  const occurrences = places.map(([replyId, start, value]): Occurrence => ({
    file: `${replyId}.txt`,
    replyId,
    date: '2024-01-01',
    start,
    end: start + words.length + value.length,
    text: words + value,
    values: { 数: value },
  }))
  return {
    id,
    kind: 'passage',
    name: words,
    part: 'paragraph',
    template: `${words}{{数}}`,
    slots: [{ name: '数', type: 'number', values: places.map(([, , value]) => value) }],
    occurrences,
    firstUse: '2024-01-01',
    lastUse: '2024-01-01',
  }
}

/** What mining would make of occurrences: their shared beginning and a slot. */
function induce(occurrences: readonly Occurrence[]): Template {
  const [first] = occurrences
  let length = 0
  const text = first?.text ?? ''
  while (length < text.length && occurrences.every((one) => one.text[length] === text[length])) length += 1
  const words = text.slice(0, length)
  return {
    ...template(`p-${words}`, words, []),
    occurrences: occurrences.map((one) => ({ ...one, values: { 数: one.text.slice(length) } })),
  }
}

const mined = [
  template('a', '企业数量达到', [
    ['r1', 0, '12'],
    ['r2', 50, '15'],
    ['r3', 10, '20'],
  ]),
  template('b', '企业数量超过', [
    ['r4', 0, '30'],
    ['r5', 5, '35'],
  ]),
]

function edit(of: Template, change: TemplateChange, id = 'e1'): TemplateEdit {
  return { id, atMs: 1, anchor: anchorOf(of), change }
}

function at(index: number): Template {
  const one = mined[index]
  if (one === undefined) throw new RangeError(String(index))
  return one
}

function apply(templates: readonly Template[], edits: readonly TemplateEdit[]) {
  return applyEdits(
    templates.map((one) => uncurated(one)),
    edits,
    induce,
  )
}

test('without edits the templates stand as they were mined, waiting for a review', () => {
  expect(apply(mined, [])).toEqual({ templates: mined.map((one) => uncurated(one)), dormant: [] })
})

test('a state, a name and a wording are kept by the template that stands at the same places, whatever its id and order', () => {
  const anew = [at(1), { ...at(0), id: 'other', occurrences: at(0).occurrences.slice(0, 2) }]
  const { templates, dormant } = apply(anew, [
    edit(at(0), { kind: 'name', name: '企业数' }),
    edit(at(0), { kind: 'wording', wording: '企业数量已达{{数}}' }),
    edit(at(0), { kind: 'state', state: 'obsolete', replacement: anchorOf(at(1)) }),
  ])
  expect(dormant).toEqual([])
  expect(
    templates.map(({ id, name, isRenamed, wording, state, replacedBy }) => [
      id,
      name,
      isRenamed,
      wording,
      state,
      replacedBy,
    ]),
  ).toEqual([
    ['b', '企业数量超过', false, null, 'new', null],
    ['other', '企业数', true, '企业数量已达{{数}}', 'obsolete', 'b'],
  ])
})

test('giving back the mined name takes a later mining by its own', () => {
  const [first] = apply(mined, [
    edit(at(0), { kind: 'name', name: '企业数' }),
    edit(at(0), { kind: 'name', name: null }),
  ]).templates
  expect(first).toEqual(uncurated(at(0)))
})

test('a slot is renamed in the text, in the wording and in all values', () => {
  const [first] = apply(mined, [
    edit(at(1), { kind: 'wording', wording: '超过{{数}}家' }),
    edit(at(1), { kind: 'slot', slot: '数', name: '企业数量', type: 'number' }),
  ]).templates.slice(1)
  expect(first).toMatchObject({
    template: '企业数量超过{{企业数量}}',
    wording: '超过{{企业数量}}家',
    slots: [{ name: '企业数量', type: 'number' }],
  })
  expect(first?.occurrences.map(({ values }) => values)).toEqual([{ 企业数量: '30' }, { 企业数量: '35' }])
})

test('merging makes one template of all places and leaves none of the others', () => {
  const { templates } = apply(mined, [edit(at(0), { kind: 'merge', others: [anchorOf(at(1))] })])
  expect(templates.map(({ id, occurrences }) => [id, occurrences.length])).toEqual([['p-企业数量', 5]])
})

test('splitting off places makes a second template behind the first; later edits find each by its own places', () => {
  const chosen = at(0).occurrences.slice(2)
  const places = chosen.map(({ replyId, start, end }) => ({ replyId, start, end }))
  const { templates, dormant } = apply(mined, [
    edit(at(0), { kind: 'split', places }),
    { ...edit(at(0), { kind: 'name', name: '分出来的' }, 'e2'), anchor: { templateId: 'none', places } },
  ])
  expect(dormant).toEqual([])
  expect(templates[0]?.id).toBe(at(0).id)
  expect(templates.map(({ name, occurrences }) => [name, occurrences.map(({ replyId }) => replyId)])).toEqual(
    [
      ['企业数量达到1', ['r1', 'r2']],
      ['分出来的', ['r3']],
      ['企业数量超过', ['r4', 'r5']],
    ],
  )
})

test('an edit whose template is gone sleeps until it comes back', () => {
  const edits = [edit(at(0), { kind: 'state', state: 'rejected', replacement: null }, 'gone')]
  expect(apply(mined.slice(1), edits).dormant).toEqual(['gone'])
  expect(apply(mined, edits).templates[0]?.state).toBe('rejected')
})

test('applying edits changes nothing that was handed in', () => {
  const before = structuredClone(mined)
  apply(mined, [edit(at(0), { kind: 'merge', others: [anchorOf(at(1))] })])
  expect(mined).toEqual(before)
})
