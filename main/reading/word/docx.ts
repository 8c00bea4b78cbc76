import { openZip } from '../archive/open-zip.ts'
import type { Reader, SourceText } from '../reader.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { childNamed } from '../xml/parse-xml.ts'
import { readDocument } from './document.ts'
import { partFailure, zipFailures } from './faults.ts'
import { hasProperty } from './formats.ts'
import type { DamagedPart } from './messages.ts'
import { wordFailures } from './messages.ts'
import type { Omissions } from './omissions.ts'
import { noOmissions } from './omissions.ts'
import type { Parts } from './parts.ts'
import { archiveParts, relationshipsOf } from './parts.ts'

const usualPath = 'word/document.xml'

/**
 * The root of a part without which the text can still be read; what is wrong with it is only told.
 *
 * @param related  its path by the relationships of the document, which must then lead to it
 */
function optionalPart(
  parts: Parts,
  related: string | undefined,
  usual: string | null,
  kind: DamagedPart,
  omissions: Omissions,
): XmlElement | null {
  const path = related ?? usual
  const part = path === null ? null : parts(path)
  if (part === null || part.ok) return part?.root ?? null
  const isDamaged = part.fault !== 'missing' || related !== undefined
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
    const related = relationships.find(({ type }) => type === kind)?.path
    return optionalPart(parts, related, `word/${kind}.xml`, kind, omissions)
  }
  const document = {
    body,
    styles: partOf('styles'),
    numbering: partOf('numbering'),
    hasEvenPages: hasProperty(partOf('settings'), 'evenAndOddHeaders'),
    margin: ({ attributes }: XmlElement) => {
      const related = relationships.find(({ id }) => id === attributes['id'])?.path
      return optionalPart(parts, related, null, 'margins', omissions)
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
