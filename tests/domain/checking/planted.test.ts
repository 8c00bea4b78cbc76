import { expect, test } from 'vitest'
import type { Part } from '#contract/reply.ts'
import { check } from '#domain/checking/check.ts'
import { libraryFacts } from '#domain/checking/library-facts.ts'
import { otherReply, own, textOf } from './texts.ts'

/** A reply in order, as its parts; the mutations below plant one slip each. */
const clean: [Part, string][] = [
  ['title', '关于对栖岭县政协第十二届三次会议第045号提案的答复'],
  ['documentNumber', '栖交函〔2024〕12号'],
  ['result', '办理结果：解决或采纳'],
  ['salutation', '林小川委员：'],
  ['opening', '您提出的《关于改善村道照明的建议》的提案收悉，现答复如下：'],
  ['heading', '一、已开展的工作'],
  ['heading', '（一）新装路灯'],
  ['paragraph', '2023年，我局投入1.2亿元，在全县村道新装路灯3000盏，覆盖率提高到63%～68%。'],
  ['heading', '（二）健全管护'],
  [
    'paragraph',
    '一是落实“一灯一码”，二是依据《栖岭县路灯管理办法》（栖政办〔2022〕5号）建立台账。一方面定期巡查，另一方面公开电话。',
  ],
  ['heading', '二、下一步工作'],
  ['paragraph', '我局将继续完善“路灯管家”平台，版本升级到2.0，力争2025年底前实现村村亮灯。'],
  ['closing', '感谢您对交通运输工作的关心和支持。'],
  ['attachment', '附件：办理情况征询意见表'],
  ['signature', '栖岭县交通运输局'],
  ['date', '2024年5月6日'],
  ['publicity', '（此件公开发布）'],
  ['contact', '联系人：周明月，联系电话：5071234'],
]

const library = libraryFacts([
  { ...otherReply, contact: { name: '孙晓', phone: '5660000', address: null, postcode: null } },
])
const card = { ...own(), ...textOf(...clean).reply }

const checked = (parts: [Part, string][]) =>
  check(textOf(...parts), card, library).map(({ rule, text }) => [rule, text])

test('CHK-2 the reply in order has no findings', () => {
  expect(checked(clean)).toEqual([])
})

