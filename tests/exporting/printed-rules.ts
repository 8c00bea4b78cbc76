import { readFileSync } from 'node:fs'
import { loadPdfLibrary } from '#reading/pdf/library.ts'

/** A horizontal line on paper, in millimetres from the upper left corner; `middleMm` is the middle of its thickness. */
export type PrintedRule = {
  leftMm: number
  lengthMm: number
  middleMm: number
  thickMm: number
  color: string
}

type Matrix = readonly [number, number, number, number, number, number]

const mmPerPoint = 25.4 / 72
const identity: Matrix = [1, 0, 0, 1, 0, 0]

function numbersOf(value: unknown): number[] {
  return Array.isArray(value) || ArrayBuffer.isView(value)
    ? Array.from(value as ArrayLike<unknown>, Number)
    : []
}

function multiply(m: Matrix, n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = n
  return [
    m[0] * a + m[2] * b,
    m[1] * a + m[3] * b,
    m[0] * c + m[2] * d,
    m[1] * c + m[3] * d,
    m[0] * e + m[2] * f + m[4],
    m[1] * e + m[3] * f + m[5],
  ]
}

type State = { matrix: Matrix; fill: string; stroke: string; width: number }

/** The horizontal lines of every page of a PDF, from above: strokes, and filled boxes thinner than a millimetre. Each once, however often it was drawn. */
export async function printedRules(path: string): Promise<PrintedRule[][]> {
  const { getDocument, OPS } = await loadPdfLibrary()
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 })
  const document = await task.promise
  const pages: PrintedRule[][] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { height } = page.getViewport({ scale: 1 })
    const { fnArray, argsArray } = await page.getOperatorList()
    const rules = new Map<string, PrintedRule>()
    const saved: State[] = []
    let state: State = { matrix: identity, fill: '#000000', stroke: '#000000', width: 1 }
    fnArray.forEach((operator, index) => {
      const args: unknown[] = argsArray[index] ?? []
      if (operator === OPS.save) saved.push(state)
      else if (operator === OPS.restore) state = saved.pop() ?? state
      else if (operator === OPS.transform)
        state = { ...state, matrix: multiply(state.matrix, numbersOf(args)) }
      else if (operator === OPS.setFillRGBColor) state = { ...state, fill: String(args[0]) }
      else if (operator === OPS.setStrokeRGBColor) state = { ...state, stroke: String(args[0]) }
      else if (operator === OPS.setLineWidth) state = { ...state, width: Number(args[0]) }
      else if (operator === OPS.constructPath && args[0] !== OPS.endPath) {
        const isStroke = args[0] === OPS.stroke
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersOf(args[2])
        const { matrix } = state
        const [left, right] = [x1, x2].map((x) => (matrix[0] * x + matrix[4]) * mmPerPoint)
        const [from, to] = [y1, y2].map((y) => (height - matrix[3] * y - matrix[5]) * mmPerPoint)
        if (left === undefined || right === undefined || from === undefined || to === undefined) return
        const thickMm = isStroke ? state.width * Math.abs(matrix[3]) * mmPerPoint : Math.abs(to - from)
        if (right - left < 20 || thickMm > 1) return
        const rule = {
          leftMm: left,
          lengthMm: right - left,
          middleMm: (from + to) / 2,
          thickMm,
          color: isStroke ? state.stroke : state.fill,
        }
        rules.set([left, right, rule.middleMm].map((each) => each.toFixed(1)).join(), rule)
      }
    })
    pages.push([...rules.values()].toSorted((a, b) => a.middleMm - b.middleMm))
  }
  await task.destroy()
  return pages
}
