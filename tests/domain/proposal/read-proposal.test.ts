import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProposalFacts } from '#contract/proposal.ts'
import { pointsOf, readProposal } from '#domain/proposal/read-proposal.ts'
import { parseReply } from '#domain/reply/parse.ts'

const folder = new URL('../../golden/proposals/', import.meta.url)
const names = readdirSync(folder).flatMap((name) => (name.endsWith('.txt') ? [name.slice(0, -4)] : []))

const silent: ProposalFacts = {
  body: null,
  kind: null,
  meeting: null,
  number: null,
  subject: null,
  proposers: [],
  seconders: [],
  honorific: null,
  leads: [],
  partners: [],
  splits: [],
  proposedOn: null,
  assignedOn: null,
  deadline: null,
}

function read(name: string) {
  const { text, source } = parseReply(readFileSync(new URL(`${name}.txt`, folder), 'utf8'))
  const { proposal, facts } = readProposal(`${name}.txt`, text, source.text)
  return { facts, points: proposal.points.map((point) => point.text) }
}

test.each(names)('PRO-1 PRO-2 %s: its facts and its points are read', (name) => {
  const expected = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as {
    facts: Partial<ProposalFacts>
    points: string[]
  }
  expect(read(name)).toEqual({ facts: { ...silent, ...expected.facts }, points: expected.points })
})

test('PRO-1 the more than twenty-five proposals of the golden folder all have their expectation', () => {
  expect(names.length).toBeGreaterThan(25)
})

const pieces = [
  '一、',
  '（一）',
  '1.',
  '一是',
  '建议：',
  '为此，建议：',
  '加强管理',
  '。',
  '；',
  '\n',
  '提案人：',
  '案由：关于路灯的提案',
  '希望',
  '甲乙',
  '第3号',
]
const anyProposal = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''))

test('PRO-3 every line of a point stands in the proposal, no point comes twice, and ids are the texts’ own', () => {
  fc.assert(
    fc.property(anyProposal, (text) => {
      const points = pointsOf(text, null)
      const lines = points.flatMap((point) => point.text.split('\n'))
      const bare = text.replace(/\n/gu, '')
      expect(lines.filter((line) => !bare.includes(line.replace(/\n/gu, '')))).toEqual([])
      expect(new Set(points.map((point) => point.id)).size).toBe(points.length)
      expect(pointsOf(text, null)).toEqual(points)
    }),
  )
})
