import { expect, test } from 'vitest'
import { emptyReply, type Reply } from '#contract/reply.ts'
import { layOut } from '#domain/gbt9704/lay-out.ts'
import type { PageLine } from '#domain/gbt9704/page.ts'
import { exampleReply } from './example-reply.ts'

function brief(lines: readonly PageLine[]): unknown[] {
  return lines.map(({ role, text, linesBefore }) => [role, text, linesBefore])
}

test('a numbered delivery edition has every element in the order and with the blank lines of the standard', () => {
  const page = layOut(exampleReply, { layout: 'document', edition: 'delivery' })
  expect(brief(page.lines)).toEqual([
    ['letterhead', '某区科学技术委员会', 0],
    ['documentNumber', '某科函〔2025〕7号', 2],
    ['title', '对某区政协第十届二次会议\n第012号提案的答复', 2],
    ['result', '办理结果：解决或采纳　　签发人：某甲', 1],
    ['salutation', '某乙、某丙委员：', 1],
    ['body', '你们提出的“关于增设停车位的建议”的提案收悉，现答复如下：', 0],
    ['heading1', '一、基本情况', 0],
    ['body', '（一）摸清底数。全区现有停车位3万个。', 0],
    ['body', '感谢你们对我区工作的关心和支持。', 0],
    ['attachment', '附件：1. 停车位清单', 1],
    ['attachment', '　　　2. 实施办法', 0],
    ['signature', '某区科学技术委员会', 1],
    ['date', '2025年4月3日', 0],
    ['note', '（此件公开发布）', 0],
    ['contact', '联系人：某丁　　联系电话：021-5200000', 0],
    ['contact', '通讯地址：某路1号　　邮政编码：200000', 0],
    ['cc', '抄送：区政协提案委员会，区政府办公室。', 1],
  ])
  expect(page.warnings).toEqual([])
})

test('run-in headings and the signer are set in 楷体', () => {
  const { lines } = layOut(exampleReply, { layout: 'document', edition: 'delivery' })
  const faces = lines.flatMap((line) =>
    line.faces.map((span) => [line.text.slice(span.start, span.end), span.face]),
  )
  expect(faces).toEqual([
    ['某甲', 'kaiti'],
    ['（一）摸清底数。', 'kaiti'],
  ])
})

test('without a document number there is no red head and the title stands on the first line', () => {
  const page = layOut({ ...exampleReply, documentNumber: null }, { layout: 'document', edition: 'delivery' })
  expect(brief(page.lines.slice(0, 1))).toEqual([['title', '对某区政协第十届二次会议\n第012号提案的答复', 0]])
})

test('the body layout has the text from the opening to the closing only', () => {
  const page = layOut(exampleReply, { layout: 'body', edition: 'delivery' })
  expect(page.lines.map((line) => line.text)).toEqual(exampleReply.blocks.map((block) => block.text))
})

test('the public edition keeps the office’s contact and drops personal ones, saying so', () => {
  const reply: Reply = {
    ...exampleReply,
    contact: { ...exampleReply.contact, phone: '021-5200000、13800000000' },
    blocks: [{ role: 'paragraph', level: 0, text: '可致电13900000000咨询。' }],
  }
  const texts = (edition: 'public' | 'delivery') =>
    layOut(reply, { layout: 'document', edition })
      .lines.filter((line) => line.role === 'body' || line.role === 'contact')
      .map((line) => line.text)
  expect(texts('public')).toEqual([
    '可致电〔略〕咨询。',
    '联系人：某丁　　联系电话：021-5200000',
    '通讯地址：某路1号　　邮政编码：200000',
  ])
  expect(texts('delivery').slice(0, 2)).toEqual([
    '可致电13900000000咨询。',
    '联系人：某丁　　联系电话：021-5200000、13800000000',
  ])
  expect(layOut(reply, { layout: 'document', edition: 'public' }).warnings).toEqual([
    {
      code: 'private-details-removed',
      message: '公开版已略去 2 处个人联系方式或证件号码，正文中以〔略〕标出。请通读一遍再公开。',
    },
  ])
})

test('missing parts, unfilled slots and a wording against publication are warned of', () => {
  const reply: Reply = {
    ...exampleReply,
    title: null,
    addressees: [],
    organ: null,
    date: null,
    publicity: '不予公开',
    blocks: [{ role: 'paragraph', level: 0, text: '〔待补：年份〕年，建成〔待补：数量〕个。' }],
  }
  expect(
    layOut(reply, { layout: 'document', edition: 'public' }).warnings.map((warning) => warning.code),
  ).toEqual([
    'missing-title',
    'missing-salutation',
    'missing-organ',
    'missing-date',
    'unfilled-slots',
    'not-public',
  ])
})

test('a reply with nothing in it lays out as nothing and says what is missing', () => {
  const page = layOut(emptyReply(), { layout: 'letter', edition: 'delivery' })
  expect(page.lines).toEqual([])
  expect(page.warnings.map((warning) => warning.code)).toEqual([
    'missing-title',
    'missing-salutation',
    'missing-organ',
    'missing-date',
    'missing-body',
  ])
})

test('rows of a table that follow each other print as one table', () => {
  const blocks: Reply['blocks'] = [
    { role: 'table', level: 0, text: '街道｜车位' },
    { role: 'table', level: 0, text: '东街 | 300' },
    { role: 'paragraph', level: 0, text: '以上。' },
  ]
  const page = layOut({ ...exampleReply, blocks }, { layout: 'body', edition: 'delivery' })
  expect(page.lines.map((line) => [line.role, line.text])).toEqual([
    ['table', '街道\t车位\n东街\t300'],
    ['body', '以上。'],
  ])
})

test('publicity is bracketed once and a single attachment has no number', () => {
  const page = layOut(
    { ...exampleReply, publicity: '(主动公开)', attachments: ['清单'] },
    { layout: 'document', edition: 'delivery' },
  )
  const texts = page.lines
    .filter((line) => line.role === 'note' || line.role === 'attachment')
    .map((line) => line.text)
  expect(texts).toEqual(['附件：清单', '（主动公开）'])
})

test('lines that nobody has filled in are left out and named; title, text and signature keep their marks', () => {
  const unfilled: Reply = {
    ...exampleReply,
    title: '对某区政协第十届二次会议第〔待补：编号〕号提案的答复',
    handlingResult: '待补：办理结果',
    organ: '〔待补：承办单位〕',
    documentNumber: null,
    publicity: '〔待补：公开方式〕',
    contact: { name: '待补', phone: '021-5200000', address: null, postcode: null },
    attachments: [],
    cc: [],
    blocks: [{ role: 'heading', level: 1, text: '一、〔待补：标题〕' }],
  }
  const page = layOut(unfilled, { layout: 'document', edition: 'delivery' })
  expect(brief(page.lines)).toEqual([
    ['title', '对某区政协第十届二次会议\n第〔待补：编号〕号提案的答复', 0],
    ['result', '签发人：某甲', 1],
    ['salutation', '某乙、某丙委员：', 1],
    ['heading1', '一、〔待补：标题〕', 0],
    ['signature', '〔待补：承办单位〕', 1],
    ['date', '2025年4月3日', 0],
    ['contact', '联系电话：021-5200000', 0],
  ])
  expect(page.warnings.map((warning) => [warning.code, warning.message])).toEqual([
    ['unfilled-slots', '文中还有 3 处〔待补〕没有填写。请补全后重新导出。'],
    ['unfilled-left-out', '办理结果、公开方式、联系人没有填写，文件中已略去。请在办件卡补全后重新导出。'],
  ])
})
