import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SuggestRequest } from '#contract/suggestion.ts'
import { emptyHabits, learn } from '#domain/suggesting/habits.ts'
import { buildIndex } from '#domain/suggesting/index.ts'
import type { Template } from '#contract/template.ts'
import type { IndexedTemplate } from '#domain/suggesting/passages.ts'
import { suggest } from '#domain/suggesting/suggest.ts'
import { replyOf } from './replies.ts'

const parking = '我区加快推进停车设施建设，新增公共停车泊位1200个。下一步，将继续挖掘潜力，缓解停车矛盾。'
const lifts = '我区加快推进老旧小区加装电梯，完成加装20台。下一步，将继续做好服务，推动愿装尽装。'

const library = [
  replyOf(
    'first',
    [
      ['salutation', '李明华委员：'],
      ['opening', '您提出的“关于加强停车管理的建议”的提案收悉，现答复如下：'],
      ['heading', '一、工作进展'],
      ['paragraph', parking],
      ['closing', '感谢您对我区工作的关心和支持。'],
      ['date', '2023年5月6日'],
    ],
    {
      kind: '提案',
      addressees: ['李明华'],
      subject: '关于加强停车管理的建议',
      honorific: '委员',
      date: '2023-05-06',
    },
  ),
  replyOf(
    'second',
    [
      ['salutation', '周晓东代表：'],
      ['opening', '您提出的“关于加装电梯的建议”的建议收悉，现答复如下：'],
      ['heading', '一、基本情况'],
      ['paragraph', lifts],
      ['closing', '感谢您对我区工作的关心和支持。'],
      ['date', '2024年5月8日'],
    ],
    {
      kind: '建议',
      addressees: ['周晓东'],
      subject: '关于加装电梯的建议',
      honorific: '代表',
      date: '2024-05-08',
    },
  ),
]
const index = buildIndex(library, [])
const card = {
  kind: '提案',
  subject: '关于整治占道停车的建议',
  addressees: ['吴思远'],
  honorific: '委员',
  date: '2025-04-03',
} as const

function ask(request: Partial<SuggestRequest>): SuggestRequest {
  return {
    card: { ...card, addressees: [...card.addressees] },
    heading: null,
    before: [],
    typed: '',
    limit: 5,
    span: 'best',
    ...request,
  }
}

function completions(request: Partial<SuggestRequest>): string[] {
  return suggest(index, ask(request), emptyHabits()).map((item) => item.completes)
}

test('after the salutation comes the opening with the values of the card', () => {
  const [first] = suggest(index, ask({ before: ['吴思远委员：'] }), emptyHabits())
  expect(first).toMatchObject({
    completes: '您提出的“关于整治占道停车的建议”的提案收悉，现答复如下：',
    slots: [
      { name: '案由', start: 5, end: 16, filled: true },
      { name: '类别', start: 18, end: 20, filled: true },
    ],
  })
})

test('an empty draft is begun with the salutation of this case', () => {
  expect(completions({})).toContain('吴思远委员：')
})

test('inside a paragraph the earlier text goes on, in several lengths', () => {
  const found = completions({ typed: '我区加快推进停车' })
  const rest = parking.slice('我区加快推进停车'.length)
  expect(rest.startsWith(found[0] ?? '-')).toBe(true)
  expect(found.filter((completes) => rest.startsWith(completes)).length).toBeGreaterThan(1)
})

test('where earlier texts part, both ways on are offered', () => {
  const found = completions({ typed: '近年来，我区加快推进' })
  expect(found.some((completes) => completes.startsWith('停车设施'))).toBe(true)
  expect(found.some((completes) => completes.startsWith('老旧小区'))).toBe(true)
})

test('another figure does not keep the rest of the passage away', () => {
  const found = completions({ typed: '我区加快推进停车设施建设，新增公共停车泊位3500个。下一步，' })
  expect(found.some((completes) => completes.startsWith('将继续挖掘潜力'))).toBe(true)
})

test('a subject that is being typed is completed from the card', () => {
  expect(
    completions({ typed: '您提出的“关于整治' }).some((completes) => completes.startsWith('占道停车')),
  ).toBe(true)
})

