import { expect, test } from 'vitest'
import { found, own, sample, textOf } from './texts.ts'

const congress = own({
  body: '人大',
  kind: '建议',
  honorific: '代表',
  meeting: '栖岭县第十二届人大三次会议',
})

test('CHK-3 a reply of 政协 on a card of 人大: meeting, item word and the member’s title are told', () => {
  const closing = '感谢政协委员们的关心，欢迎各位代表、委员监督提案办理。'
  expect(found(sample({ closing }), congress)).toEqual([
    ['meeting', '栖岭县政协第十二届三次会议', '栖岭县第十二届人大三次会议'],
    ['kind', '提案', '建议'],
    ['honorific', '委员', '代表'],
    ['kind', '提案', '建议'],
    ['honorific', '政协委员', '人大代表'],
    ['kind', '提案', '建议'],
  ])
})

test('CHK-3 without a card the title’s kind stands for the whole text', () => {
  const text = sample({
    title: '关于对栖岭县第十二届人大三次会议第045号建议的答复',
    salutation: '林小川代表：',
    opening: '您提出的《关于改善村道照明的建议》的提案收悉，现答复如下：',
    paragraph: '关于提案中反映的问题，我局已整改。',
  })
  expect(found(text)).toEqual([
    ['kind', '提案', '建议'],
    ['kind', '提案', '建议'],
  ])
})

test.each([
  ['人大', '我局办理人大建议和政协提案共30件，印发《提案办理办法》，建立知识产权提案制度。'],
  ['政协', '我局认真研究您的建议，邀请人大代表和政协委员视察，成立业主委员会。'],
])('CHK-2 words of the other body told of in a reply for %s are no slip', (body, paragraph) => {
  const text =
    body === '政协'
      ? sample({ paragraph, closing: '感谢您提出的宝贵建议。' })
      : sample({
          title: '关于对栖岭县第十二届人大三次会议第045号建议的答复',
          salutation: '林小川代表：',
          opening: '您提出的《关于改善村道照明的建议》的建议收悉，现答复如下：',
          paragraph,
        })
  expect(found(text)).toEqual([])
})

test('CHK-4 number and meeting are told in title and opening', () => {
  const opening =
    '您在县政协第十二届二次会议上提出的《关于改善村道照明的建议》的提案（第046号）收悉，现答复如下：'
  expect(found(sample({ opening }), own())).toEqual([
    ['meeting', '县政协第十二届二次会议', '栖岭县政协第十二届三次会议'],
    ['number', '046', '045'],
  ])
})

test.each([
  ['政协第十二届栖岭县委员会第三次会议', '45'],
  ['县政协十二届三次会议', '0045'],
])('CHK-4 the same meeting and number in another form (%s, %s) are no slip', (meeting, number) => {
  expect(found(sample(), own({ meeting, number }))).toEqual([])
})

test('CHK-4 another county’s meeting is another meeting', () => {
  expect(found(sample(), own({ meeting: '青禾县政协第十二届三次会议' }))).toEqual([
    ['meeting', '栖岭县政协第十二届三次会议', '青禾县政协第十二届三次会议'],
  ])
})

test('CHK-5 the subject is compared word for word, but for its marks, a doubled 关于 and its item word', () => {
  const opening = '您提出的关于“关于改善村道‘照明’的建议”的提案收悉，现答复如下：'
  expect(found(sample({ opening }), own({ subject: '改善村道“照明”' }))).toEqual([
    ['doubled-about', '关于', ''],
  ])
  expect(found(sample(), own({ subject: '关于改善村道绿化的建议' }))).toEqual([
    ['subject', '关于改善村道照明的建议', '关于改善村道绿化的建议'],
  ])
})

test('CHK-6 the salutation names the card’s addressees, none too many and none too few', () => {
  const two = own({ addressees: ['林小川', '江一帆'] })
  const several = sample({ opening: '你们提出的意见收悉，现答复如下：', closing: '感谢你们的关心。' })
  expect(found(several, two)).toEqual([['salutation', '林小川', '林小川、江一帆']])
  expect(found(sample({ salutation: '林小川、江一帆委员：' }), own())).toEqual([
    ['salutation', '林小川、江一帆', '林小川'],
  ])
})

test('CHK-6 等…位 stands for those not named; an organisation may be named short', () => {
  const three = own({ addressees: ['林小川', '江一帆', '方舟'] })
  const text = sample({ salutation: '林小川等3位委员：', opening: '收到提案，现答复如下：', closing: null })
  expect(found(text, three)).toEqual([])
  const organ = textOf(['salutation', '民革栖岭县委：'], ['date', '2024年5月6日'])
  expect(found(organ, { addressees: ['民革栖岭县委员会'], honorific: null })).toEqual([])
})

test('CHK-9 您们 is never right, 您 not to several, 你们 not to one; what is quoted is nobody’s slip', () => {
  expect(found(sample({ paragraph: '您们提到的“您呼我应”机制已建立。' }), own())).toEqual([
    ['pronoun', '您们', '您'],
  ])
  expect(found(sample({ closing: '感谢你们的关心。' }), own())).toEqual([['pronoun', '你们', '您']])
  const several = sample({ salutation: '林小川、江一帆委员：', closing: null })
  expect(found(several, null)).toEqual([['pronoun', '您', '你们']])
})
