import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readReplySchema } from '#contract/reply.ts'
import { parseReply } from '#domain/reply/parse.ts'
import { parseRecord } from '#domain/reply/record.ts'

const pieces = fc.array(
  fc.constantFrom(
    '关于对甲县政协九届二次会议第12号提案',
    '的答复',
    '甲县民政局',
    '甲乙委员：',
    '您好！',
    '您提出的《关于甲的建议》收悉，',
    '现答复如下：',
    '一、基本情况',
    '（一）',
    '1.',
    '近年来，我局持续推进各项工作。',
    '感谢您的关心！',
    '办理结果：A',
    '联系人：丙丁',
    '电话：5551234',
    '附件：1.甲',
    '抄送：县政府办。',
    '2024年5月6日',
    '甲发〔2024〕3号',
    '（此件公开发布）',
    '— 1 —',
    '\n',
    '\n',
    '\n\n',
    ' ',
    '　　',
    '"',
    '|',
    '\f',
  ),
  { maxLength: 40 },
)

test('REPLY-4: whatever stands in a text, reading it gives a well-formed reply whose paragraphs cover it', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      for (const read of [parseReply(parts.join('')), parseRecord({ text: parts.join('') })]) {
        expect(readReplySchema.safeParse(read).success).toEqual(true)
        expect(read.paragraphs.map(({ start, end }) => read.text.slice(start, end)).join('\n')).toEqual(
          read.text,
        )
        expect(
          read.places.filter(({ start, end }) => start < 0 || end > read.text.length || start >= end),
        ).toEqual([])
      }
    }),
    { numRuns: 500 },
  )
})

test('REPLY-2: a text without anything of a reply has a warning and no fields', () => {
  const read = parseReply('今天天气很好。')
  expect(read.warnings.map(({ code }) => code)).toEqual(['not-a-reply'])
  expect(read.reply.blocks).toEqual([{ role: 'paragraph', level: 0, text: '今天天气很好。' }])
})

test('TEXT-4: what was dropped or altered is told', () => {
  const read = parseReply('王某代表:\n您提出的**建议**收悉,现答复如下:\n— 1 —\n已办结。')
  expect(read.warnings.map(({ code }) => code)).toEqual([
    'markdown-residue',
    'half-width-punctuation',
    'page-numbers',
  ])
})

test('REPLY-5: a printed reply of another form, read from its own normalised text, gives the same', () => {
  const texts = readFileSync(new URL('../../golden/parse/unlike.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string; text: string })
  const unstable = texts.filter(({ text }) => {
    const once = parseReply(text)
    const twice = parseReply(once.text)
    return twice.text !== once.text || JSON.stringify(twice.reply) !== JSON.stringify(once.reply)
  })
  expect(unstable.map(({ file }) => file)).toEqual([])
})

const annexed = [
  '关于县政协一届一次会议第1号提案的答复',
  '王某委员：',
  '　　您提出的提案收悉，现答复如下：',
  '　　已经办结。',
  '　　感谢您的支持。',
  '　　附件：停车位清单',
  '附件',
  '停车位清单',
  '　　以下为全县车位。',
  '　　东街三百个。',
  '　抄送：县政协提案委，县政府办公室。',
]

test('REPLY-8: an annex that the reply names is no part of it; what is copied to stands behind it', () => {
  const { reply } = parseReply(annexed.join('\n'))
  expect([reply.attachments, reply.cc, reply.blocks.map(({ role }) => role)]).toEqual([
    ['停车位清单'],
    ['县政协提案委', '县政府办公室'],
    ['opening', 'paragraph', 'closing'],
  ])
})

test('REPLY-9: a heading of a converter and a paragraph that ends in …… stay apart from what follows', () => {
  const lines = [
    '# 关于市人大一次会议第18号建议的答复',
    '',
    '王某代表：',
    '',
    '您提出的建议收悉，现答复如下：',
    '',
    '## 一、基本情况',
    '',
    '全市有学校126所，城区学校58所。近年来，我局高度重视周边秩序，办法有护学岗、错时放学……',
    '',
    '## 二、下一步打算',
    '',
    '完善护学岗机制。',
  ]
  const { reply } = parseReply(lines.join('\n'))
  expect(reply.blocks.map(({ text }) => text)).toEqual([
    '您提出的建议收悉，现答复如下：',
    '一、基本情况',
    '全市有学校126所，城区学校58所。近年来，我局高度重视周边秩序，办法有护学岗、错时放学……',
    '二、下一步打算',
    '完善护学岗机制。',
  ])
})

test('REPLY-2: masked names are names: of the organ, in its number; brackets of a result stay paired', () => {
  const lines = [
    '×××县卫生健康局',
    '×卫健函〔2025〕3号',
    '关于对县政协第十一届第四次会议第33号提案的答复',
    '张某委员：',
    '您提出的提案收悉，现答复如下：',
    '已改造村卫生室18所。',
    '此答复。',
    '×××县卫生健康局（章）',
    '2025年5月9日',
    '办理结果：已解决（A）',
  ]
  const { organ, documentNumber, handlingResult, blocks } = parseReply(lines.join('\n')).reply
  expect({ organ, documentNumber, handlingResult, closing: blocks.at(-1)?.text }).toEqual({
    organ: '×××县卫生健康局',
    documentNumber: '×卫健函〔2025〕3号',
    handlingResult: '已解决（A）',
    closing: '此答复。',
  })
})
