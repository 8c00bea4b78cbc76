import { expect, test } from 'vitest'
import { emptyReply, noCorrections } from '#contract/reply.ts'
import {
  fieldNames,
  isCorrected,
  readField,
  readSelected,
  typedOf,
  valueOf,
  withField,
  withFieldAsIn,
  withoutField,
} from '#renderer/features/library/reply-field.ts'
import type { FieldName, FieldValue } from '#renderer/features/library/reply-field.ts'
import { library } from '#renderer/strings/library.ts'

test.each<[FieldName, string, FieldValue]>([
  ['date', '2024年4月30日', '2024-04-30'],
  ['date', '2024.4.30', '2024-04-30'],
  ['term', '十五', 15],
  ['term', '第２０届', 20],
  ['session', '三', 3],
  ['session', '二十一', 21],
  ['addressees', '甲某，乙某；丙某、', ['甲某', '乙某', '丙某']],
  ['kind', '建议', '建议'],
  ['subject', ' 关于停车\n难的建议 ', '关于停车难的建议'],
  ['subject', '  ', null],
  ['cc', '', []],
])('%s typed as %s is %s', (field, typed, value) => {
  expect(readField(field, typed)).toEqual({ ok: true, value })
})

test.each<[FieldName, string]>([
  ['date', '昨天'],
  ['date', '2024年2月30日'],
  ['term', '几'],
  ['term', '〇'],
  ['term', '120'],
  ['kind', '意见'],
])('%s typed as %s does not fit, and the reason is said', (field, typed) => {
  const read = readField(field, typed)
  expect(read.ok ? '' : read.reason).toMatch(/。$/)
})

test.each<[FieldName, string, FieldValue]>([
  ['number', '第 035 号提案', '035'],
  ['number', '会议第12号', '12'],
  ['date', '落款：2024年4月30日（公章）', '2024-04-30'],
  ['date', '二○二四年四月三十日', '2024-04-30'],
  ['date', '二〇二三年十二月一日', '2023-12-01'],
  ['addressees', '甲某、乙某委员：', ['甲某', '乙某']],
  ['kind', '第035号提案的答复', '提案'],
  ['organ', '某区科学\n技术委员会', '某区科学技术委员会'],
])('%s from the selected words %s is %s', (field, selected, value) => {
  expect(readSelected(field, selected)).toEqual({ ok: true, value })
})

test('a correction names its field alone; the four of the contact are kept together', () => {
  const reply = { ...emptyReply(), contact: { name: '甲某', phone: '1', address: null, postcode: null } }
  const once = withField({ reply, corrections: noCorrections }, 'signer', '乙某')
  expect(once).toEqual({ fields: { signer: '乙某' }, parts: [] })
  const twice = withField({ reply, corrections: once }, 'contact.phone', '2')
  expect(twice.fields).toEqual({
    signer: '乙某',
    contact: { name: '甲某', phone: '2', address: null, postcode: null },
  })
  expect([isCorrected(twice, 'contact.name'), isCorrected(twice, 'organ')]).toEqual([true, false])
  expect(withoutField(twice, 'contact.name').fields).toEqual({ signer: '乙某' })
})

test('taking back one correction leaves those that were made since', () => {
  const reply = emptyReply()
  const before = noCorrections
  const after = withField({ reply, corrections: before }, 'signer', '乙某')
  const since = withField({ reply, corrections: after }, 'number', '7')
  expect(withFieldAsIn(since, 'signer', before).fields).toEqual({ number: '7' })
  expect(withFieldAsIn(withoutField(since, 'signer'), 'signer', after).fields).toEqual({
    number: '7',
    signer: '乙某',
  })
})

test('every field has a name on the screen and what it shows can be typed back', () => {
  const reply = {
    ...emptyReply(),
    addressees: ['甲某', '乙某'],
    term: 15,
    date: '2024-04-30',
    kind: '提案' as const,
    contact: { name: '甲某', phone: null, address: null, postcode: null },
  }
  for (const field of fieldNames) {
    expect(library.fields[field]).toBeTypeOf('string')
    const value = valueOf(reply, field)
    expect(readField(field, typedOf(value))).toEqual({ ok: true, value })
  }
})
