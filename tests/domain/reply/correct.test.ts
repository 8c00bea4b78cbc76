import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Corrections } from '#contract/reply.ts'
import { noCorrections, readReplySchema } from '#contract/reply.ts'
import { applyCorrections } from '#domain/reply/correct.ts'
import { parseReply } from '#domain/reply/parse.ts'

const raw = [
  '对甲县政协第九届二次会议第012号提案的答复',
  '丙某、丁某委员：',
  '你们提出的《关于缓解停车难的建议》收悉，现答复如下：',
  '一、工作情况',
  '近年来，我局新增泊位12个，联系人为戊某。',
  '感谢你们的关心！',
  '甲县城市管理局',
  '2024年5月6日',
  '联系人：戊某　电话：5551234',
].join('\n')
const read = parseReply(raw)

function correct(corrections: Partial<Corrections>) {
  const corrected = applyCorrections(read, { ...noCorrections, ...corrections })
  const places = corrected.places.map(({ field, start, end, confidence }) => ({
    field,
    text: corrected.text.slice(start, end),
    confidence,
  }))
  return { corrected, placeOf: (name: string) => places.filter(({ field }) => field === name) }
}

test('COR-1: a corrected field stands where its value is found', () => {
  const { corrected, placeOf } = correct({
    fields: { subject: '缓解停车难', addressees: ['丙某', '丁某'], number: '12', date: '2024-05-06' },
  })
  expect(corrected.reply).toEqual({ ...read.reply, subject: '缓解停车难', number: '12' })
  expect(placeOf('subject')).toEqual([{ field: 'subject', text: '缓解停车难', confidence: 1 }])
  expect(placeOf('addressees')).toEqual([{ field: 'addressees', text: '丙某、丁某委员：', confidence: 1 }])
  expect(placeOf('number')).toEqual([{ field: 'number', text: '12', confidence: 1 }])
  expect(placeOf('date')).toEqual([{ field: 'date', text: '2024年5月6日', confidence: 1 }])
})

test('COR-1: what is not in the text, or is not there at all, has no place', () => {
  const { corrected, placeOf } = correct({
    fields: { signer: '己某', organ: null, contact: { ...read.reply.contact, name: '庚某' } },
  })
  expect(corrected.reply).toMatchObject({
    signer: '己某',
    organ: null,
    contact: { name: '庚某', phone: '5551234' },
  })
  expect([placeOf('signer'), placeOf('organ'), placeOf('contact.name')]).toEqual([[], [], []])
  expect(placeOf('contact.phone')).toEqual([{ field: 'contact.phone', text: '5551234', confidence: 1 }])
})

test('COR-1: body, term and session follow a corrected meeting', () => {
  const { corrected } = correct({ fields: { meeting: '乙县第十八届人大四次会议' } })
  expect(corrected.reply).toMatchObject({ body: '人大', term: 18, session: 4 })
})

test('COR-2: a corrected part changes its paragraph and the blocks', () => {
  const { corrected } = correct({
    parts: [
      { text: '一、工作情况', part: 'paragraph', level: 0 },
      { text: '感谢你们的关心！', part: 'other', level: 0 },
      { text: '不再有的一段', part: 'title', level: 0 },
    ],
  })
  expect(corrected.reply.blocks.map(({ role, text }) => [role, text])).toEqual([
    ['opening', '你们提出的《关于缓解停车难的建议》收悉，现答复如下：'],
    ['paragraph', '一、工作情况'],
    ['paragraph', '近年来，我局新增泊位12个，联系人为戊某。'],
  ])
  expect(corrected.paragraphs.map(({ part }) => part)).toEqual([
    'title',
    'salutation',
    'opening',
    'paragraph',
    'paragraph',
    'other',
    'signature',
    'date',
    'contact',
    'contact',
  ])
})

test('COR-3: nothing to correct leaves a reply as it is, and blocks are those that reading makes', () => {
  expect(applyCorrections(read, noCorrections)).toBe(read)
  const file = new URL('../../golden/parse/unlike.jsonl', import.meta.url)
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { text } = JSON.parse(line) as { text: string }
    const one = parseReply(text)
    const same = one.paragraphs.map(({ start, end, part, level }) => ({
      text: one.text.slice(start, end),
      part,
      level,
    }))
    const distinct = same.filter(({ text: own }) => same.filter((part) => part.text === own).length === 1)
    expect(applyCorrections(one, { fields: {}, parts: distinct }).reply).toEqual(one.reply)
  }
})

const words = fc.constantFrom('甲县', '012', '丙某', '5551234', '没有的', '')
const someFields = fc.record(
  {
    title: fc.option(words),
    meeting: fc.option(fc.constantFrom('甲县政协第九届二次会议', '县人大', '')),
    number: fc.option(words),
    subject: fc.option(words),
    addressees: fc.array(words, { maxLength: 3 }),
    date: fc.option(fc.constantFrom('2024-05-06', '2020-01-01')),
    contact: fc.record({
      name: fc.option(words),
      phone: fc.option(words),
      address: fc.option(words),
      postcode: fc.constant(null),
    }),
  },
  { requiredKeys: [] },
)
const someParts = fc.array(
  fc.record({
    text: fc.constantFrom('一、工作情况', '感谢你们的关心！', '没有的', '甲县城市管理局'),
    part: fc.constantFrom('heading' as const, 'other' as const, 'paragraph' as const, 'signature' as const),
    level: fc.constantFrom(0, 1),
  }),
  { maxLength: 4 },
)

test('COR-3: applying corrections twice is the same as once, and gives a well-formed reply', () => {
  fc.assert(
    fc.property(someFields, someParts, (fields, parts) => {
      const once = applyCorrections(read, { fields, parts })
      expect(applyCorrections(once, { fields, parts })).toEqual(once)
      expect(readReplySchema.safeParse(once).success).toEqual(true)
    }),
    { numRuns: 1000 },
  )
})