/** Kind, what stands there, what is planted, what must be told. */
const planted: [string, string, string, [rule: string, text: string][]][] = [
  ['another member greeted', '林小川委员：', '何远山委员：', [['leftover-name', '何远山']]],
  [
    'another member in the body',
    '我局投入1.2亿元',
    '我局按何远山委员意见投入1.2亿元',
    [['leftover-name', '何远山']],
  ],
  ['another contact person', '联系人：周明月', '联系人：孙晓', [['leftover-name', '孙晓']]],
  ['another telephone', '5071234', '5660000', [['contact', '5660000']]],
  ['another session', '十二届三次', '十二届二次', [['meeting', '栖岭县政协第十二届二次会议']]],
  ['another number', '第045号', '第054号', [['number', '054']]],
  ['item word', '号提案', '号建议', [['kind', '建议']]],
  ['member’s title', '林小川委员', '林小川代表', [['honorific', '代表']]],
  ['subject', '改善村道照明', '改善村道绿化', [['subject', '关于改善村道绿化的建议']]],
  ['doubled 关于', '您提出的《关于', '您提出的关于《关于', [['doubled-about', '关于']]],
  ['level of the place', '在全县村道', '在全区村道', [['place-level', '全区']]],
  ['self word', '我局将', '我委将', [['self-word', '我委']]],
  ['signing body', '栖岭县交通运输局', '栖岭县水利局', [['organ', '栖岭县水利局']]],
  ['result', '解决或采纳', '留作参考', [['card-field', '留作参考']]],
  ['document number', '栖交函〔2024〕12号', '栖交函〔2024〕21号', [['card-field', '栖交函〔2024〕21号']]],
  ['publicity', '（此件公开发布）', '（此件不予公开）', [['card-field', '此件不予公开']]],
  ['date', '2024年5月6日', '2023年5月6日', [['date', '2023年5月6日']]],
  ['您们', '感谢您', '感谢您们', [['pronoun', '您们']]],
  ['你 beside 您', '感谢您', '感谢你', [['pronoun', '你']]],
  ['unfilled', '3000盏', '〔待补：数量〕盏', [['unfilled', '〔待补：数量〕']]],
  ['bracket lost', '（栖政办〔2022〕5号）', '栖政办〔2022〕5号）', [['brackets', '）']]],
  ['bracket of the other width', '5号）', '5号)', [['brackets', ')']]],
  ['numbering', '二、下一步', '三、下一步', [['numbering', '三、']]],
  ['lower numbering', '（二）健全', '（三）健全', [['numbering', '（三）']]],
  ['sequence', '二是依据', '三是依据', [['sequence', '三是']]],
  ['one hand', '另一方面公开', '并公开', [['sequence', '一方面']]],
  ['half-width comma', '2023年，我局', '2023年,我局', [['half-width', ',']]],
  [
    'straight quotes',
    '“路灯管家”',
    '"路灯管家"',
    [
      ['straight-quote', '"'],
      ['straight-quote', '"'],
    ],
  ],
  ['enumeration of quotes', '落实“一灯一码”', '落实“一灯一码”、“一村一员”', [['quote-enumeration', '、']]],
  ['ellipsis', '公开电话。', '公开电话...', [['ellipsis', '...']]],
  ['two marks', '公开电话。', '公开电话，。', [['doubled-mark', '，。']]],
  ['heading with a stop', '（一）新装路灯', '（一）新装路灯。', [['heading-stop', '。']]],
  ['mark behind the number', '（二）健全', '（二）、健全', [['level-mark', '、']]],
  ['attachment with a stop', '征询意见表', '征询意见表。', [['attachment-mark', '。']]],
  ['space in a word', '新装路灯3000盏', '新 装路灯3000盏', [['inner-space', ' ']]],
  ['Markdown', '健全管护', '**健全管护', [['markdown', '**']]],
  ['percent range', '63%～68%', '63～68%', [['range-percent', '63～68%']]],
  ['short year', '力争2025年底前', '力争25年底前', [['short-year', '25年']]],
  ['zero in a date', '2024年5月6日', '2024年05月6日', [['zero-pad-date', '0']]],
  ['full-width digits', '3000盏', '３０００盏', [['full-width-digit', '３０００']]],
  ['approximation twice', '路灯3000盏', '路灯约3000余盏', [['double-approximation', '约3000余']]],
  ['misprint', '建立台账', '布署台账', [['misprint', '布署']]],
  ['character twice', '版本升级', '版本的的升级', [['doubled-word', '的的']]],
  ['word twice', '定期巡查', '定期巡查巡查', [['doubled-word', '巡查巡查']]],
  ['clause twice', '2023年，', '2023年，2023年，', [['doubled-word', '2023年，2023年，']]],
  ['past plan', '力争2025年底前', '力争2021年底前', [['year', '2021年']]],
  ['member’s telephone', '公开电话', '公开电话，林小川委员电话5076543', [['private-detail', '5076543']]],
  ['register', '现答复如下', '现汇报如下', [['register', '汇报']]],
  ['的 lost', '林小川委员：', '尊敬林小川委员：', [['respectful', '尊敬']]],
  [
    'brackets of the document number',
    '栖交函〔2024〕',
    '栖交函[2024]',
    [['document-number-brackets', '[2024]']],
  ],
]

const mutate = (from: string, to: string): [Part, string][] => {
  let isDone = false
  return clean.map(([part, text]): [Part, string] => {
    if (isDone || !text.includes(from)) return [part, text]
    isDone = true
    return [part, text.replace(from, () => to)]
  })
}

test.each(planted)('CHK-33 one slip planted (%s) gives its finding and no other', (_, from, to, expected) => {
  const findings = checked(mutate(from, to))
  expect(findings).toEqual(expected)
})

test('CHK-33 there are at least forty kinds', () => {
  expect(planted.length).toBeGreaterThanOrEqual(40)
})
