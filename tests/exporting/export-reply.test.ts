import { expect, test } from 'vitest'
import { exportReply } from '#exporting/export-reply.ts'
import { exampleReply } from '../domain/gbt9704/example-reply.ts'

const options = { layout: 'document', edition: 'delivery' } as const

test.each([
  ['docx', 'PK\u0003\u0004'],
  ['html', '<!DO'],
  ['txt', '某区'.slice(0, 1)],
] as const)('%s is written without a browser', async (format, start) => {
  const exported = await exportReply(exampleReply, { ...options, format })
  expect(exported.ok && new TextDecoder().decode(exported.bytes).startsWith(start)).toBe(true)
})

test('PDF without a browser is refused with what to do instead', async () => {
  expect(await exportReply(exampleReply, { ...options, format: 'pdf' })).toEqual({
    ok: false,
    error: {
      code: 'unsupported',
      message:
        '没有找到可以生成 PDF 的浏览器组件。请安装 Chromium、Edge 或 Chrome 后重试，或先导出 Word 文件，再在 WPS、Word 中另存为 PDF。',
    },
  })
})

test.each([
  ['rejects', () => Promise.reject(new Error('/tmp/x: gone'))],
  ['gives something else', () => Promise.resolve(new TextEncoder().encode('<html>'))],
])('a browser that %s is a failure in Chinese without paths', async (_name, printHtml) => {
  const exported = await exportReply(exampleReply, { ...options, format: 'pdf', printHtml })
  expect(exported).toEqual({
    ok: false,
    error: {
      code: 'internal',
      message: '生成 PDF 没有成功。请重试一次；仍不行时先导出 Word 文件，再在 WPS、Word 中另存为 PDF。',
    },
  })
})

test('a PDF says which families another font stands in for', async () => {
  const fonts = '/BaseFont /ABCDEF+FangSong /BaseFont /FZXBSJW /BaseFont /KaiTi /BaseFont /SimSun'
  const printHtml = () => Promise.resolve(new TextEncoder().encode(`%PDF-1.7 ${fonts}`))
  const exported = await exportReply({ ...exampleReply, cc: [] }, { ...options, format: 'pdf', printHtml })
  expect(exported.ok && exported.warnings).toEqual([
    {
      code: 'fonts-substituted',
      message:
        '这台电脑没有安装黑体，PDF 中已用其他字体代替。请安装单位正版公文字体后重新导出，或导出 Word 文件到有字体的电脑上打印。',
    },
  ])
})

test('warnings of the layout come with the file', async () => {
  const exported = await exportReply({ ...exampleReply, organ: null }, { ...options, format: 'txt' })
  expect(exported.ok && exported.warnings.map((warning) => warning.code)).toEqual(['missing-organ'])
})

test('what the public edition loses is told with the file', async () => {
  const reply = { ...exampleReply, contact: { ...exampleReply.contact, phone: '13800000000' } }
  const exported = await exportReply(reply, { layout: 'document', edition: 'public', format: 'html' })
  expect(exported.ok && exported.removed).toEqual([
    { kind: 'contact-phone', place: '联系方式', text: '13800000000' },
  ])
})

test('the count of a body is held against the limit given', async () => {
  const exported = await exportReply(exampleReply, {
    layout: 'body',
    edition: 'delivery',
    format: 'txt',
    bodyLimit: 60,
  })
  expect(exported.ok && exported.warnings.map((warning) => warning.message)).toEqual([
    '正文共 70 字，多数办理系统限 60 字，可能无法整篇粘贴。请压缩 10 字或分段粘贴。',
  ])
})
