import { openZip } from '../archive/open-zip.ts'
import type { Reader, SourceText } from '../reader.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { childNamed, descendantsNamed } from '../xml/parse-xml.ts'
import { sourceText } from './document.ts'
import { partFailure, zipFailures } from './faults.ts'
import { noteMargin } from './margins.ts'
import { wordFailures } from './messages.ts'
import type { OdtStory } from './odt-blocks.ts'
import { odtMargins, readOdtBlocks } from './odt-blocks.ts'
import { countOdtChanges, readOdtStyles } from './odt-styles.ts'
import type { Omissions } from './omissions.ts'
import { noOmissions } from './omissions.ts'
import { pageText } from './page-text.ts'
import type { Parts } from './parts.ts'
import { archiveParts } from './parts.ts'

const wanted = /^(content|styles|META-INF\/manifest)\.xml$/i

function readText(
  content: XmlElement,
  styles: XmlElement | null,
  omissions: Omissions,
  name: string,
): SourceText {
  const holder = childNamed(content, 'body')
  const body = holder && childNamed(holder, 'text')
  if (body === null) return { ok: false, error: wordFailures.withoutText(name) }
  Object.assign(omissions, countOdtChanges(body))
  const roots = styles === null ? [content] : [content, styles]
  const story: OdtStory = {
    styles: readOdtStyles(roots),
    omissions,
    byId: new Map(),
    byStyle: new Map(),
    outline: [],
  }
  const text = pageText(readOdtBlocks(body, story))
  for (const margin of styles === null ? [] : odtMargins(styles)) {
    const own = noOmissions()
    const blocks = readOdtBlocks(margin, { ...story, omissions: own })
    omissions.pictures += own.pictures
    const isHeader = margin.name.startsWith('header')
    noteMargin(omissions, isHeader ? 'header' : 'footer', pageText(blocks))
  }
  return sourceText(text, omissions, name)
}

function isEncrypted(parts: Parts): boolean {
  const manifest = parts('META-INF/manifest.xml')
  return manifest.ok && !descendantsNamed(manifest.root, 'encryption-data').next().done
}

/** Reads an OpenDocument text (.odt, .ott). */
export const readOdt: Reader = (bytes, name, limits) => {
  const opened = openZip(bytes, (path) => wanted.test(path), limits.maxUnpackedBytes)
  if (!opened.ok) return { ok: false, error: zipFailures[opened.fault](name) }
  const parts = archiveParts(opened.files)
  if (isEncrypted(parts)) return { ok: false, error: wordFailures.encrypted(name) }
  const content = parts('content.xml')
  if (!content.ok) return { ok: false, error: partFailure(content, name) }
  const styles = parts('styles.xml')
  const omissions = noOmissions()
  if (!styles.ok && styles.fault !== 'missing') omissions.damagedParts.push('styles')
  return readText(content.root, styles.ok ? styles.root : null, omissions, name)
}
