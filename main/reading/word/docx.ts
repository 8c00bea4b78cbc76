import type { Failure } from '#contract/failure.ts'
import { openZip } from '../archive/open-zip.ts'
import type { Reader, SourceText } from '../reader.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { childNamed } from '../xml/parse-xml.ts'
import { hasProperty } from './blocks.ts'
import { readDocument } from './document.ts'
import type { DamagedPart } from './messages.ts'
import { wordFailures } from './messages.ts'
import type { Omissions } from './omissions.ts'
import { noOmissions } from './omissions.ts'
import type { Part, Parts } from './parts.ts'
import { archiveParts, relationshipsOf } from './parts.ts'

const usualPath = 'word/document.xml'

/** Why a part that must be there could not be read. */
export function partFailure(part: Part & { ok: false }, name: string): Failure {
  switch (part.fault) {
    case 'missing':
      return wordFailures.withoutText(name)
    case 'malformed':
      return wordFailures.damaged(name)
    case 'too-deep':
    case 'too-large':
      return wordFailures.tooLarge(name)
  }
}

/** The root of a part that may be missing, and whose damage is only told. */
function optionalPart(part: Part | null, kind: DamagedPart, omissions: Omissions): XmlElement | null {
  if (part?.ok === true) return part.root
  const isDamaged = part !== null && part.fault !== 'missing'
  if (isDamaged && !omissions.damagedParts.includes(kind)) omissions.damagedParts.push(kind)
  return null
}

/**
 * Reads the document that the parts of a package make up. Where the relationships are damaged, the names that Word
 * and WPS use are tried.
 */
export function readParts(parts: Parts, name: string): SourceText {
  const related = relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument')?.path
  const mainPath = related !== undefined && parts(related).ok ? related : usualPath
  const main = parts(mainPath).ok || related === undefined ? parts(mainPath) : parts(related)
  if (!main.ok) return { ok: false, error: partFailure(main, name) }
  const body = childNamed(main.root, 'body')
  if (main.root.name !== 'document' || body === null)
    return { ok: false, error: wordFailures.withoutText(name) }
  const relationships = relationshipsOf(parts, mainPath)
  const omissions = noOmissions()
  const partOf = (kind: 'styles' | 'numbering' | 'settings') => {
    const path = relationships.find(({ type }) => type === kind)?.path ?? `word/${kind}.xml`
    return optionalPart(parts(path), kind, omissions)
  }
  const document = {
    body,
    styles: partOf('styles'),
    numbering: partOf('numbering'),
    hasEvenPages: hasProperty(partOf('settings'), 'evenAndOddHeaders'),
    margin: ({ attributes }: XmlElement) => {
      const found = relationships.find(({ id }) => id === attributes['id'])
      return optionalPart(found === undefined ? null : parts(found.path), 'margins', omissions)
    },
  }
  return readDocument(document, omissions, name)
}

/** The parts that may hold text or tell of its form; pictures and data are never unpacked. */
const wanted = /\.(xml|rels)$/i
const unwanted = /(^|[\\/])(customXml|docProps|theme|embeddings|charts|diagrams|glossary)[\\/]/i

/** An OLE file under the name of a document is one that Word has encrypted. */
function isOle(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0
}

/** Reads an OOXML document (.docx, .docm, .dotx), transitional or strict. */
export const readDocx: Reader = (bytes, name, limits) => {
  if (isOle(bytes)) return { ok: false, error: wordFailures.encrypted(name) }
  const opened = openZip(bytes, (path) => wanted.test(path) && !unwanted.test(path), limits.maxUnpackedBytes)
  if (opened.ok) return readParts(archiveParts(opened.files), name)
  return { ok: false, error: zipFailures[opened.fault](name) }
}

/** What the faults of an archive mean for a document. */
export const zipFailures = {
  damaged: wordFailures.damaged,
  encrypted: wordFailures.encrypted,
  'too-large': wordFailures.tooLarge,
} as const
