import type { XmlElement } from '../xml/parse-xml.ts'
import { parseXml } from '../xml/parse-xml.ts'

/** A package that cannot be read as it should: something it names is missing or is no XML. */
export class DamagedPackage extends Error {}

/** Files of an OFD package by their full names, without the slash before them. */
export type OfdPackage = {
  /** The XML of a file; null when there is none of that name. @throws DamagedPackage when it is no XML */
  readXml(path: string): XmlElement | null
}

/** Makes names comparable: producers differ in slashes, and in the case of letters between a name and its mention. */
function canonical(path: string): string {
  const parts: string[] = []
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/').toLowerCase()
}

/** The full name of a file that another one mentions (ST_Loc): from the root when it begins with a slash, else beside it. */
export function resolvePath(from: string, location: string): string {
  const trimmed = location.trim()
  if (trimmed.startsWith('/')) return trimmed.slice(1)
  const folder = from.slice(0, from.lastIndexOf('/') + 1)
  return folder + trimmed
}

export function makePackage(files: ReadonlyMap<string, Uint8Array>): OfdPackage {
  const byName = new Map<string, Uint8Array>()
  for (const [name, bytes] of files) byName.set(canonical(name), bytes)
  const decoder = new TextDecoder()
  return {
    readXml(path) {
      const bytes = byName.get(canonical(path))
      if (bytes === undefined) return null
      const parsed = parseXml(decoder.decode(bytes))
      if (!parsed.ok) throw new DamagedPackage(path)
      return parsed.root
    },
  }
}
