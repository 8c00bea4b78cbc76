import { expect, test } from 'vitest'
import type { SuggestRequest, Suggestion } from '#contract/suggestion.ts'
import { emptyHabits } from '#domain/suggesting/habits.ts'
import { buildIndex } from '#domain/suggesting/index.ts'
import { suggest } from '#domain/suggesting/suggest.ts'
import { replyOf } from './replies.ts'

const opening = '您在县政协九届二次会议上提出的《关于整治占道经营的建议》收悉，现答复如下：'
const investment = '截至2022年底，全县累计投入资金3200万元，建成充电桩460个。下一步将继续加大投入。'
const visit = '黄志远委员提出的意见很有针对性，我们专门上门听取了黄志远委员的想法，并逐条研究。'
const library = [
  replyOf(
    'first',
    [
      ['title', '关于县政协九届二次会议第017号提案的答复'],
      ['salutation', '黄志远委员：'],
      ['opening', opening],
      ['heading', '一、工作开展情况'],
      ['paragraph', investment],
      ['paragraph', visit],
      ['heading', '二、下一步工作打算'],
      ['closing', '感谢您对我县工作的关心和支持。'],
    ],
    {
      body: '政协',
      kind: '提案',
      meeting: '县政协九届二次会议',
      number: '017',
      subject: '关于整治占道经营的建议',
      addressees: ['黄志远'],
      honorific: '委员',
      date: '2023-05-06',
    },
  ),
]
const index = buildIndex(library, [])

function ask(request: Partial<SuggestRequest>): Suggestion[] {
  return suggest(
    index,
    { card: {}, heading: null, before: [], typed: '', limit: 5, span: 'best', ...request },
    emptyHabits(),
  )
}
const completions = (request: Partial<SuggestRequest>) => ask(request).map(({ completes }) => completes)
const slotTexts = ({ completes, slots }: Suggestion) =>
  slots.map(({ name, start, end, filled }) => [name, completes.slice(start, end), filled])

const top = ['关于县政协十届一次会议第108号提案的答复', '林海燕委员：']

test('SUG-11 what title and salutation of the draft say fills the slots of a card that is silent', () => {
  const item = ask({ before: [...top, opening], typed: '我们收到意见后高度重视。' }).find(({ completes }) =>
    completes.includes('专门上门'),
  )
  expect(item).toBeUndefined()
  const found = ask({ before: top, limit: 50 }).find(({ completes }) => completes.includes('很有针对性'))
  expect(found && slotTexts(found)).toEqual([
    ['姓名', '林海燕', true],
    ['姓名', '林海燕', true],
  ])
})

test('SUG-11 the card goes before the draft', () => {
  const card = { addressees: ['范雅琴'] }
  const found = ask({ card, before: top, limit: 50 }).find(({ completes }) =>
    completes.includes('很有针对性'),
  )
  expect(found?.completes.startsWith('范雅琴委员提出')).toBe(true)
})

test('SUG-12 a figure that the draft gave of the same thing replaces the earlier one, the others stay to be confirmed', () => {
  const before = ['一、工作开展情况', '我局多方筹措，截至2024年底，全县累计投入资金5100万元，群众普遍认可。']
  const found = ask({ before, typed: '近三年来，建设提速，全县累计', span: 'whole' }).find(({ completes }) =>
    completes.includes('建成充电桩'),
  )
  expect(found?.completes).toContain('投入资金5100万元，建成充电桩460个')
  expect(found && slotTexts(found)).toEqual([
    ['数字', '5100万元', true],
    ['数字', '460个', false],
  ])
  expect(found?.text.includes('5100万元')).toBe(true)
})

test('SUG-12 where the draft gave two values of it, the earlier reply has its own', () => {
  const before = ['全县累计投入资金5100万元。', '另据统计，全县累计投入资金900万元。']
  const found = ask({ before, typed: '近三年来，建设提速，全县累计' })
  expect(found.some(({ completes }) => completes.includes('3200万元'))).toBe(true)
})

test('SUG-2 the same sentence with other figures stands in the draft already', () => {
  const before = [investment.replace('2022', '2024').replace('3200', '5100')]
  expect(completions({ before, limit: 50 }).filter((text) => text.includes('建成充电桩'))).toEqual([])
})

test('SUG-2 what goes on into a clause of the draft is offered up to there', () => {
  const before = ['各有关单位通力协作，全县累计投入资金3200万元，建成充电桩460个。']
  const found = completions({ before, typed: '截至2022年' })
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter((text) => text.includes('建成充电桩'))).toEqual([])
})

test('SUG-2 a heading that says what one of the draft says is not offered', () => {
  const before = ['一、下一步工作安排', '我局将健全工作机制。']
  expect(completions({ before, limit: 50 }).filter((text) => text.includes('下一步工作'))).toEqual([])
})

test('SUG-13 marks and digits typed in half width, and an indent, are found as the library prints them', () => {
  const typed = '　　截至2022年底,全县累计'
  const [first] = ask({ typed })
  expect(first?.completes.startsWith('投入资金')).toBe(true)
  expect(first?.text.startsWith(typed)).toBe(true)
  const [wide] = ask({ typed: '截至２０２２年底，全县累计' })
  expect(wide?.completes).toBe(first?.completes)
})

test('SUG-8 of a year whose beginning is typed the rest is to be confirmed', () => {
  const found = ask({ typed: '截至20' }).find(({ completes }) => completes.startsWith('22年底'))
  expect(found && slotTexts(found)[0]).toEqual(['年份', '22年', false])
})

test('a name of the case in the middle of a passage is a slot, filled or to be confirmed', () => {
  const [found] = ask({ typed: '近日，我们认真研究，黄志远委员提出的意见很有针对性，我们专门上门听取了' })
  expect(found && slotTexts(found)[0]).toEqual(['姓名', '黄志远', false])
})
