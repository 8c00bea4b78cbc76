import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { parseReply } from '#domain/reply/parse.ts'
import { readHtml } from '#reading/html/read-html.ts'
import { differingFields } from '#tests/domain/reply/compare.ts'
import { divisionPage, sectionPage, systemPage, tablePage, variants, wordPage } from './pages.ts'

/** The bytes of a page in the encoding that it declares, and their reading. */
async function read(page: string, encoding: string) {
  return readHtml(new Uint8Array(iconv.encode(page, encoding)), '答复.html', {})
}

const builders = { tablePage, systemPage, divisionPage, sectionPage } as const
const encodings = {
  tablePage: 'gb18030',
  systemPage: 'utf-8',
  divisionPage: 'gb18030',
  sectionPage: 'utf-8',
} as const

test.each(['tablePage', 'systemPage', 'divisionPage', 'sectionPage'] as const)(
  'every reply comes out of a %s as it went in, and of the page nothing else',
  async (kind) => {
    const mistakes: string[] = []
    for (const { file, text, reply } of variants) {
      const plain = parseReply(text)
      const source = await read(
        builders[kind](text.replace(/\f/g, ''), reply.title ?? '建议提案办理答复公开'),
        encodings[kind],
      )
      if (!source.ok) mistakes.push(`${file} ${source.error.message}`)
      else {
        const fields = differingFields(parseReply(source.text).reply, reply)
        const known = differingFields(plain.reply, reply)
        for (const field of fields.filter((name) => !known.includes(name))) mistakes.push(`${file} ${field}`)
        if (
          /ICP|浏览次数|打印|上一篇|索引号|主题分类|返回顶部|看不见|分享/.test(
            source.text.replace(text, ''),
          ) &&
          !/ICP|打印/.test(text)
        )
          mistakes.push(`${file} holds lines of the page`)
        if (!source.warnings.some(({ code }) => code === 'page-around'))
          mistakes.push(`${file} tells nothing`)
      }
    }
    expect(mistakes).toEqual([])
  },
)

test('a page that Word saved is read as a whole', async () => {
  const mistakes: string[] = []
  for (const { file, text, reply } of variants) {
    const source = await read(wordPage(text), 'gb18030')
    if (!source.ok) mistakes.push(`${file} ${source.error.message}`)
    else
      mistakes.push(
        ...differingFields(parseReply(source.text).reply, reply).map((field) => `${file} ${field}`),
      )
  }
  expect(mistakes).toEqual([])
})
