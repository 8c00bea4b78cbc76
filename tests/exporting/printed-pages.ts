import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { loadPdfLibrary } from '#reading/pdf/library.ts'

/** Lengths in millimetres from the paper's upper left corner; `middleMm` is the middle of a Chinese character. */
export type PrintedLine = { leftMm: number; rightMm: number; middleMm: number; text: string }
export type PrintedPage = { widthMm: number; heightMm: number; lines: PrintedLine[] }

const mmPerPoint = 25.4 / 72

/** How far the middle of a Chinese character stands above the baseline, as a part of its size. */
const middleOfCharacter = 0.38

/** Whether a program can be started; says so on the console when not, so that a skipped measurement is seen. */
export function hasProgram(name: string, argument: string): boolean {
  try {
    execFileSync(name, [argument], { stdio: 'ignore' })
    return true
  } catch {
    console.warn(`SKIPPED: ${name} is not installed, printed pages are not measured`)
    return false
  }
}

type Run = { x: number; text: string }

/** Puts a run of text into the line that it stands on. */
function addRun(lines: (PrintedLine & { runs: Run[] })[], run: Run, right: number, middleMm: number): void {
  let line = lines.find((each) => Math.abs(each.middleMm - middleMm) < 2.5)
  if (line === undefined) {
    line = { leftMm: run.x, rightMm: right, middleMm, text: '', runs: [] }
    lines.push(line)
  }
  line.leftMm = Math.min(line.leftMm, run.x)
  line.rightMm = Math.max(line.rightMm, right)
  line.runs.push(run)
}

/** The lines of every page of a PDF file, from above; runs whose middles are near each other are one line. */
export async function printedPages(path: string): Promise<PrintedPage[]> {
  const { getDocument } = await loadPdfLibrary()
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const pages: PrintedPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const lines: (PrintedLine & { runs: Run[] })[] = []
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[]
      const middle = height - y - middleOfCharacter * size
      const text = item.str.trim()
      const leading = item.str.length - item.str.trimStart().length
      const start = x + (item.width * leading) / Math.max(1, item.str.length)
      addRun(lines, { x: start * mmPerPoint, text }, (x + item.width) * mmPerPoint, middle * mmPerPoint)
    }
    lines.sort((a, b) => a.middleMm - b.middleMm)
    pages.push({
      widthMm: width * mmPerPoint,
      heightMm: height * mmPerPoint,
      lines: lines.map(({ leftMm, rightMm, middleMm, runs }) => {
        const inOrder = runs.toSorted((a, b) => a.x - b.x).map(({ text }) => text)
        return { leftMm, rightMm, middleMm, text: inOrder.join('') }
      }),
    })
  }
  await task.destroy()
  return pages
}
