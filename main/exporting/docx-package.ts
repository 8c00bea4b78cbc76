import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { fontTableXml, settingsXml, stylesXml } from './docx-styles.ts'
import type { FontNames } from './docx-styles.ts'
import { escapeXml } from './escape-xml.ts'

/** What the file says of itself. */
export type DocxProperties = { title: string | null; organ: string | null; date: string | null }

/** Parts that a reply does not use. The theme goes because its fonts would compete with the named ones. */
const unusedParts = /^(?:word\/(?:theme\/|numbering|footnotes|endnotes|comments)|docProps\/custom)/
const unusedRelations = /(?:theme|numbering|footnotes|endnotes|comments(?:Extended)?|custom-properties)$/

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

function coreXml({ title, organ, date }: DocxProperties): string {
  const time = (name: string) =>
    date === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`
  const field = (tag: string, value: string | null) =>
    value === null ? '' : `<${tag}>${escapeXml(value)}</${tag}>`
  return (
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ` +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${field('dc:title', title)}${field('dc:creator', organ)}` +
    `${field('cp:lastModifiedBy', organ)}<cp:revision>1</cp:revision>${time('created')}${time('modified')}</cp:coreProperties>`
  )
}

function appXml(organ: string | null): string {
  const company = organ === null ? '' : `<Company>${escapeXml(organ)}</Company>`
  return `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${company}</Properties>`
}

/** The library ends a section with an empty paragraph, which must not push the end of a full page over: half a point high. */
function withLowSectionBreaks(xml: string): string {
  return xml.replaceAll(
    '<w:p><w:pPr><w:sectPr',
    '<w:p><w:pPr><w:spacing w:line="10" w:lineRule="exact"/><w:sectPr',
  )
}

function withoutUnusedRelations(xml: string): string {
  return xml.replace(/<Relationship [^>]*?Type="([^"]*)"[^>]*?\/>/g, (tag, type: string) =>
    unusedRelations.test(type) ? '' : tag,
  )
}

function withoutUnusedTypes(xml: string, kept: ReadonlySet<string>): string {
  return xml
    .replace(/<Override [^>]*?PartName="\/([^"]*)"[^>]*?\/>/g, (tag, name: string) =>
      kept.has(name) ? tag : '',
    )
    .replace(/<Default [^>]*?Extension="([^"]*)"[^>]*?\/>/g, (tag, extension: string) =>
      extension === 'rels' || extension === 'xml' ? tag : '',
    )
}

/**
 * Replaces what the library writes by default – styles, settings, font table, properties – with our own, and drops the parts that a reply
 * has no use for. The result depends on the input alone: no clock, and one date for every entry of the archive.
 *
 * @param bytes a .docx as docx 9 packs it
 * @param fonts names of families on the computer that the document is for
 */
export function finishPackage(
  bytes: Uint8Array,
  properties: DocxProperties,
  fonts: FontNames = {},
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(
    ([name, part]) =>
      !unusedParts.test(name) && !(name.endsWith('.rels') && !strFromU8(part).includes('<Relationship ')),
  )
  const files = new Map<string, Uint8Array>(parts)
  files.set('word/styles.xml', strToU8(stylesXml(fonts)))
  files.set('word/settings.xml', strToU8(settingsXml()))
  files.set('word/fontTable.xml', strToU8(fontTableXml(fonts)))
  files.set('docProps/core.xml', strToU8(coreXml(properties)))
  files.set('docProps/app.xml', strToU8(appXml(properties.organ)))
  const edit = (name: string, change: (xml: string) => string) => {
    const part = files.get(name)
    if (part !== undefined) files.set(name, strToU8(change(strFromU8(part))))
  }
  edit('word/document.xml', withLowSectionBreaks)
  edit('_rels/.rels', withoutUnusedRelations)
  edit('word/_rels/document.xml.rels', withoutUnusedRelations)
  edit('[Content_Types].xml', (xml) => withoutUnusedTypes(xml, new Set(files.keys())))
  // Word wants the content types first.
  const names = [...files.keys()].sort(
    (a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'),
  )
  const archive: Record<string, Uint8Array> = {}
  for (const name of names) archive[name] = files.get(name) ?? new Uint8Array()
  return zipSync(archive, { level: 6, mtime: new Date(2000, 0, 1) })
}
