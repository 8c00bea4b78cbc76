import type { XmlElement, XmlFault } from '../xml/parse-xml.ts'
import { childElements, childNamed, parseXml } from '../xml/parse-xml.ts'
import { decodeXml } from './decode-xml.ts'

export type Part = { ok: true; root: XmlElement } | { ok: false; fault: XmlFault | 'missing' }

/** The XML parts of a document by their path, without the slash at its beginning. Upper and lower case are equal. */
export type Parts = (path: string) => Part

const missing: Part = { ok: false, fault: 'missing' }

function keyOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

/** The parts of an unpacked archive, each parsed when it is first asked for. */
export function archiveParts(files: ReadonlyMap<string, Uint8Array>): Parts {
  const byPath = new Map([...files].map(([path, bytes]) => [keyOf(path), bytes]))
  const parsed = new Map<string, Part>()
  return (path) => {
    const key = keyOf(path)
    const bytes = byPath.get(key)
    const part = parsed.get(key) ?? (bytes === undefined ? missing : parseXml(decodeXml(bytes)))
    parsed.set(key, part)
    return part
  }
}

/** The parts of a document that was saved as one XML file (`pkg:package`). */
export function flatParts(root: XmlElement): Parts {
  const byPath = new Map<string, XmlElement>()
  for (const part of childElements(root)) {
    const data = part.name === 'part' ? childNamed(part, 'xmlData') : null
    const content = data === null ? undefined : childElements(data)[0]
    if (content !== undefined) byPath.set(keyOf(part.attributes['name'] ?? ''), content)
  }
  return (path) => {
    const content = byPath.get(keyOf(path))
    return content === undefined ? missing : { ok: true, root: content }
  }
}

/** A relationship of a part: `type` is the last word of its address, which is the same in both kinds of OOXML. */
export type Relationship = { id: string; type: string; path: string }

function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target
  const path = folder === '' ? [] : folder.split('/')
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

/** The relationships within the package that a part has; of the package itself for an empty path. */
export function relationshipsOf(parts: Parts, path: string): Relationship[] {
  const slash = path.lastIndexOf('/')
  const folder = slash < 0 ? '' : path.slice(0, slash)
  const file = path.slice(slash + 1)
  const rels = parts(`${folder === '' ? '' : `${folder}/`}_rels/${file}.rels`)
  if (!rels.ok) return []
  return childElements(rels.root)
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: /[^/]*$/.exec(attributes['Type'] ?? '')?.[0] ?? '',
      path: resolvePath(folder, attributes['Target'] ?? ''),
    }))
}
