import type { XmlElement } from '../xml/parse-xml.ts'
import { childElements, childNamed, descendantsNamed, textOf } from '../xml/parse-xml.ts'
import { DamagedPackage, resolvePath } from './package.ts'
import type { OfdPackage } from './package.ts'

/** A box in millimetres. */
export type Box = { x: number; y: number; width: number; height: number }

/** What a package says of its first document. Paths are full names in the package. */
export type OfdDocument = {
  pagePaths: string[]
  templatePaths: ReadonlyMap<string, string>
  /** Content of the vector graphics that pages use, by number. */
  graphics: ReadonlyMap<string, XmlElement>
  pageBox: Box
  otherDocuments: number
  seals: number
  annotations: number
  attachments: number
}

const a4: Box = { x: 0, y: 0, width: 210, height: 297 }

/** Four numbers `x y width height`; null when they are not. */
export function parseBox(text: string | undefined): Box | null {
  const [x, y, width, height] = (text ?? '').trim().split(/\s+/).map(Number)
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null
  if (![x, y, width, height].every(Number.isFinite) || width <= 0 || height <= 0) return null
  return { x, y, width, height }
}

/** The box of a page area: what is shown of it. */
export function boxOf(area: XmlElement | null): Box | null {
  if (area === null) return null
  const text = childNamed(area, 'PhysicalBox') ?? childNamed(area, 'ApplicationBox')
  return text === null ? null : parseBox(textOf(text))
}

function locationIn(element: XmlElement, name: string, from: string): string | null {
  const child = childNamed(element, name)
  const location = child === null ? '' : textOf(child).trim()
  return location === '' ? null : resolvePath(from, location)
}

/** Counts elements of a list that another file holds; 0 when it cannot be read: nothing of it is needed. */
function countIn(source: OfdPackage, path: string | null, name: string): number {
  if (path === null) return 0
  try {
    const root = source.readXml(path)
    return root === null ? 0 : [...descendantsNamed(root, name)].length
  } catch {
    return 0
  }
}

/** The annotations of all pages, which stand in one file each. */
function countAnnotations(source: OfdPackage, path: string | null): number {
  if (path === null) return 0
  try {
    const root = source.readXml(path)
    if (root === null) return 0
    return [...descendantsNamed(root, 'FileLoc')].reduce(
      (sum, location) => sum + countIn(source, resolvePath(path, textOf(location)), 'Annot'),
      0,
    )
  } catch {
    return 0
  }
}

/** Vector graphics that resources define; a missing resource file only loses what it draws. */
function readGraphics(source: OfdPackage, paths: readonly string[]): Map<string, XmlElement> {
  const graphics = new Map<string, XmlElement>()
  for (const path of paths) {
    try {
      const root = source.readXml(path)
      if (root === null) continue
      for (const unit of descendantsNamed(root, 'CompositeGraphicUnit')) {
        const content = childNamed(unit, 'Content')
        if (content !== null) graphics.set(unit.attributes['ID'] ?? '', content)
      }
    } catch {
      continue
    }
  }
  return graphics
}

/**
 * Reads what OFD.xml and the root of the first document say (GB/T 33190-2016, clauses 7.4 and 7.5).
 *
 * @throws DamagedPackage when there is no document
 */
export function readDocument(source: OfdPackage): OfdDocument {
  const entry = source.readXml('OFD.xml')
  const bodies = entry === null ? [] : childElements(entry).filter(({ name }) => name === 'DocBody')
  const body = bodies[0]
  const rootPath = body === undefined ? null : locationIn(body, 'DocRoot', 'OFD.xml')
  const root = rootPath === null ? null : source.readXml(rootPath)
  if (body === undefined || rootPath === null || root === null) throw new DamagedPackage('OFD.xml')
  const common = childNamed(root, 'CommonData')
  const commonParts = common === null ? [] : childElements(common)
  const templates = commonParts.filter(({ name }) => name === 'TemplatePage')
  const resources = commonParts.filter(({ name }) => name === 'PublicRes' || name === 'DocumentRes')
  const pages = childNamed(root, 'Pages')
  const pageElements =
    pages === null
      ? []
      : childElements(pages).filter(
          ({ name, attributes }) => name === 'Page' && attributes['BaseLoc'] !== undefined,
        )
  return {
    pagePaths: pageElements.map(({ attributes }) => resolvePath(rootPath, attributes['BaseLoc'] ?? '')),
    templatePaths: new Map(
      templates.map(({ attributes }) => [
        attributes['ID'] ?? '',
        resolvePath(rootPath, attributes['BaseLoc'] ?? ''),
      ]),
    ),
    graphics: readGraphics(
      source,
      resources.map((resource) => resolvePath(rootPath, textOf(resource))),
    ),
    pageBox: boxOf(common === null ? null : childNamed(common, 'PageArea')) ?? a4,
    otherDocuments: bodies.length - 1,
    seals: countIn(source, locationIn(body, 'Signatures', 'OFD.xml'), 'Signature'),
    annotations: countAnnotations(source, locationIn(root, 'Annotations', rootPath)),
    attachments: countIn(source, locationIn(root, 'Attachments', rootPath), 'Attachment'),
  }
}
