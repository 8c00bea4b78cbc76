import { expect, test } from 'vitest'
import { emptyCard } from '#contract/draft.ts'
import type { Card } from '#contract/draft.ts'
import { cardSlotValue, isCardSlot } from '#domain/templating/card-slots.ts'
import { cardSlotNames } from '#domain/templating/lexicon.ts'

const card: Card = {
  ...emptyCard,
  kind: '提案',
  meeting: '某区政协第三届二次会议',
  number: '018',
  subject: '关于增设口袋公园的建议',
  addressees: ['甲某某', '乙某'],
  honorific: '委员',
  handlingResult: 'A',
  signer: '丙某',
  documentNumber: '某绿函〔2025〕3号',
  organ: '某区绿化局',
  date: '2025-05-06',
  publicity: '主动公开',
  contact: { name: '丁某', phone: '60000001', address: '某路1号', postcode: '200000' },
}

test('every name of the table takes its value from the card, and none from an empty one', () => {
  const names = Object.values(cardSlotNames)
  expect(Object.fromEntries(names.map((name) => [name, cardSlotValue(name, card)]))).toEqual({
    案由: '关于增设口袋公园的建议',
    姓名: '甲某某、乙某',
    称谓: '委员',
    届次: '某区政协第三届二次会议',
    编号: '018',
    类别: '提案',
    办理结果: 'A',
    签发人: '丙某',
    发文字号: '某绿函〔2025〕3号',
    承办单位: '某区绿化局',
    成文日期: '2025年5月6日',
    公开方式: '主动公开',
    联系人: '丁某',
    联系电话: '60000001',
    地址: '某路1号',
    邮编: '200000',
  })
  expect(names.map((name) => cardSlotValue(name, emptyCard))).toEqual(names.map(() => null))
})

test('other names belong to no card', () => {
  expect([cardSlotValue('年份', card), isCardSlot('年份'), isCardSlot('案由')]).toEqual([null, false, true])
})
