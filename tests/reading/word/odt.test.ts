import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { SourceText } from '#reading/reader.ts'
import { readOdt } from '#reading/word/odt.ts'

const urn = (name: string) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`
const namespaces = [
  ...['office', 'text', 'table', 'style', 'manifest'].map(urn),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(' ')

function odt(body: string, automatic = '', files: Record<string, string> = {}): Uint8Array {
  const content = `<office:document-content ${namespaces}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  const all = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content, ...files }
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)])))
}

async function read(body: string, automatic = '', files: Record<string, string> = {}): Promise<SourceText> {
  return readOdt(odt(body, automatic, files), '答复.odt', {})
}

async function textIn(body: string, automatic = '', files: Record<string, string> = {}): Promise<string> {
  const result = await read(body, automatic, files)
  return result.ok ? result.text : result.error.code
}

const styles = (content: string, master = '') =>
  `<office:document-styles ${namespaces}><office:styles>${content}</office:styles><office:master-styles>${master}</office:master-styles></office:document-styles>`
const p = (content: string, style = '') =>
  `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${content}</text:p>`
const li = (content: string, more = '') => `<text:list-item${more}>${content}</text:list-item>`
const list = (items: string, more = '') => `<text:list text:style-name="L1"${more}>${items}</text:list>`

const chinese =
  '<text:list-style style:name="L1">' +
  '<text:list-level-style-number text:level="1" loext:num-list-format="%1%、" style:num-suffix="、" style:num-format="一, 二, 三, ..."/>' +
  '<text:list-level-style-number text:level="2" style:num-prefix="（" style:num-suffix="）" style:num-format="一, 二, 三, ..."/>' +
  '<text:list-level-style-number text:level="3" text:display-levels="2" style:num-format="1"/>' +
  '<text:list-level-style-bullet text:level="4" text:bullet-char="•"/>' +
  '</text:list-style>'

test('lists are counted on all levels; a second paragraph of an item and a bullet have no number', async () => {
  const third = list(li(p('丁')) + li(list(li(p('点')))))
  const body = list(li(p('甲') + p('甲之二') + list(li(p('乙')) + li(p('丙') + third))) + li(p('戊')))
  expect(await textIn(body, chinese)).toEqual('一、甲\n甲之二\n（一）乙\n（二）丙\n二.1 丁\n点\n二、戊')
})

test('a list counts on where it says so, else begins anew', async () => {
  const body =
    list(li(p('甲')), ' xml:id="a"') +
    list(li(p('乙')), ' text:continue-numbering="true"') +
    list(li(p('丙'))) +
    list(li(p('丁')), ' text:continue-list="a"') +
    list(li(p('戊'), ' text:start-value="7"'))
  expect(await textIn(body, chinese)).toEqual('一、甲\n二、乙\n一、丙\n三、丁\n七、戊')
})

test('headings outside lists are counted by the outline', async () => {
  const outline =
    '<text:outline-style><text:outline-level-style text:level="1" style:num-suffix="、" style:num-format="壹, 贰, 叁, ..."/><text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>'
  const h = (level: number, text: string) => `<text:h text:outline-level="${level}">${text}</text:h>`
  expect(await textIn(h(1, '甲') + h(2, '乙') + h(1, '丙'), '', { 'styles.xml': styles(outline) })).toEqual(
    '壹、甲\n乙\n贰、丙',
  )
})

test('white space, tabs and breaks come out as they show', async () => {
  const body =
    p('  甲<text:s text:c="2"/>乙\n  丙<text:tab/>丁<text:line-break/>戊') +
    p('') +
    p('<text:ruby><text:ruby-base>笔</text:ruby-base><text:ruby-text>bǐ</text:ruby-text></text:ruby>')
  expect(await textIn(body)).toEqual('甲  乙 丙　　丁\n戊\n\n笔')
})

test('indents and page breaks come from styles and what these are based on', async () => {
  const base =
    '<style:default-style style:family="paragraph"><style:text-properties style:font-size-asian="16pt"/></style:default-style>' +
    '<style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:text-indent="1.129cm"/></style:style>'
  const automatic =
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:break-before="page"/></style:style>' +
    '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:text-align="center"/></style:style>' +
    '<style:style style:name="P3" style:family="paragraph"><style:paragraph-properties fo:text-indent="2ic" fo:break-after="page"/></style:style>'
  const body = p('甲', 'P2') + p('乙', 'Body') + p('丙', 'P1') + p('丁', 'P3') + p('戊')
  expect(await textIn(body, automatic, { 'styles.xml': styles(base) })).toEqual(
    '甲\n　　乙\n\f　　丙\n　　丁\n\f戊',
  )
})

test('tables are rows, merged cells empty', async () => {
  const cell = (text: string) => `<table:table-cell>${p(text)}</table:table-cell>`
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
  const body = `<table:table><table:table-header-rows>${row(cell('甲'), '<table:covered-table-cell/>', cell('乙'))}</table:table-header-rows>${row(cell('丙'), cell('丁'), cell('戊'))}</table:table>`
  expect(await textIn(body)).toEqual('甲\t\t乙\n丙\t丁\t戊')
})

test('what stands outside the text is told', async () => {
  const hidden =
    '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'
  const changes =
    `<text:tracked-changes><text:changed-region><text:deletion>${p('删')}</text:deletion></text:changed-region>` +
    '<text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>'
  const frame = (content: string) => `<draw:frame>${content}</draw:frame>`
  const body =
    changes +
    p(
      '正<text:change-start/>文<text:change-end/><text:span text:style-name="T1">隐</text:span>' +
        `<text:note text:note-class="footnote"><text:note-body>${p('注')}</text:note-body></text:note><office:annotation>${p('批')}</office:annotation>` +
        `${frame(`<draw:text-box>${p('盒')}</draw:text-box>`)}${frame('<draw:image/>')}${frame('<draw:object/><draw:image/>')}`,
    )
  const master = `<style:master-page><style:header>${p('某某局')}</style:header><style:footer>${p('第1页')}</style:footer></style:master-page>`
  const result = await read(body, hidden, { 'styles.xml': styles('', master) })
  expect(result.ok ? [result.text, result.warnings.map(({ code }) => code)] : result.error).toEqual([
    '正文\n盒',
    [
      'tracked-changes',
      'headers',
      'text-boxes',
      'hidden-text',
      'pictures',
      'objects',
      'footnotes',
      'comments',
    ],
  ])
})

test('what cannot be read is told', async () => {
  const encrypted = `<manifest:manifest ${namespaces}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`
  expect(await textIn(p('甲'), '', { 'META-INF/manifest.xml': encrypted })).toEqual('encrypted')
  expect(await textIn(p('<draw:frame><draw:image/></draw:frame>'))).toEqual('no-text')
  expect(await textIn(p(' '))).toEqual('empty')
  expect(await textIn('', '', { 'content.xml': '<office' })).toEqual('corrupt')
  expect(await textIn('', '', { 'content.xml': '<a/>' })).toEqual('corrupt')
  expect(await textIn('<text:section>'.repeat(600) + '</text:section>'.repeat(600))).toEqual('too-large')
  const damaged = await read(p('甲'), '', { 'styles.xml': '<office' })
  expect(damaged.ok ? damaged.warnings.map(({ code }) => code) : damaged.error).toEqual(['damaged-parts'])
})
