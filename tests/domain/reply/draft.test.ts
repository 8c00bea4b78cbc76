import { expect, test } from 'vitest'
import type { Draft, DraftRole } from '#contract/draft.ts'
import { emptyCard } from '#contract/draft.ts'
import { draftText, draftToReply, readDraft } from '#domain/reply/draft.ts'

function draftOf(blocks: [DraftRole, ...string[]][], card: Partial<Draft['card']> = {}): Draft {
  return {
    id: 'd1',
    card: { ...emptyCard, ...card },
    blocks: blocks.map(([role, ...texts]) => ({
      role,
      level: 0,
      segments: texts.map((text) => ({
        text,
        origin: { from: 'typed', ref: null },
        slot: null,
        state: 'plain',
      })),
    })),
    structureId: null,
    proposal: null,
    groupId: null,
    state: 'drafting',
    revision: 1,
    createdAtMs: 0,
    updatedAtMs: 0,
  }
}

const draft = draftOf(
  [
    ['title', '对甲县政协第九届二次会议', '第012号提案的答复'],
    ['result', '办理结果：解决或采纳'],
    ['salutation', '王某委员:'],
    ['opening', '您提出的《关于甲乙的建议》收悉，现答复如下：'],
    ['heading', '一、基本情况'],
    ['paragraph', ''],
    ['paragraph', '（一）已建成3处。'],
    ['closing', '感谢您的关心。'],
    ['signature', '甲县民政局'],
    ['date', '2024年5月6日'],
    ['publicity', '（此件公开发布）'],
    ['contact', '联系人：李某  联系电话：5551234'],
  ],
  { number: '013', contact: { ...emptyCard.contact, phone: '5550000' } },
)

test('the card goes first, the blocks fill the rest', () => {
  expect(draftToReply(draft)).toEqual({
    title: '对甲县政协第九届二次会议第012号提案的答复',
    body: '政协',
    meeting: '甲县政协第九届二次会议',
    term: 9,
    session: 2,
    kind: '提案',
    number: '013',
    handlingResult: '解决或采纳',
    signer: null,
    documentNumber: null,
    addressees: ['王某'],
    honorific: '委员',
    subject: '关于甲乙的建议',
    organ: '甲县民政局',
    date: '2024-05-06',
    publicity: '此件公开发布',
    contact: { name: '李某', phone: '5550000', address: null, postcode: null },
    cc: [],
    attachments: [],
    blocks: [
      { role: 'opening', level: 0, text: '您提出的《关于甲乙的建议》收悉，现答复如下：' },
      { role: 'heading', level: 1, text: '一、基本情况' },
      { role: 'paragraph', level: 2, text: '（一）已建成3处。' },
      { role: 'closing', level: 0, text: '感谢您的关心。' },
    ],
  })
})

test('line n of the text is block n, and paragraphs give its offsets', () => {
  const text = draftText(draft)
  const { paragraphs } = readDraft(draft)
  expect(text.split('\n')).toHaveLength(draft.blocks.length)
  expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(text.split('\n'))
})

test('an empty draft is an empty reply', () => {
  expect(draftToReply(draftOf([]))).toMatchObject({ title: null, addressees: [], blocks: [] })
})
