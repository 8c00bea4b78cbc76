import { expect, test } from 'vitest'
import { emptyCard } from '#contract/draft.ts'
import type { Card, Draft, DraftBlock } from '#contract/draft.ts'
import { forAnotherItem, forMember } from '#domain/drafting/duplicate.ts'
import { opinionBlocks } from '#domain/drafting/opinion-blocks.ts'
import { bodyText, takeOverBody } from '#domain/drafting/take-over.ts'
import { standardBlocks } from '#domain/templating/standard-form.ts'

const card: Card = {
  ...emptyCard,
  body: '政协',
  kind: '提案',
  meeting: '云渡市政协十五届三次会议',
  number: '035',
  subject: '关于增设路灯的建议',
  addressees: ['甲乙', '丙丁'],
  honorific: '委员',
  organ: '云渡市城管局',
  date: '2025-04-30',
}

function typed(text: string, role: DraftBlock['role'] = 'paragraph'): DraftBlock {
  return {
    role,
    level: 0,
    segments: [{ text, origin: { from: 'typed', ref: null }, slot: null, state: 'plain' }],
  }
}

const proposal = {
  file: null,
  title: null,
  text: '建议增设路灯。',
  points: [{ id: 'p', text: '建议增设路灯。', isWaived: false }],
}
const draft: Pick<Draft, 'card' | 'blocks' | 'proposal'> = {
  card,
  blocks: [
    ...standardBlocks(card).slice(0, 3),
    { ...typed('路灯已增设。'), answers: ['p'] },
    typed('云渡市城管局', 'signature'),
  ],
  proposal,
}
const lines = (blocks: readonly DraftBlock[]) =>
  blocks.map(({ segments }) => segments.map(({ text }) => text).join(''))

test('DRA-1 another item: what differs is open on the card and in the text, what is kept from the card is to be confirmed', () => {
  const next = forAnotherItem(draft)
  expect(next.card).toEqual({ ...card, number: null, subject: null, addressees: [], date: null })
  expect(lines(next.blocks)).toEqual([
    '对云渡市政协十五届三次会议第〔待补：编号〕号提案的答复',
    '〔待补：姓名〕委员：',
    '〔待补：称呼〕提出的“〔待补：案由〕”的提案收悉，现将办理情况答复如下：',
    '路灯已增设。',
    '云渡市城管局',
  ])
  const states = next.blocks.flatMap(({ segments }) => segments.map(({ slot, state }) => [slot, state]))
  expect(states.filter(([slot]) => slot !== null)).toEqual([
    ['届次', 'unconfirmed'],
    ['编号', 'missing'],
    ['类别', 'unconfirmed'],
    ['姓名', 'missing'],
    ['称谓', 'unconfirmed'],
    ['称呼', 'missing'],
    ['案由', 'missing'],
    ['类别', 'unconfirmed'],
  ])
  expect([next.proposal, next.blocks.map(({ answers }) => answers)]).toEqual([
    null,
    [undefined, undefined, undefined, undefined, undefined],
  ])
})

test('DRA-1 a reply to one member speaks to one, and says all else alike', () => {
  const next = forMember(draft, '丙丁')
  expect([next.card.addressees, next.proposal, lines(next.blocks)]).toEqual([
    ['丙丁'],
    proposal,
    [
      '对云渡市政协十五届三次会议第035号提案的答复',
      '丙丁委员：',
      '您提出的“关于增设路灯的建议”的提案收悉，现将办理情况答复如下：',
      '路灯已增设。',
      '云渡市城管局',
    ],
  ])
})

test('DRA-2 the body of another draft is taken over; title, salutation, opening and signature stay, and points of another proposal go', () => {
  const other = {
    card: { ...card, number: '088' },
    proposal: null,
    blocks: [
      ...standardBlocks({ ...card, number: '088' }).slice(0, 3),
      typed('一、工作情况', 'heading'),
      { ...typed('路灯共增设八盏。'), answers: ['other'] },
      typed('特此答复。', 'closing'),
    ],
  }
  const blocks = takeOverBody(draft, other)
  expect(lines(blocks)).toEqual([
    ...lines(draft.blocks.slice(0, 3)),
    '一、工作情况',
    '路灯共增设八盏。',
    '云渡市城管局',
  ])
  expect([blocks[4]?.answers, bodyText(blocks), bodyText(draft.blocks)]).toEqual([
    undefined,
    '一、工作情况\n路灯共增设八盏。',
    '路灯已增设。',
  ])
})

test('DRA-3 an opinion is addressed to the lead and closed as material for its reply', () => {
  const joint = { ...card, handling: 'joint' as const, partners: ['云渡市住建局', '云渡市财政局'] }
  expect(lines(opinionBlocks(joint))).toEqual([
    '关于云渡市政协十五届三次会议第035号提案的会办意见',
    '云渡市住建局：',
    '“关于增设路灯的建议”（第035号提案），现提出会办意见如下：',
    '一、〔待补：标题〕',
    '',
    '二、〔待补：标题〕',
    '',
    '以上意见，供你单位答复时参考。',
    '云渡市城管局',
    '2025年4月30日',
    '联系人：〔待补：联系人〕　联系电话：〔待补：联系电话〕',
  ])
  expect(lines(opinionBlocks(emptyCard))[1]).toBe('〔待补：主办单位〕：')
})
