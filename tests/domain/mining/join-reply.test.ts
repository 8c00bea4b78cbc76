import { expect, test } from 'vitest'
import type { StoredReply } from '#contract/reply.ts'
import type { Template } from '#contract/template.ts'
import { renderText } from '#domain/templating/render.ts'
import { ReplyJoiner } from '#domain/mining/join-reply.ts'
import { LooseSentences } from '#domain/mining/loose.ts'
import { mineAll } from '#domain/mining/mine.ts'
import { plantReplies } from './planted/corpus.ts'
import { readPlanted } from './planted/library.ts'

const passagesOf = (replies: readonly StoredReply[]) =>
  mineAll(replies).templates.filter(({ kind }) => kind === 'passage')

function joinerFor(replies: readonly StoredReply[], passages: readonly Template[]): ReplyJoiner {
  const byId = new Map(replies.map((reply) => [reply.id, reply]))
  return new ReplyJoiner(passages, LooseSentences.of(replies, passages), {
    readReply: (id) => byId.get(id),
    usesIn: (replyId) =>
      passages.flatMap(({ id, occurrences }) =>
        occurrences.flatMap((use) => (use.replyId === replyId ? [{ ...use, templateId: id }] : [])),
      ),
    lastUsers: (templateId, most) =>
      passages
        .filter(({ id }) => id === templateId)
        .flatMap(({ occurrences }) => occurrences.slice(-most).map(({ replyId }) => replyId)),
  })
}

test('MINE-8: a reply joined to the library has the same passages as after mining all of it anew', () => {
  const { replies } = plantReplies({ seed: 5, replies: 200, templates: 60, noise: 0 })
  const all = [...replies()].map((planted) => readPlanted(planted).reply)
  const known = all.slice(0, 180)
  const joined = all.slice(180)
  const passages = passagesOf(known)
  const joiner = joinerFor(known, passages)
  const groupOf = new Map<string, string>()
  const variedOf = new Map<string, string>()
  const note = (id: string, { replyId, start, end }: Template['occurrences'][number]) =>
    groupOf.set(`${replyId} ${start} ${end}`, id)
  for (const { id, occurrences } of passages) for (const use of occurrences) note(id, use)
  for (const reply of joined) {
    const { uses, varied, opened } = joiner.join(reply)
    for (const { templateId, occurrence } of uses) note(variedOf.get(templateId) ?? templateId, occurrence)
    for (const { templateId, template } of varied) variedOf.set(template.id, templateId)
    for (const { templateId, template } of varied)
      for (const use of template.occurrences) if (use.replyId === reply.id) note(templateId, use)
    for (const { id, occurrences } of opened) for (const use of occurrences) note(id, use)
  }
  const newIds = new Set(joined.map(({ id }) => id))
  let same = 0
  let total = 0
  for (const { occurrences } of passagesOf(all)) {
    const groups = occurrences.map(({ replyId, start, end }) => groupOf.get(`${replyId} ${start} ${end}`))
    const counts = new Map<string | undefined, number>()
    for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1)
    const [[usual] = []] = [...counts].toSorted((a, b) => b[1] - a[1])
    occurrences.forEach(({ replyId }, at) => {
      if (!newIds.has(replyId)) return
      total += 1
      if (usual !== undefined && groups[at] === usual) same += 1
    })
  }
  expect(total).toBeGreaterThan(50)
  expect(same / total).toBeGreaterThanOrEqual(0.95)
})

test('MINE-2: the uses that a joined reply brings come back byte for byte', () => {
  const { replies } = plantReplies({ seed: 6, replies: 60, templates: 10, noise: 0 })
  const all = [...replies()].map((planted) => readPlanted(planted).reply)
  const passages = passagesOf(all.slice(0, 50))
  const joiner = joinerFor(all.slice(0, 50), passages)
  const templates = [...passages]
  for (const reply of all.slice(50)) {
    const { uses, varied, opened } = joiner.join(reply)
    expect(uses.length).toBeGreaterThan(0)
    for (const { templateId, occurrence } of uses) {
      const { template = '' } = templates.find(({ id }) => id === templateId) ?? {}
      expect(renderText(template, occurrence.values)).toBe(occurrence.text)
      expect(reply.text.slice(occurrence.start, occurrence.end)).toBe(occurrence.text)
    }
    templates.push(...opened, ...varied.map(({ template }) => template))
  }
})

test('what was never said twice is kept, and found when it comes again', () => {
  const sentence = '滨水步道的夜间照明由社区志愿者逐盏巡查，破损灯具当日报修。'
  const { replies } = plantReplies({ seed: 7, replies: 30, templates: 10, noise: 0 })
  const texts = [...replies()].map(({ id, text }) => ({ id, text, uses: [], frame: [] }))
  const with_ = (at: number) => {
    const planted = texts[at] ?? { id: '', text: '', uses: [], frame: [] }
    return readPlanted({ ...planted, text: `${planted.text}\n${sentence}` }).reply
  }
  const known = [...texts.slice(0, 28).map((planted) => readPlanted(planted).reply), with_(28)]
  const passages = passagesOf(known)
  const { opened } = joinerFor(known, passages).join(with_(29))
  expect(opened.map(({ template, occurrences }) => ({ template, uses: occurrences.length }))).toEqual([
    { template: sentence, uses: 2 },
  ])
})
