import { expect, test } from 'vitest'
import type { Reply } from '#contract/reply.ts'
import { layOut } from '#domain/gbt9704/lay-out.ts'
import { writeTxt } from '#exporting/txt.ts'
import { exampleReply } from '../domain/gbt9704/example-reply.ts'

function text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

test('the body layout is the text with two full-width spaces before every paragraph and its length', () => {
  const { bytes, warnings } = writeTxt(layOut(exampleReply, { layout: 'body', edition: 'delivery' }))
  expect(text(bytes)).toBe(
    '　　你们提出的“关于增设停车位的建议”的提案收悉，现答复如下：\n' +
      '　　一、基本情况\n' +
      '　　（一）摸清底数。全区现有停车位3万个。\n' +
      '　　感谢你们对我区工作的关心和支持。\n',
  )
  expect(warnings).toEqual([{ code: 'body-length', message: '正文共 70 字。' }])
})

test('a body over 2,500 characters is warned of with its length', () => {
  const blocks: Reply['blocks'] = [{ role: 'paragraph', level: 0, text: `${'字 '.repeat(2501)}` }]
  const { warnings } = writeTxt(layOut({ ...exampleReply, blocks }, { layout: 'body', edition: 'delivery' }))
  expect(warnings).toEqual([
    {
      code: 'body-too-long',
      message: '正文共 2501 字，多数办理系统限 2500 字，可能无法整篇粘贴。请压缩 1 字或分段粘贴。',
    },
  ])
})

test('the document layout is the whole text, organ and date placed on a line of 28 characters', () => {
  const reply: Reply = { ...exampleReply, documentNumber: null, cc: [], attachments: [], blocks: [] }
  const { bytes } = writeTxt(layOut(reply, { layout: 'document', edition: 'delivery' }))
  expect(text(bytes).split('\n')).toEqual([
    '对某区政协第十届二次会议',
    '第012号提案的答复',
    '',
    '　　办理结果：解决或采纳　　签发人：某甲',
    '',
    '某乙、某丙委员：',
    '',
    `${'　'.repeat(17)}某区科学技术委员会`,
    `${'　'.repeat(19)}2025年4月3日`,
    '　　（此件公开发布）',
    '　　联系人：某丁　　联系电话：021-5200000',
    '　　通讯地址：某路1号　　邮政编码：200000',
    '',
  ])
})
