import { strToU8, zipSync } from 'fflate'
import type { SourceText } from '#reading/reader.ts'
import { readDocx } from '#reading/word/docx.ts'

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ')

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** An element of WordprocessingML as a whole part. */
export function part(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${namespaces}>${content}</w:${name}>`
}

/** Relationships: id, the last word of the type, target. */
export function relationships(...related: [string, string, string][]): string {
  const entries = related.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${relationshipTypes}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`
}

/** A run, with its properties. */
export function run(text: string, properties = ''): string {
  const rPr = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${rPr}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph: its content (text alone becomes a run) and its properties. */
export function paragraph(content: string, properties = ''): string {
  const pPr = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`
  return `<w:p>${pPr}${content === '' || content.startsWith('<') ? content : run(content)}</w:p>`
}

/** A paragraph in a list. */
export function item(text: string, level = 0, numId = 1): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`)
}

/** A level of a list definition. */
export function level(ilvl: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
}

/** A definition 0 with those levels, and list 1 that uses it; `more` follows. */
export function numbering(levels: string, more = ''): string {
  return part(
    'numbering',
    `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${more}`,
  )
}

export type Files = Record<string, string | Uint8Array>

/** A document as zip. `files` are further parts, or replace the usual ones. */
export function docx(body: string, files: Files = {}): Uint8Array {
  const all: Files = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'word/document.xml']),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...files,
  }
  const packed = Object.entries(all).map(([path, content]) => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return zipSync(Object.fromEntries(packed))
}

/** What the reader makes of a document. */
export async function readBody(body: string, files: Files = {}): Promise<SourceText> {
  return readDocx(docx(body, files), '答复.docx', {})
}

/** The text alone; the failure's code where there is none. */
export async function textOfBody(body: string, files: Files = {}): Promise<string> {
  const read = await readBody(body, files)
  return read.ok ? read.text : read.error.code
}

/** The codes of the warnings with their messages. */
export async function warningsOfBody(body: string, files: Files = {}): Promise<[string, string][]> {
  const read = await readBody(body, files)
  return read.ok
    ? read.warnings.map(({ code, message }) => [code, message])
    : [[read.error.code, read.error.message]]
}
