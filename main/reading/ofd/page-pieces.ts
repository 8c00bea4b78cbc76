import type { Piece, PiecesOfPage } from '../layout/piece.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { childElements, childNamed } from '../xml/parse-xml.ts'
import type { OfdDocument } from './document.ts'
import { boxOf, parseBox } from './document.ts'
import type { OfdPackage } from './package.ts'
import { DamagedPackage } from './package.ts'
import type { Matrix } from './text-object.ts'
import { identity, multiply, parseMatrix, piecesOfText } from './text-object.ts'

/** A page's own text, what its templates hold besides, and how many images it shows. */
export type OfdPage = PiecesOfPage & { templatePieces: Piece[]; images: number }

/** Graphics may hold graphics; a file that goes deeper than this turns in circles. */
const deepest = 8

/** Graphics that hold each other many times over would fill the memory; no page has as many objects as this. */
const maxObjects = 300_000

type Content = { pieces: Piece[]; images: number; objects: number }

/** Collects what an element holds, blocks and graphics included. */
function collect(
  element: XmlElement,
  outer: Matrix,
  graphics: OfdDocument['graphics'],
  content: Content,
  depth: number,
): void {
  for (const child of childElements(element)) {
    if (++content.objects > maxObjects) throw new DamagedPackage('Content')
    if (child.attributes['Visible'] === 'false') continue
    if (child.name === 'TextObject') {
      for (const piece of piecesOfText(child, outer)) content.pieces.push(piece)
    } else if (child.name === 'ImageObject') content.images++
    else if (child.name === 'Layer' || child.name === 'PageBlock')
      collect(child, outer, graphics, content, depth)
    else if (child.name === 'CompositeObject' && depth < deepest) {
      const graphic = graphics.get(child.attributes['ResourceID'] ?? '')
      if (graphic === undefined) continue
      const box = parseBox(child.attributes['Boundary'])
      const offset: Matrix = [1, 0, 0, 1, box?.x ?? 0, box?.y ?? 0]
      const matrix = multiply(outer, multiply(offset, parseMatrix(child.attributes['CTM'])))
      collect(graphic, matrix, graphics, content, depth + 1)
    }
  }
}

function contentOf(page: XmlElement, document: OfdDocument): Content {
  const content: Content = { pieces: [], images: 0, objects: 0 }
  const element = childNamed(page, 'Content')
  if (element !== null) collect(element, identity, document.graphics, content, 0)
  return content
}

/**
 * Reads one page. Millimetres from the top left corner of its box.
 *
 * @throws DamagedPackage when the page's file is missing or no XML
 */
export function readPage(source: OfdPackage, document: OfdDocument, path: string): OfdPage {
  const page = source.readXml(path)
  if (page === null) throw new DamagedPackage(path)
  const box = boxOf(childNamed(page, 'Area')) ?? document.pageBox
  const { pieces, images } = contentOf(page, document)
  const templatePieces: Piece[] = []
  for (const { name, attributes } of childElements(page)) {
    const templatePath = document.templatePaths.get(attributes['TemplateID'] ?? '')
    if (name !== 'Template' || templatePath === undefined) continue
    try {
      const template = source.readXml(templatePath)
      if (template !== null) templatePieces.push(...contentOf(template, document).pieces)
    } catch {
      continue
    }
  }
  const { width, height } = box
  return { width, height, pieces, templatePieces, images }
}