test('a heading takes the number that the draft is at', () => {
  const found = completions({
    before: ['一、工作进展', '已完成有关工作。', '感谢您提出的建议。'],
    typed: '二、',
  })
  expect(found).toContain('基本情况')
})

test.each(['obsolete', 'rejected'] as const)('a passage that the clerk made %s is not offered', (state) => {
  const [first] = library
  const start = first?.text.indexOf(parking) ?? 0
  const template: Template = {
    id: 'parking',
    kind: 'passage',
    name: '停车',
    part: 'paragraph',
    template: parking,
    slots: [],
    occurrences: [
      {
        file: 'first.txt',
        replyId: 'first',
        date: null,
        start,
        end: start + parking.length,
        text: parking,
        values: {},
      },
    ],
    firstUse: null,
    lastUse: null,
  }
  const typed = '近年来，我区加快推进'
  const offered = (templates: IndexedTemplate[]) =>
    suggest(buildIndex(library, templates), ask({ typed }), emptyHabits())
      .map(({ completes }) => completes)
      .filter((completes) => completes.startsWith('停车设施'))
  expect(offered([template])).not.toEqual([])
  expect(offered([{ ...template, state }])).toEqual([])
})

test('what stands in the draft is not offered again', () => {
  const before = ['一、工作进展', parking]
  const found = suggest(index, ask({ before, typed: '我区加快推进' }), emptyHabits())
  expect(found.filter((item) => item.text.includes('停车设施建设，新增'))).toEqual([])
})

test('the newest reply of a shared paragraph comes first among its sources', () => {
  const found = suggest(index, ask({ before: [parking], typed: '感谢您对' }), emptyHabits())
  expect(found[0]).toMatchObject({
    uses: 2,
    sources: [
      { file: 'second.txt', replyId: 'second', date: '2024-05-08' },
      { file: 'first.txt', replyId: 'first', date: '2023-05-06' },
    ],
  })
})

test('what was put away gives way to what was not', () => {
  const request = ask({ typed: '近年来，我区加快推进' })
  const [first] = suggest(index, request, emptyHabits())
  if (first === undefined) throw new Error('nothing to put away')
  let habits = emptyHabits()
  for (let time = 0; time < 3; time += 1) habits = learn(habits, { kind: 'dismissed', suggestion: first })
  const [other] = suggest(index, request, habits)
  expect(other?.completes.slice(0, 2)).not.toBe(first.completes.slice(0, 2))
})

test('an empty library has nothing to suggest but the card', () => {
  expect(suggest(buildIndex([], []), ask({ typed: '我区' }), emptyHabits())).toEqual([])
})

test('items differ, keep to the limit, fall in score and hold their slots', () => {
  const whole = `${parking}\n${lifts}\n您提出的“关于整治`
  const place = fc.nat({ max: whole.length })
  fc.assert(
    fc.property(place, fc.integer({ min: 1, max: 8 }), fc.boolean(), (end, limit, isFollowing) => {
      const lines = whole.slice(0, end).split('\n')
      const typed = lines.pop() ?? ''
      const before = isFollowing ? ['吴思远委员：'] : []
      const items = suggest(index, ask({ before, typed, limit }), emptyHabits())
      expect(items.length).toBeLessThanOrEqual(limit)
      expect(new Set(items.map((item) => item.completes)).size).toBe(items.length)
      expect(items.map((item) => item.score)).toEqual(
        items.map((item) => item.score).toSorted((x, y) => y - x),
      )
      expect(items.filter((item) => item.ghost).length).toBeLessThanOrEqual(1)
      for (const item of items) {
        expect(item.text.startsWith(typed + item.completes)).toBe(true)
        for (const slot of item.slots) {
          expect(slot.start < slot.end && slot.start >= 0 && slot.end <= item.completes.length).toBe(true)
        }
      }
    }),
  )
})

test('asked for whole paragraphs, it offers different ones, each to its end', () => {
  const typed = '下一步，'
  const items = suggest(index, ask({ typed, span: 'whole' }), emptyHabits())
  expect(items.length).toBeGreaterThan(0)
  for (const item of items) expect(item.text).toBe(typed + item.completes)
  expect(new Set(items.map(({ completes }) => completes.slice(0, 16))).size).toBe(items.length)
})
