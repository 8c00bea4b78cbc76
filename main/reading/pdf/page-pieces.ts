import type { PageViewport, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Piece } from '../layout/piece.ts'
import { foldRadicals } from './radicals.ts'

/** A page's pieces. `verticalCharacters` counts those in vertical writing. */
export type PagePieces = {
  width: number
  height: number
  pieces: Piece[]
  verticalCharacters: number
  radicals: number
  annotations: number
  formFields: number
}

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>
type TextItem = Extract<TextContent['items'][number], { str: string }>

/** Annotations that are no text of somebody's: links are part of the page, a popup belongs to another one. */
const silentKinds = new Set(['Link', 'Popup', 'Widget'])

type Matrix = readonly [number, number, number, number, number, number]

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

function toMatrix(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers
  return [a, b, c, d, e, f]
}

/** An item of the library as a piece; vertical writing advances downwards from its start. */
function pieceOf(item: TextItem, isVertical: boolean, view: Matrix): Piece {
  const matrix = multiply(view, toMatrix(item.transform))
  const size = Math.hypot(matrix[2], matrix[3])
  const degrees = Math.round((Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI)
  const angle = isVertical ? degrees + 90 : degrees
  return {
    text: item.str,
    x: matrix[4],
    y: matrix[5],
    width: (isVertical ? item.height : item.width) * Math.hypot(view[0], view[1]),
    size,
    angle: angle === 0 ? 0 : angle,
  }
}

/** What a clerk typed into a form, line by line from the top of its field. */
function piecesOfField(rect: readonly number[], value: string, viewport: PageViewport): Piece[] {
  const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(rect[0] ?? 0, rect[3] ?? 0)
  const [, y2 = 0] = viewport.convertToViewportPoint(rect[2] ?? 0, rect[1] ?? 0)
  const lines = value.split(/\r\n?|\n/)
  const pitch = Math.abs(y2 - y1) / lines.length
  const size = Math.min(12, 0.7 * pitch)
  return lines.map((text, index) => ({
    text,
    x: Math.min(x1, x1 + size),
    y: Math.min(y1, y2) + pitch * index + (pitch + 0.7 * size) / 2,
    width: text.length * size,
    size,
    angle: 0,
  }))
}

/** Reads the text of a page with its places, and counts what is beside it. */
export async function readPagePieces(page: PDFPageProxy): Promise<PagePieces> {
  const viewport = page.getViewport({ scale: 1 })
  const view = toMatrix(viewport.transform)
  const content = await page.getTextContent({ disableNormalization: true })
  const pieces: Piece[] = []
  let verticalCharacters = 0
  let radicals = 0
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const isVertical = content.styles[item.fontName]?.vertical === true
    if (isVertical) verticalCharacters += item.str.length
    const { text, folded } = foldRadicals(item.str)
    radicals += folded
    pieces.push({ ...pieceOf(item, isVertical, view), text })
  }
  let annotations = 0
  let formFields = 0
  const found: { subtype?: string; fieldType?: string; fieldValue?: unknown; rect: number[] }[] =
    await page.getAnnotations()
  for (const { subtype, fieldType, fieldValue, rect } of found) {
    if (subtype === 'Widget' && fieldType === 'Tx' && typeof fieldValue === 'string' && fieldValue !== '') {
      formFields++
      pieces.push(...piecesOfField(rect, fieldValue, viewport))
    } else if (!silentKinds.has(subtype ?? '')) annotations++
  }
  return {
    width: viewport.width,
    height: viewport.height,
    pieces,
    verticalCharacters,
    radicals,
    annotations,
    formFields,
  }
}
