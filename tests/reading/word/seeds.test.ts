import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseReply } from '#domain/reply/parse.ts'
import { layOut } from '#domain/gbt9704/lay-out.ts'
import { writeDocx } from '#exporting/docx.ts'
import type { Reply } from '#contract/reply.ts'
import { readDocx } from '#reading/word/docx.ts'
import { foldReply } from '#tests/domain/reply/compare.ts'
import { seedReplies } from '#tests/exporting/seed-replies.ts'
import { docx, level, numbering, paragraph, part, run } from './documents.ts'

const seedFolder = new URL('../../../seeds/', import.meta.url)

async function replyIn(bytes: Uint8Array): Promise<Reply> {
  const read = await readDocx(bytes, '答复.docx', {})
  return parseReply(read.ok ? read.text : read.error.message).reply
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Styles as WPS names them in a Chinese installation. */
const styles = part(
  'styles',
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="正文"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="公文正文"><w:basedOn w:val="正文"/><w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="一级标题"><w:basedOn w:val="公文正文"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="二级标题"><w:basedOn w:val="公文正文"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
)

const lists = numbering(
  level(0, 'chineseCountingThousand', '%1、', '<w:pStyle w:val="一级标题"/><w:suff w:val="nothing"/>') +
    level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="二级标题"/><w:suff w:val="nothing"/>'),
)

/** A paragraph of the body; a heading whose number the program may count loses the typed one. */
function bodyParagraph({ level: depth, text, role }: Reply['blocks'][number]): string {
  const style = (id: string) => `<w:pStyle w:val="${id}"/>`
  const first = /^[一二三四五六七八九十]+、/
  const second = /^（[一二三四五六七八九十]+）/
  if (role === 'heading' && depth === 1 && first.test(text)) {
    return paragraph(run(escaped(text.replace(first, ''))), style('一级标题'))
  }
  if (depth === 2 && second.test(text))
    return paragraph(run(escaped(text.replace(second, ''))), style('二级标题'))
  return paragraph(run(escaped(text)), style('公文正文'))
}

/** The lines before and behind the blocks of a reply, as the seed has them. */
function around(file: string): { head: string[]; tail: string[] } {
  const { text, paragraphs } = parseReply(readFileSync(new URL(file, seedFolder), 'utf8'))
  const inBody = (part: string) => ['opening', 'heading', 'paragraph', 'table', 'closing'].includes(part)
  const first = paragraphs.findIndex(({ part: name }) => inBody(name))
  const last = paragraphs.findLastIndex(({ part: name }) => inBody(name))
  const lines = (some: typeof paragraphs) => some.map(({ start, end }) => text.slice(start, end))
  return { head: lines(paragraphs.slice(0, first)), tail: lines(paragraphs.slice(last + 1)) }
}

test.each(seedReplies)(
  '$file with counted headings and styled indents parses to the same reply',
  async (seed) => {
    const { file, ...expected } = seed
    const { head, tail } = around(file)
    const plain = (lines: string[], properties: string) =>
      lines.map((line) => paragraph(run(escaped(line)), properties))
    const body = [
      ...plain(head, '<w:jc w:val="center"/>'),
      ...expected.blocks.map(bodyParagraph),
      ...plain(tail, '<w:jc w:val="right"/>'),
    ].join('')
    const files = { 'word/styles.xml': styles, 'word/numbering.xml': lists }
    expect(foldReply(await replyIn(docx(body, files)))).toEqual(foldReply(expected))
  },
)

test.each(
  seedReplies.flatMap((seed) =>
    (['letter', 'document'] as const).map((layout) => [seed.file, layout, seed] as const),
  ),
)('%s issued as a %s reads back as the same reply', async (_, layout, { file: _file, ...reply }) => {
  const full: Reply = { ...reply, documentNumber: '某科函〔2024〕12号', cc: ['区政协提案委员会'] }
  const bytes = await writeDocx(layOut(full, { layout, edition: 'delivery' }))
  expect(foldReply(await replyIn(bytes))).toEqual(foldReply(full))
})
