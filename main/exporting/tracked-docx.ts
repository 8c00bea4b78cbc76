import type { TrackedRun } from '#domain/comparing/tracked.ts'
import { page } from '#domain/gbt9704/numbers.ts'
import { fontTableXml, settingsXml, stylesXml } from './docx-styles.ts'
import { escapeXml } from './escape-xml.ts'
import { revisionAuthor, styleNames } from './lexicon.ts'
import { zipFiles } from './zip-files.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The parts that Word and WPS want beside the document. */
const parts = [
  { name: 'styles', xml: () => stylesXml({}) },
  { name: 'settings', xml: settingsXml },
  { name: 'fontTable', xml: () => fontTableXml({}) },
] as const

/** Changes that are less than a minute apart may be taken for one. */
const apartMs = 120_000

const elements = { insert: 'ins', delete: 'del', moveFrom: 'moveFrom', moveTo: 'moveTo' } as const

/**
 * Writes a text with tracked changes as .docx: accepted it is the new text, rejected the old one, a paragraph a line.
 * Moved text is marked as moved at both places; the end of a paragraph that moved is deleted here and inserted there.
 *
 * @param at     when the changes were made, ISO date and time, but for some insertions (see `insertionDates`); also the same bytes for the same runs and time
 * @param title  of the document's properties
 */
export function writeTrackedDocx(
  runs: readonly TrackedRun[],
  { at, title }: { at: string; title: string },
): Uint8Array {
  const files = new Map([
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
        `<Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>` +
        parts
          .map(({ name }) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${name}+xml"/>`)
          .join('') +
        '</Types>',
    ],
    [
      '_rels/.rels',
      relationships([
        `${officeRelations}/officeDocument" Target="word/document.xml`,
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml',
      ]),
    ],
    ['docProps/core.xml', coreXml(title, at)],
    [
      'word/_rels/document.xml.rels',
      relationships(parts.map(({ name }) => `${officeRelations}/${name}" Target="${name}.xml`)),
    ],
    ['word/document.xml', documentXml(runs, at)],
    ...parts.map(({ name, xml }): [string, string] => [`word/${name}.xml`, xml()]),
  ])
  return zipFiles(files)
}

function relationships(targets: readonly string[]): string {
  const each = targets.map((target, index) => `<Relationship Id="rId${index + 1}" Type="${target}"/>`)
  return `${declaration}<Relationships xmlns="${relations}">${each.join('')}</Relationships>`
}

function coreXml(title: string, at: string): string {
  return (
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title>` +
    `<dc:creator>${revisionAuthor}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(at)}</dcterms:created></cp:coreProperties>`
  )
}

function documentXml(runs: readonly TrackedRun[], at: string): string {
  let id = 0
  const dates = insertionDates(at)
  const revision = (kind: TrackedRun['kind']): string => {
    id += 1
    return `w:id="${id}" w:author="${revisionAuthor}" w:date="${escapeXml(dates.next(kind))}"`
  }
  const body: string[] = []
  let content = ''
  const endParagraph = (kind: TrackedRun['kind']): void => {
    const mark = isFresh(kind) ? 'ins' : 'del'
    if (kind === 'equal') dates.keepMark()
    const tracked = kind === 'equal' ? '' : `<w:rPr><w:${mark} ${revision(kind)}/></w:rPr>`
    body.push(`<w:p><w:pPr><w:pStyle w:val="${styleNames.body.id}"/>${tracked}</w:pPr>${content}</w:p>`)
    content = ''
  }
  const addText = (kind: TrackedRun['kind'], text: string, move: number | null): void => {
    if (text === '') return
    const tag = kind === 'delete' ? 'delText' : 't'
    const run = `<w:r><w:${tag} xml:space="preserve">${escapeXml(text)}</w:${tag}></w:r>`
    if (kind === 'equal') {
      dates.keepText()
      content += run
      return
    }
    const element = elements[kind]
    const marked = `<w:${element} ${revision(kind)}>${run}</w:${element}>`
    if (kind !== 'moveFrom' && kind !== 'moveTo') {
      content += marked
      return
    }
    id += 1
    content +=
      `<w:${kind}RangeStart w:id="${id}" w:author="${revisionAuthor}" w:date="${escapeXml(at)}" w:name="move${move}"/>` +
      `${marked}<w:${kind}RangeEnd w:id="${id}"/>`
  }
  for (const { kind, text, move } of runs) {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) endParagraph(kind)
      addText(kind, line, move)
    }
  }
  endParagraph('equal')
  const size = `<w:pgSz w:w="${page.widthTwips}" w:h="${page.heightTwips}"/>`
  const margins =
    `<w:pgMar w:top="${page.topTwips}" w:right="${page.rightTwips}" w:bottom="${page.bottomTwips}" ` +
    `w:left="${page.leftTwips}" w:header="851" w:footer="992" w:gutter="0"/>`
  return (
    `${declaration}<w:document xmlns:w="${main}"><w:body>${body.join('')}` +
    `<w:sectPr>${size}${margins}</w:sectPr></w:body></w:document>`
  )
}

function isFresh(kind: TrackedRun['kind']): boolean {
  return kind === 'insert' || kind === 'moveTo'
}

/**
 * The time that each change is told to be made at: one, but for an insertion at the start of a paragraph that follows one
 * at the end of the paragraph before. LibreOffice takes two insertions of one time for one there, with the mark between
 * them, and joins the paragraphs when they are rejected; these get `at` and a time before it in turn.
 */
function insertionDates(at: string) {
  const before = new Date(Date.parse(at) - apartMs).toISOString().replace(/\.\d+Z$/, 'Z')
  let last: 'inserted' | 'inserted, then a mark' | 'other' = 'other'
  let isBefore = false
  return {
    next(kind: TrackedRun['kind']): string {
      if (!isFresh(kind)) {
        last = 'other'
        return at
      }
      if (last === 'inserted, then a mark') isBefore = !isBefore
      else if (last === 'other') isBefore = false
      last = 'inserted'
      return isBefore ? before : at
    },
    keepText(): void {
      last = 'other'
    },
    keepMark(): void {
      last = last === 'inserted' ? 'inserted, then a mark' : 'other'
    },
  }
}
