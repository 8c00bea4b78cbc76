import { execFileSync } from 'node:child_process'

/** Lengths in millimetres from the paper's upper left corner. */
export type PrintedLine = { leftMm: number; rightMm: number; middleMm: number; text: string }
export type PrintedPage = { widthMm: number; heightMm: number; lines: PrintedLine[] }

const mmPerPoint = 25.4 / 72

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

function numbersOf(tag: string, names: readonly string[]): number[] {
  return names.map((name) => Number(new RegExp(`${name}="([\\d.]+)"`).exec(tag)?.[1] ?? Number.NaN))
}

/** The lines of every page of a PDF file, from above, as `pdftotext -bbox` sees them: words whose middles are near each other are one line. */
export function printedPages(path: string): PrintedPage[] {
  const xml = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return Array.from(xml.matchAll(/<page ([^>]*)>(.*?)<\/page>/gs), ([, page = '', content = '']) => {
    const [width = 0, height = 0] = numbersOf(page, ['width', 'height'])
    const lines: (PrintedLine & { words: [number, string][] })[] = []
    for (const [, tag = '', word = ''] of content.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbersOf(tag, ['xMin', 'yMin', 'xMax', 'yMax']).map(
        (n) => n * mmPerPoint,
      )
      const middleMm = (y0 + y1) / 2
      let line = lines.find((each) => Math.abs(each.middleMm - middleMm) < 2.5)
      if (line === undefined) {
        line = { leftMm: x0, rightMm: x1, middleMm, text: '', words: [] }
        lines.push(line)
      }
      line.leftMm = Math.min(line.leftMm, x0)
      line.rightMm = Math.max(line.rightMm, x1)
      line.words.push([x0, word])
    }
    lines.sort((a, b) => a.middleMm - b.middleMm)
    return {
      widthMm: width * mmPerPoint,
      heightMm: height * mmPerPoint,
      lines: lines.map(({ leftMm, rightMm, middleMm, words }) => {
        const text = words.toSorted((a, b) => a[0] - b[0]).map(([, word]) => word)
        return { leftMm, rightMm, middleMm, text: text.join('') }
      }),
    }
  })
}
