import { expect, test } from 'vitest'
import type { StoredReply } from '#contract/reply.ts'
import type { CuratedTemplate, Template } from '#contract/template.ts'
import { ReplyJoiner } from '#domain/mining/join-reply.ts'
import { StructureJoiner } from '#domain/mining/join-structure.ts'
import { LooseSentences } from '#domain/mining/loose.ts'
import { structuresOfFew } from '#domain/mining/structures.ts'
import { TemplateAges } from '#domain/templating/ages.ts'
import { uncurated } from '#domain/templating/edits.ts'
import { type JoinSource, RepliesJoiner, type TemplateDelta } from '#domain/templating/join-replies.ts'
import { renderText } from '#domain/templating/render.ts'
import { libraryReply } from '#tests/domain/mining/library.ts'
import { officeReply } from '#tests/domain/mining/planted/office.ts'
import { seeded } from '#tests/domain/mining/planted/words.ts'

/** Takes replies into a library that has these structures and no passages. */
function joinTo(
  structures: readonly CuratedTemplate[],
  replies: readonly StoredReply[],
  come: readonly StoredReply[],
) {
  const byId = new Map([...replies, ...come].map((reply) => [reply.id, reply]))
  const usesOf = (id: string) => structures.find((one) => one.id === id)?.occurrences ?? []
  const source: JoinSource = {
    readReply: (id) => byId.get(id),
    usesIn: () => [],
    lastUsers: (id, most) =>
      usesOf(id)
        .slice(-most)
        .map(({ replyId }) => replyId),
    templatesIn: (replyId) =>
      structures.filter(({ id }) => usesOf(id).some((use) => use.replyId === replyId)).map(({ id }) => id),
    occurrencesOf: (id) => [...usesOf(id)],
    countUsers: (id) => usesOf(id).length,
    lastUse: () => null,
    readCuration: () => ({ edits: [], imported: [] }),
  }
  const joiners = {
    joiner: new ReplyJoiner([], LooseSentences.of([], []), source),
    structures: new StructureJoiner(structures, source),
  }
  const joining = new RepliesJoiner(joiners, new TemplateAges(structures), source, new Set())
  for (const reply of come) joining.join(reply)
  return joining.finish()
}

const random = seeded(3)
const motions = Array.from({ length: 80 }, (_, at) => officeReply(random, at)).filter(
  ({ reply, paragraphs }) => reply.kind === '提案' && paragraphs.every(({ part }) => part !== 'heading'),
)
const known = motions.slice(0, 8)
const mined = structuresOfFew(known)
const structures = mined.map((one) => ({ ...uncurated(one), name: '我局的答复', isRenamed: true }))

const wholes = ({ exchanged }: TemplateDelta): Template[] =>
  exchanged.map(({ template }) => template).filter(({ kind }) => kind === 'structure')

/** The reply with its signature in other words. */
function reworded(reply: StoredReply): StoredReply {
  const lines = reply.paragraphs.map(({ start, end, part, level }) => ({
    part,
    level,
    text: part === 'signature' ? '临江区水务局' : reply.text.slice(start, end),
  }))
  return libraryReply('new', lines, reply.reply)
}

test('MINE-20: a structure of few replies is made anew with one in other words, as mining makes it, and stays the clerk’s', () => {
  const come = reworded(motions.at(-1)!)
  const delta = joinTo(structures, known, [come])
  const [anew] = wholes(delta)
  const [full] = structuresOfFew([...known, come])
  expect(delta.exchanged.flatMap(({ goneIds }) => goneIds)).toEqual([structures[0]?.id])
  expect({ ...anew, name: '' }).toMatchObject({
    template: full?.template,
    slots: full?.slots,
    occurrences: full?.occurrences,
    shape: full?.shape,
    isRenamed: true,
  })
  expect(anew?.name).toBe('我局的答复')
  expect(anew?.occurrences.map(({ values }) => renderText(anew.template, values))).toEqual(
    anew?.occurrences.map(({ text }) => text),
  )
})

test('MINE-20: the first reply of its kind makes a structure, the second joins it', () => {
  const [first, second] = motions
    .slice(-2)
    .map((reply) => ({ ...reply, reply: { ...reply.reply, kind: '议案' as const } }))
  const delta = joinTo(structures, known, [first!, second!])
  expect(wholes(delta).map(({ occurrences }) => occurrences.map(({ replyId }) => replyId))).toEqual([
    [first?.id, second?.id],
  ])
  expect(delta.uses).toEqual([])
})
