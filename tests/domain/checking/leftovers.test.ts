import { expect, test } from 'vitest'
import { libraryFacts } from '#domain/checking/library-facts.ts'
import { found, otherReply, own, sample } from './texts.ts'

const card = (changes: Parameters<typeof own>[0] = {}) =>
  own({
    organ: '栖岭县交通运输局',
    contact: { name: '周明月', phone: '5071234', address: null, postcode: null },
    ...changes,
  })

test('CHK-14 without a library: whom the text’s own forms name is left over wherever else it stands', () => {
  const text = sample({
    salutation: '何远山委员：',
    paragraph: '何远山委员多次到现场，我局已整改。',
    result: '签发人：郑和平',
  })
  expect(found(text, card())).toEqual([
    ['leftover-name', '郑和平', '吴大同'],
    ['salutation', '何远山', '林小川'],
    ['leftover-name', '何远山', null],
  ])
})

test('CHK-14 a card that says little is held against what it says', () => {
  expect(found(sample(), { addressees: ['何远山'] })).toEqual([['salutation', '林小川', '何远山']])
  expect(found(sample(), { organ: '栖岭县水利局' })).toEqual([['organ', '栖岭县交通运输局', '栖岭县水利局']])
  expect(found(sample(), {})).toEqual([])
})

test('CHK-14 telephone, address and postcode against the card; numbers are compared by their digits', () => {
  const contact = '联系人：周明月，联系电话：5079999，地址：青松路8号，邮编：310000'
  const given = { name: '周明月', phone: '0879-5071234', address: '青松路9号', postcode: '310001' }
  expect(found(sample({ contact }), card({ contact: given }))).toEqual([
    ['contact', '5079999', '0879-5071234'],
    ['contact', '青松路8号', '青松路9号'],
    ['contact', '310000', '310001'],
  ])
  expect(found(sample({ contact: '联系人：周明月，联系电话：0879-5071234' }), card())).toEqual([])
})

test('CHK-14 another clerk’s telephone is told wherever it stands', () => {
  const library = libraryFacts([
    { ...otherReply, contact: { name: '孙晓', phone: '0879-5660000', address: null, postcode: null } },
  ])
  const paragraph = '如有疑问，请致电0879-5660000。'
  expect(found(sample({ paragraph }), card(), library)).toEqual([['contact', '0879-5660000', '5071234']])
})

test.each([
  ['栖岭县交通运输局', '2024年，栖岭县新装路灯300盏，我县投入80万元。', []],
  ['青禾区交通运输局', '2024年，栖岭县新装路灯300盏。', ['栖岭县']],
])(
  'CHK-15 the place of the text’s own forms, beside the body that signs, on a card of %s',
  (organ, paragraph, expected) => {
    const text = sample({ title: '关于对县政协第十二届三次会议第045号提案的答复', paragraph })
    const places = found(text, card({ organ, meeting: '县政协第十二届三次会议' }))
      .filter(([rule]) => rule === 'leftover-place')
      .map(([, place]) => place)
    expect(places).toEqual(expected)
  },
)

test('CHK-15 我县 in a reply of a district is told; the city above it may be named', () => {
  const district = card({ organ: '青禾区交通运输局', meeting: '青禾区政协第十二届三次会议' })
  const text = sample({
    title: '关于对青禾区政协第十二届三次会议第045号提案的答复',
    signature: '青禾区交通运输局',
    paragraph: '我县投入80万元，全市道路改造已完成，“我县我秀”活动如期举行。',
  })
  expect(found(text, district)).toEqual([['place-level', '我县', '我区']])
})

test('CHK-15 the place of another body of the library is told, unless the text learns from it', () => {
  const library = libraryFacts([{ ...otherReply, organ: '云溪县水务局' }])
  const text = (paragraph: string) => found(sample({ paragraph }), card(), library)
  expect(text('云溪县已完成改造。')).toEqual([['leftover-place', '云溪县', null]])
  expect(text('我局赴云溪县考察，学习云溪县的做法。')).toEqual([])
})

test('CHK-16 how the body speaks of itself', () => {
  const text = sample({ paragraph: '我委已整改，我局已验收，我委员会已研究，“我委服务”不变。' })
  expect(found(text, card())).toEqual([['self-word', '我委', '我局']])
})

const otherMatter = {
  ...otherReply,
  subject: '关于加快推进竹木加工产业园建设的建议',
  blocks: [{ role: 'paragraph' as const, level: 0, text: '竹木加工产业园已有企业入驻。' }],
}

test('CHK-17 the subject of another reply, and a word of its matter that nobody else has', () => {
  const library = libraryFacts([otherMatter])
  const paragraph = '关于加快推进竹木加工产业园建设，我局已印发方案；竹木加工产业园道路已通车。'
  expect(found(sample({ paragraph }), card(), library).map(([rule, text]) => [rule, text])).toEqual([
    ['leftover-subject', '加快推进竹木加工产业园建设'],
    ['leftover-topic', '竹木加工产业园'],
  ])
})

test('CHK-17 a word that other replies use as well, or that this subject has, is none', () => {
  const usual = {
    ...otherReply,
    title: null,
    number: '8',
    blocks: otherMatter.blocks,
    subject: '关于改善村道照明的建议',
  }
  const paragraph = '竹木加工产业园道路已通车。'
  expect(found(sample({ paragraph }), card(), libraryFacts([otherMatter, usual]))).toEqual([])
  const subject = '关于改善竹木加工产业园照明的建议'
  const opening = `您提出的《${subject}》的提案收悉，现答复如下：`
  expect(found(sample({ paragraph, opening }), card({ subject }), libraryFacts([otherMatter]))).toEqual([])
})

test('CHK-18 another item or session that the body tells of is to be looked at', () => {
  const paragraph = '第046号提案已办结，县政协十二届二次会议以来进展顺利，市政协十二届二次会议提出要求。'
  expect(found(sample({ paragraph }), card()).map(([rule, text]) => [rule, text])).toEqual([
    ['other-number', '046'],
    ['other-meeting', '县政协十二届二次会议'],
  ])
})

test.each([
  ['近年来，云溪县新装路灯300盏。', ['云溪县']],
  ['下一步，云溪县审计局将加强监督。云溪县审计局还将回访。', ['云溪县']],
  ['我局赴云溪县考察，学习云溪县的做法，“云溪县模式”值得借鉴。', []],
  ['依托区级平台，纳入县级规划，示范区和老城区已全部亮灯，栖岭县成效明显。', []],
  ['绿川市新装路灯300盏。', []],
])('CHK-37 a place of one’s own rank that nobody knows: %s', (paragraph, expected) => {
  const told = found(sample({ paragraph }), card({ organ: '栖岭县交通运输局' }))
  expect(told.filter(([rule]) => rule === 'other-place').map(([, place]) => place)).toEqual(expected)
})

test('CHK-4 a session is read in an opening that does not say 提出', () => {
  const opening = '由你局主办的县政协第十二届二次会议第045号提案《关于改善村道照明的建议》收悉，现答复如下：'
  expect(found(sample({ opening }), own()).map(([rule, text]) => [rule, text])).toEqual([
    ['meeting', '政协第十二届二次会议'],
  ])
  const right = opening.replace('二次', '三次')
  expect(found(sample({ opening: right }), own())).toEqual([])
})
