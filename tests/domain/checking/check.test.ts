import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findingSchema } from '#contract/finding.ts'
import { check, countFindings, createCheck } from '#domain/checking/check.ts'
import { rules } from '#domain/checking/rules.ts'
import { parseReply } from '#domain/reply/parse.ts'
import { library, own, sample } from './texts.ts'

const pieces = fc.array(
  fc.constantFrom(
    '关于对政协第十届甲县委员会第二次会议第12号提案的答复',
    '何远山、高峰委员：',
    '林小川代表：',
    '您好！',
    '您提出的《关于甲的建议》收悉，现答复如下：',
    '关于“关于乙”',
    '一、基本情况',
    '三、',
    '（',
    ')',
    '“',
    '》',
    '您们',
    '第3号议案',
    '〔待补：甲〕',
    '感谢您的关心！',
    '2019年5月6日',
    '近300余盏,的的',
    '63-68%',
    '一是甲；三是乙',
    '去年，我县路灯21盏。',
    '联系人：孙晓',
    '𠮷',
    '\n',
    '\n',
  ),
  { maxLength: 30 },
)

test('CHK-0 whatever the text, findings are well-formed, in order, and quote the text they point at', () => {
  fc.assert(
    fc.property(pieces, fc.boolean(), (parts, withCard) => {
      const read = parseReply(parts.join(''))
      const findings = check(read, withCard ? own() : null, library)
      for (const finding of findings) {
        expect(findingSchema.safeParse(finding).success).toBe(true)
        expect(finding.text).toBe(read.text.slice(finding.start, finding.end))
      }
      expect(findings.map(({ start }) => start)).toEqual(
        findings.map(({ start }) => start).toSorted((a, b) => a - b),
      )
      expect(check(read, withCard ? own() : null, library)).toEqual(findings)
    }),
  )
})

test('CHK-34 checking again after changes finds what checking anew would', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 5 }), fc.array(fc.boolean()), (versions, cards) => {
      const checkAgain = createCheck()
      versions.forEach((parts, at) => {
        const read = parseReply(parts.join(''))
        const card = (cards[at] ?? false) ? own({ date: '2024-05-06' }) : null
        expect(checkAgain(read, card, library)).toEqual(check(read, card, library))
      })
    }),
    { numRuns: 40 },
  )
})

test('CHK-0 every rule has an id of its own', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
})

test('CHK-0 a place is told once, with the fix that any rule knows', () => {
  const text = sample({ salutation: '何远山、高峰委员：' })
  const spots = check(text, own(), library).map(({ start, end }) => `${start} ${end}`)
  expect(spots).toEqual([...new Set(spots)])
})

test('CHK-2 a text in order has no findings, and they are counted by severity', () => {
  expect(check(sample(), own(), library)).toEqual([])
  const findings = check(sample({ closing: '感谢您们的（关心。' }), own({ number: '9' }), library)
  expect(countFindings(findings)).toEqual({ error: 1, warning: 2, hint: 0 })
})

test('CHK-12 what reading put right is a hint at its place; of many of a kind the first is told for all', () => {
  const printed = (raw: string) =>
    check(parseReply(raw), null, library)
      .filter(({ rule }) => rule === 'as-printed')
      .map(({ severity, start, end, text, message }) => [severity, start, end, text, message.slice(0, 12)])
  expect(
    printed('林小川委员:\n您提出的"关于甲的建议"收悉。\n近年来，我局认真办 理路灯照明。\n2024年5月6日'),
  ).toEqual([
    ['hint', 5, 6, '：', '原件这里写的是半角标点'.slice(0, 11) + '“'],
    ['hint', 11, 12, '“', '原件这里写的是直引号“"”'.slice(0, 12)],
    ['hint', 18, 19, '”', '原件这里写的是直引号“"”'.slice(0, 12)],
    ['hint', 31, 33, '办理', '原件在“办理”中间有多余'.slice(0, 12)],
  ])
  expect(printed(`林小川委员：\n${'路灯已装,'.repeat(20)}。`)).toEqual([
    ['hint', 11, 12, '，', '原件有20处半角标点，这'],
  ])
})
