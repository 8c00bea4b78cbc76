import { expect, test } from 'vitest'
import type { StoredReply } from '#contract/reply.ts'
import type { Template } from '#contract/template.ts'
import { renderText } from '#domain/templating/render.ts'
import { StructureJoiner } from '#domain/mining/join-structure.ts'
import { mineAll } from '#domain/mining/mine.ts'
import { shapeOf, shapeWith } from '#domain/mining/structure-shape.ts'
import { formOf } from '#domain/mining/forms.ts'
import { officeReply } from './planted/office.ts'
import { seeded } from './planted/words.ts'
import { libraryReply } from './library.ts'
import type { Line } from './library.ts'

const structuresOf = (replies: readonly StoredReply[]): Template[] =>
  mineAll(replies).templates.filter(({ kind }) => kind === 'structure')

function joinerFor(structures: readonly Template[], replies: readonly StoredReply[]): StructureJoiner {
  const byId = new Map(replies.map((reply) => [reply.id, reply]))
  return new StructureJoiner(structures, {
    readReply: (id) => byId.get(id),
    usesIn: () => [],
    lastUsers: (templateId, most) =>
      structures
        .filter(({ id }) => id === templateId)
        .flatMap(({ occurrences }) => occurrences.slice(-most).map(({ replyId }) => replyId)),
  })
}

const random = seeded(11)
const all = Array.from({ length: 260 }, (_, at) => officeReply(random, at))
const known = all.slice(0, 220)
const later = all.slice(220)
const structures = structuresOf(known)

test('MINE-20: a reply joins the structure that mining all would put it into, or none', () => {
  const joiner = joinerFor(structures, all)
  const joined = new Map(later.flatMap((reply) => [[reply.id, joiner.join(reply)?.templateId] as const]))
  const groupOf = new Map(
    structures.flatMap(({ id, occurrences }) => occurrences.map((use) => [use.replyId, id])),
  )
  const wrong: string[] = []
  for (const { occurrences } of structuresOf(all)) {
    const counts = new Map<string, number>()
    for (const { replyId } of occurrences) {
      const id = groupOf.get(replyId)
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    const [[usual] = []] = [...counts].toSorted((a, b) => b[1] - a[1])
    for (const { replyId } of occurrences) {
      const id = joined.get(replyId)
      if (id !== undefined && id !== usual) wrong.push(replyId)
    }
  }
  expect(wrong).toEqual([])
  const waiting = [...joined.values()].filter((id) => id === undefined).length
  expect(waiting / later.length).toBeLessThan(0.2)
  expect(new Set(joined.values()).size).toBeGreaterThan(2)
})

test('MINE-6: the skeleton gives the text of a reply that joined back, byte for byte', () => {
  const joiner = joinerFor(structures, all)
  const templates = new Map(structures.map(({ id, template }) => [id, template]))
  const uses = later.flatMap((reply) => {
    const own = joiner.join(reply)
    return own === null ? [] : [{ ...own, reply }]
  })
  expect(uses.length).toBeGreaterThan(20)
  expect(
    uses.map(({ templateId, occurrence }) => renderText(templates.get(templateId) ?? '', occurrence.values)),
  ).toEqual(uses.map(({ occurrence: { start, end }, reply }) => reply.text.slice(start, end)))
})

test('a reply with a part that the skeleton has not, other words or of another kind waits', () => {
  const joiner = joinerFor(structures, all)
  const [first] = later.filter((reply) => joiner.join(reply) !== null)
  const lines = (first?.paragraphs ?? []).map(({ start, end, part, level }): Line => {
    return { part, level, text: first?.text.slice(start, end) ?? '' }
  })
  const joins = (own: readonly Line[], fields = first?.reply) =>
    joiner.join(libraryReply('x', own, fields)) !== null
  expect([
    joins(lines),
    joins(
      lines.flatMap((line) =>
        line.part === 'date' ? [line, { part: 'attachment', text: '附件：表' }] : [line],
      ),
    ),
    joins(lines.map((line) => (line.part === 'opening' ? { ...line, text: '来信收到，答复如下：' } : line))),
    joins(lines, { ...(first?.reply ?? later[0]!.reply), kind: '议案' }),
  ]).toEqual([true, false, false, false])
})

test('a structure that is gone takes no reply in', () => {
  const joiner = joinerFor(structures, all)
  joiner.forget(new Set(structures.map(({ id }) => id)))
  expect(later.map((reply) => joiner.join(reply))).toEqual(later.map(() => null))
})

test('MINE-15: a shape with one reply more counts its sections and its numbering as telling it anew does', () => {
  const forms = all.flatMap((reply, at) => {
    const form = formOf(reply, at)
    return form !== null && form.sections.length > 0 ? [form] : []
  })
  const before = shapeOf(forms.slice(0, -1), all)
  const last = forms.at(-1)
  const reply = all[last?.reply ?? -1]
  const anew = shapeOf(forms, all)
  const grown = last && reply ? shapeWith(before, last, reply) : null
  expect(grown).toEqual({
    characters: before.characters,
    numbering: anew.numbering,
    sections: anew.sections.map((section, at) => ({
      ...section,
      heading: before.sections[at]?.heading,
      characters: before.sections[at]?.characters,
    })),
  })
})
