import { expect, test } from 'vitest'
import type { CuratedTemplate, Occurrence, Template, TemplateChange } from '#contract/template.ts'
import { induceOccurrences } from '#domain/mining/induce-occurrences.ts'
import { mine, mineAll } from '#domain/mining/mine.ts'
import type { MineResult } from '#domain/mining/mine.ts'
import { withUses } from '#domain/mining/uses.ts'
import { curate } from '#domain/templating/curate.ts'
import { anchorOf } from '#domain/templating/edits.ts'
import { layDown } from '#worker/lay-down.ts'
import { seedReplies as replies } from './seed-replies.ts'

function mined(): MineResult {
  const mining = mine(replies)
  for (;;) {
    const step = mining.next()
    if (step.done) return step.value
  }
}

/** A place to lay down that keeps what it is given. */
function stage() {
  const laid: CuratedTemplate[] = []
  const ends: string[] = []
  const open = () => ({
    add: (template: CuratedTemplate, uses?: Iterable<Occurrence>) =>
      void laid.push(uses === undefined ? template : withUses(template, [...uses])),
    finish: () => void ends.push('finished'),
    discard: () => void ends.push('discarded'),
  })
  return { laid, ends, open }
}

const all = mineAll(replies).templates
const passages = all.filter(({ kind }) => kind === 'passage')
const withSlot = passages.find(({ slots }) => slots.some(({ type }) => type !== 'clause'))
const [first, second, third, fourth] = passages.filter((passage) => passage !== withSlot)
const split = passages.find((passage) => passage.occurrences.length > 3 && passage !== first)
const slot = withSlot?.slots.find(({ type }) => type !== 'clause')
if (!withSlot || !slot || !first || !second || !third || !fourth || !split)
  throw new Error('too few passages')

const imported: Template = {
  ...first,
  id: 'p-brought',
  slots: [],
  template: '一段带来的话。',
  occurrences: [],
}
const changes: [Template, TemplateChange][] = [
  [first, { kind: 'state', state: 'kept', replacement: null }],
  [second, { kind: 'state', state: 'obsolete', replacement: anchorOf(first) }],
  [withSlot, { kind: 'slot', slot: slot.name, name: '改过的名', type: 'text' }],
  [third, { kind: 'merge', others: [anchorOf(fourth)] }],
  [split, { kind: 'split', places: split.occurrences.slice(0, 2) }],
  [
    { ...first, id: 'gone', occurrences: [] },
    { kind: 'state', state: 'kept', replacement: null },
  ],
]
const edits = changes.map(([template, change], at) => ({
  id: `e${at}`,
  atMs: at,
  anchor: anchorOf(template),
  change,
}))

test('What is laid down one by one is what curating all at once gives, whatever the clerk changed.', () => {
  const fields = new Map(replies.map(({ id, reply }) => [id, reply]))
  const expected = curate(all, [imported], edits, (occurrences, part) =>
    induceOccurrences(occurrences, part, (id) => fields.get(id) ?? null),
  )
  const { laid, ends, open } = stage()
  const steps = layDown(mined(), { edits, imported: [imported] }, open)
  let step = steps.next()
  while (!step.done) step = steps.next()
  expect(laid).toEqual(expected.templates)
  expect([step.value, ends]).toEqual([
    { templates: expected.templates.length, made: edits.length, dormant: expected.dormant.length },
    ['finished'],
  ])
})

test('Laying down that is left early leaves nothing.', () => {
  const { ends, open } = stage()
  const steps = layDown(mined(), { edits: [], imported: [] }, open)
  steps.next()
  steps.next()
  steps.return({ templates: 0, made: 0, dormant: 0 })
  expect(ends).toEqual(['discarded'])
})
