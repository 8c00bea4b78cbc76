import { expect, test } from 'vitest'
import type { Reply } from '#contract/reply.ts'
import { layOut } from '#domain/gbt9704/lay-out.ts'
import { writeHtml } from '#exporting/html.ts'
import { exampleReply } from '../domain/gbt9704/example-reply.ts'
import { decoded } from './docx-parts.ts'
import { seedReplies } from './seed-replies.ts'

function textsOf(html: string): string[] {
  const main = /<main>\n(.*)\n<\/main>/s.exec(html)?.[1] ?? ''
  return main
    .split(/<\/(?:p|h\d|tr)>/)
    .map((part) =>
      decoded(
        part
          .replaceAll('<br>', '\n')
          .replace(/<[^>]*>/g, '')
          .trim(),
      ),
    )
    .filter((part) => part !== '')
}

test('the page stands alone: a policy against loading, no script, no address', () => {
  const html = writeHtml(layOut(exampleReply, { layout: 'document', edition: 'public' }))
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(html.match(/<script|<link|<img|@import|url\(|https?:/g)).toBeNull()
})

test('printed, it has the paper, the margins, the line and the character of the standard', () => {
  const html = writeHtml(layOut(exampleReply, { layout: 'document', edition: 'delivery' }))
  expect(html).toContain('@page{size:A4;margin:37mm 26mm 35mm 28mm}')
  expect(html).toContain('line-height:28.95pt')
  expect(/^\.body\{(.*)\}$/m.exec(html)?.[1]?.split(';').slice(1)).toEqual([
    'font-size:16pt',
    'letter-spacing:-0.25pt',
    'text-align:justify',
    'text-indent:11.143mm',
  ])
})

test('page numbers stand on the outer side, and page 1 of a letter has none', () => {
  const html = writeHtml(layOut(exampleReply, { layout: 'letter', edition: 'delivery' }))
  expect(html).toContain('@page :right{@bottom-right{content:"— " counter(page) " —"')
  expect(html).toContain('@page :left{@bottom-left{content:"— " counter(page) " —"')
  expect(/@page :first\{.*@bottom-right\{content:none\}/.test(html)).toBe(true)
})

test('headings are headings, in order', () => {
  const html = writeHtml(layOut(exampleReply, { layout: 'document', edition: 'delivery' }))
  expect(Array.from(html.matchAll(/<(h\d) class="(\w+)/g), (match) => [match[1], match[2]])).toEqual([
    ['h1', 'title'],
    ['h2', 'heading1'],
  ])
})

test('marks of HTML in a text are text', () => {
  const blocks: Reply['blocks'] = [{ role: 'paragraph', level: 0, text: '<script>alert("1")</script>&' }]
  const html = writeHtml(layOut({ ...exampleReply, blocks }, { layout: 'body', edition: 'delivery' }))
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;')
})

test.each(seedReplies)('the text of $file is the text laid out', (reply) => {
  const page = layOut(reply, { layout: 'document', edition: 'delivery' })
  expect(textsOf(writeHtml(page))).toEqual(page.lines.map((line) => line.text))
})
