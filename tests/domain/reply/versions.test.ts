import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Reply } from '#contract/reply.ts'
import { emptyReply } from '#contract/reply.ts'
import type { Versioned } from '#domain/reply/versions.ts'
import { caseKey, isVersionOf, similarity, versionKeys } from '#domain/reply/versions.ts'

const prose =
  '近年来，我局坚持问题导向，新增公共泊位三百余个，推动机关单位错时开放停车场十二处，并建成统一的停车信息平台，群众停车难得到缓解。'
const revised = prose.replace('三百余个', '326个').replace('坚持问题导向，', '')
const other =
  '我局会同教育部门开展校园食品安全检查，覆盖全县中小学食堂，发现问题均已督促整改到位，家长满意度明显提升。'

function versioned(fields: Partial<Reply>, text = prose, file = ''): Versioned {
  return { reply: { ...emptyReply(), ...fields }, text, file }
}

const known: Partial<Reply> = {
  kind: '提案',
  meeting: '甲县政协第九届二次会议',
  number: '012',
  organ: '甲县城市管理局',
  subject: '关于缓解停车难的建议',
  addressees: ['丙某'],
}

test.each<[string, boolean, Versioned, Versioned]>([
  ['the same case in other words', true, versioned(known), versioned(known, revised)],
  [
    'another form of meeting and number',
    true,
    versioned(known),
    versioned({ ...known, meeting: '政协第九届甲县委员会第二次会议', number: '12' }, revised),
  ],
  ['the same case with another text', false, versioned(known), versioned(known, other)],
  [
    'another number with the same text (并案)',
    false,
    versioned(known),
    versioned({ ...known, number: '13' }),
  ],
  [
    'another organ with the same text (分办)',
    false,
    versioned(known),
    versioned({ ...known, organ: '甲县公安局' }),
  ],
  [
    'a short name of the organ',
    true,
    versioned(known),
    versioned({ ...known, organ: '城市管理局' }, revised),
  ],
  ['another session', false, versioned(known), versioned({ ...known, meeting: '甲县政协第九届三次会议' })],
  ['another place', false, versioned(known), versioned({ ...known, meeting: '乙县政协第九届二次会议' })],
  ['a draft without number', true, versioned(known), versioned({ ...known, number: null }, revised)],
  [
    'a draft without number, to another member',
    false,
    versioned(known),
    versioned({ ...known, number: null, addressees: ['丁某'] }, revised),
  ],
  [
    'nothing known but the name of the file',
    true,
    versioned({}, prose, '停车难答复.docx'),
    versioned({}, revised, '旧稿/停车难答复-定稿(1).doc'),
  ],
  [
    'names of files that say nothing',
    false,
    versioned({}, prose, '答复.docx'),
    versioned({}, prose, '答复(1).docx'),
  ],
  ['alike texts of which nothing is known', false, versioned({}), versioned({})],
  [
    'the same name in another year',
    false,
    versioned({ date: '2021-05-01' }, prose, '停车难答复.docx'),
    versioned({ date: '2024-05-01' }, prose, '停车难答复.docx'),
  ],
])('VER-1: %s: %s', (_, expected, a, b) => {
  expect([isVersionOf(a, b), isVersionOf(b, a)]).toEqual([expected, expected])
})

test('the key of a case leaves out the form of the meeting and the zeros', () => {
  expect(caseKey(versioned(known).reply)).toEqual('9-2/12')
  expect(caseKey(versioned({ number: '3' }).reply)).toEqual(null)
})

test('likeness is 1 for equal texts, 0 for strange ones, and does not see white space', () => {
  expect(similarity('甲乙 丙', '甲乙\n丙')).toEqual(1)
  expect(similarity('甲乙丙', '丁戊己')).toEqual(0)
})

const anyVersioned = fc
  .record({
    kind: fc.constantFrom('提案' as const, '建议' as const, null),
    meeting: fc.constantFrom('甲县政协第九届二次会议', '政协第九届甲县委员会第二次会议', '县人大会议', null),
    number: fc.constantFrom('012', '12', '7', null),
    organ: fc.constantFrom('甲县民政局', '民政局', '乙县民政局', null),
    subject: fc.constantFrom('关于甲的建议', '甲', '建议', null),
    addressees: fc.subarray(['丙某', '丁某']),
    date: fc.constantFrom('2024-05-01', '2019-05-01', null),
  })
  .chain((fields) =>
    fc
      .record({
        text: fc.constantFrom(prose, revised, other, ''),
        file: fc.constantFrom('停车答复.docx', '停车答复(1).docx', 'a.jsonl#1', '答复.doc', ''),
      })
      .map(({ text, file }) => versioned(fields, text, file)),
  )

test('VER-1: two versions share a key, and each is a version of the other', () => {
  fc.assert(
    fc.property(anyVersioned, anyVersioned, (a, b) => {
      expect(isVersionOf(a, b)).toEqual(isVersionOf(b, a))
      const keys = versionKeys(a.reply, a.file)
      const shared = versionKeys(b.reply, b.file).filter((key) => keys.includes(key))
      if (isVersionOf(a, b)) expect(shared).not.toEqual([])
    }),
    { numRuns: 3000 },
  )
})
