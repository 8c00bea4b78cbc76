import { expect, test } from 'vitest'
import type { Part } from '#contract/reply.ts'
import { check } from '#domain/checking/check.ts'
import { noLibrary } from '#domain/checking/library-facts.ts'
import { generalProfile } from './profile.ts'
import { found, own, sample, textOf } from './texts.ts'

const rulesOf = (text: ReturnType<typeof sample>, card: Parameters<typeof own>[0] = {}) =>
  found(text, own(card)).map(([rule, quoted]) => [rule, quoted])

test('CHK-19 result, document number and publicity are the card’s, whatever their brackets and widths', () => {
  const text = sample({
    result: '办理结果：B类',
    documentNumber: '栖交函〔2024〕12号',
    publicity: '（此件公开发布）',
  })
  expect(
    rulesOf(text, { handlingResult: 'B', documentNumber: '栖交函〔2024〕12号', publicity: '主动公开' }),
  ).toEqual([])
  expect(rulesOf(text, { handlingResult: 'A', publicity: '不予公开' })).toEqual([
    ['card-field', 'B类'],
    ['card-field', '此件公开发布'],
  ])
})

const plans = '我局将制定方案，争取明年实施。下一步，我局拟增设路灯。'
const done = '我局已安装路灯三百盏，下一步将继续增设。'
const adopted = '您提出的建议已全部采纳，路灯已装好。'

test.each([
  ['解决或采纳', plans, ['result']],
  ['解决或采纳', done, []],
  ['解决或采纳', `${done}目前暂不能解决的，另行答复。`, ['result']],
  ['留作参考', adopted, ['result']],
  ['留作参考', plans, []],
  ['正在解决', plans, []],
  ['B', plans, []],
])('CHK-20 a reply marked %s that says %s', (result, paragraph, expected) => {
  const text = sample({ result: `办理结果：${result}`, paragraph })
  expect(found(text, own({ handlingResult: result })).map(([rule]) => rule)).toEqual(expected)
})

test('CHK-20 what a letter means is the office’s own rule', () => {
  const text = sample({ result: '办理结果：B', paragraph: adopted })
  const profile = {
    ...generalProfile,
    results: [{ mark: 'B', meaning: '留作参考', outcome: 'reference' as const }],
  }
  const card = own({ handlingResult: 'B' })
  expect(check(text, card, noLibrary, { profile }).map(({ rule }) => rule)).toEqual(['result'])
  expect(check(text, card, noLibrary).map(({ rule }) => rule)).toEqual([])
})

test('CHK-21 the date lies between the day of being handed over and the day it is due', () => {
  const dated = (assignedOn: string, deadline: string) => found(sample(), { ...own(), assignedOn, deadline })
  expect(dated('2024-03-01', '2024-06-01')).toEqual([])
  expect(dated('2024-05-07', '2024-08-07')).toEqual([['deadline', '2024年5月6日', null]])
  expect(dated('2024-01-05', '2024-04-05')).toEqual([['deadline', '2024年5月6日', null]])
})

test.each<[string, Partial<Record<Part, string>>, [string, string][]]>([
  ['none named, none there', {}, []],
  ['named, not there', { paragraph: '路灯清单详见附件1。' }, [['attachment', '详见附件1']]],
  ['there, not named', { attachment: '附件：路灯清单' }, [['attachment-unnamed', '路灯清单']]],
  ['both', { paragraph: '清单见附件。', attachment: '附件：路灯清单' }, []],
  ['a form for the member', { attachment: '附件：办理情况征询意见表' }, []],
])('CHK-22 attachments: %s', (_, changes, expected) => {
  expect(rulesOf(sample(changes))).toEqual(expected)
})

test('CHK-23 numbers of persons do not go out with a public reply', () => {
  const paragraph = '我局已与林小川委员（电话：5076543）沟通，施工员13800000000负责。'
  expect(rulesOf(sample({ paragraph }))).toEqual([
    ['private-detail', '5076543'],
    ['private-detail', '13800000000'],
  ])
  const closed = sample({ paragraph, publicity: '（此件不予公开）' })
  expect(rulesOf(closed)).toEqual([])
})

test('CHK-24 what a reply lacks is told once for each part; a body alone lacks nothing', () => {
  const lacks = (text: ReturnType<typeof sample>) =>
    check(text, null, noLibrary)
      .filter(({ rule }) => rule === 'incomplete')
      .map(({ message }) => message.slice(0, 6))
  expect(lacks(sample())).toEqual([])
  expect(lacks(sample({ salutation: null, opening: null, closing: null, signature: null }))).toEqual([
    '没有称呼（主',
    '没有收到提案',
    '没有结尾的感',
    '没有答复单位',
  ])
  expect(lacks(textOf(['paragraph', '路灯已装好。']))).toEqual([])
})

test.each<[string, Partial<Record<Part, string>>, string[]]>([
  ['in order', { publicity: '（此件公开发布）' }, []],
  ['此页无正文', { closing: '感谢您的关心。（此页无正文）' }, ['（此页无正文）']],
  ['a bare note', { publicity: '此件公开发布' }, ['此件公开发布']],
  ['a date in characters', { date: '二〇二四年五月六日' }, ['二〇二四年五月六日']],
])('CHK-39 the form of the page: %s', (_, changes, expected) => {
  const told = found(sample(changes), own()).filter(([rule]) => rule === 'page-form')
  expect(told.map(([, text]) => text)).toEqual(expected)
})

test('CHK-39 a title of more than three lines, a date above the body that signs, result and publicity left out', () => {
  const title = `关于对栖岭县政协第十二届三次会议第045号${'进一步'.repeat(20)}提案的答复`
  const swapped = textOf(
    ['title', title],
    ['salutation', '林小川委员：'],
    ['date', '2024年5月6日'],
    ['signature', '栖岭县交通运输局'],
  )
  const told = check(swapped, own(), noLibrary).filter(({ rule }) => rule === 'page-form')
  expect(told.map(({ text }) => text)).toEqual([title, '2024年5月6日'])
  const lacking = check(sample(), own({ handlingResult: 'A', publicity: '此件公开发布' }), noLibrary)
  expect(lacking.map(({ rule, message }) => [rule, message.slice(0, 8)])).toEqual([
    ['incomplete', '办件卡上有办理结'],
    ['incomplete', '办件卡上有公开属'],
  ])
})
