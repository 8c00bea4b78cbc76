import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, printWithChromium } from '#exporting/chromium-print.ts'
import { exportReply } from '#exporting/export-reply.ts'
import { hasProgram, printedPages } from './printed-pages.ts'
import type { PrintedLine, PrintedPage } from './printed-pages.ts'
import { printedRules } from './printed-rules.ts'
import type { PrintedRule } from './printed-rules.ts'
import { renderedCases } from './rendered-cases.ts'

type Rendered = { pages: PrintedPage[]; rules: PrintedRule[][] }
type Program = { name: string; isThere: boolean; render: (folder: string) => Promise<void> }

async function writeAll(folder: string, format: 'docx' | 'pdf'): Promise<void> {
  const write = async ([name, reply, options]: (typeof renderedCases)[number]) => {
    const exported = await exportReply(reply, { ...options, format, printHtml: printWithChromium })
    if (!exported.ok) throw new Error(exported.error.message)
    await writeFile(join(folder, `${name}.${format}`), exported.bytes)
  }
  // Two at a time: each PDF is printed by a browser of its own.
  for (let at = 0; at < renderedCases.length; at += 2) {
    await Promise.all(renderedCases.slice(at, at + 2).map(write))
  }
}

const programs: Program[] = [
  {
    name: 'LibreOffice',
    isThere: hasProgram('soffice', '--version'),
    render: async (folder) => {
      await writeAll(folder, 'docx')
      const files = renderedCases.map(([name]) => join(folder, `${name}.docx`))
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
        stdio: 'ignore',
      })
    },
  },
  { name: 'Chromium', isThere: findChromium() !== null, render: (folder) => writeAll(folder, 'pdf') },
]
for (const { name, isThere } of programs) {
  if (!isThere) console.warn(`SKIPPED: no ${name}, its pages are not measured`)
}

/** A character of the text, 1/28 of 156 mm, and a line, 1/22 of 225 mm. */
const charMm = 156 / 28
const lineMm = (579 / 1440) * 25.4
const leftMm = 28
const rightMm = 184
const topMm = 37
const bottomMm = 262
/** What the standard allows of its margins (clause 5.2.1), and what fonts that stand in for the named ones differ by. */
const leeway = 1
/** A line of 四号 stands by its baseline, which programs set at other heights in an exact line. */
const inLine = 1.5

function near(expected: number, within = leeway): unknown {
  return expect.closeTo(expected, -Math.log10(2 * within))
}

function lineWith(pages: readonly PrintedPage[], words: string): PrintedLine {
  const line = pages.flatMap(({ lines }) => lines).find(({ text }) => text.normalize('NFKC').includes(words))
  if (line === undefined) throw new Error(`no line with ${words}`)
  return line
}

/** What can be measured of a page that the text fills. */
function measured(page: PrintedPage): Record<string, unknown> {
  const lines = page.lines.filter((line) => line.middleMm < bottomMm)
  const number = page.lines.at(-1)
  const pitches = lines.slice(1).map((line, index) => line.middleMm - (lines[index]?.middleMm ?? 0))
  return {
    paper: [page.widthMm, page.heightMm],
    lines: lines.length,
    pitch: pitches.reduce((sum, pitch) => sum + pitch, 0) / pitches.length,
    edges: [Math.min(...lines.map((line) => line.leftMm)), Math.max(...lines.map((line) => line.rightMm))],
    heights: [lines[0]?.middleMm, lines.at(-1)?.middleMm],
    longest: Math.max(...lines.map((line) => line.text.length)),
    number: number?.text,
    numberSide: (number?.leftMm ?? 0) > 105 ? 'right' : 'left',
    numberEdge: (number?.leftMm ?? 0) > 105 ? number?.rightMm : number?.leftMm,
    numberHeight: number?.middleMm,
  }
}

const fullPage = {
  paper: [near(210), near(297)],
  lines: 22,
  pitch: near(lineMm, 0.05),
  edges: [near(leftMm), near(rightMm)],
  heights: [near(topMm + lineMm / 2), near(bottomMm - lineMm / 2)],
  longest: 28,
  numberHeight: near(bottomMm + 7),
}

describe.each(programs)('in $name', ({ isThere, render }) => {
  const rendered = new Map<string, Rendered>()
  let folder = ''

  beforeAll(async () => {
    if (!isThere) return
    folder = await mkdtemp(join(tmpdir(), 'nifu-rendered-'))
    await render(folder)
    for (const [name] of renderedCases) {
      const path = join(folder, `${name}.pdf`)
      rendered.set(name, { pages: await printedPages(path), rules: await printedRules(path) })
    }
  }, 240_000)
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

  const of = (name: string): Rendered => {
    const found = rendered.get(name)
    if (found === undefined) throw new Error(`${name} was not rendered`)
    return found
  }

  test.skipIf(!isThere)(
    'GBT-1: a full page has 22 lines of 28 characters between its margins, the number 7 mm below, outside',
    () => {
      const edge = 14 * 0.3528
      expect(of('full-pages').pages.slice(1, 3).map(measured)).toEqual([
        { ...fullPage, number: '— 2 —', numberSide: 'left', numberEdge: near(leftMm + edge) },
        { ...fullPage, number: '— 3 —', numberSide: 'right', numberEdge: near(rightMm - edge) },
      ])
    },
  )

  test.skipIf(!isThere)(
    'the mark begins 35 mm down the type area, a red line as wide as that is 4 mm under the number',
    () => {
      const { pages, rules } = of('head')
      const first = pages.slice(0, 1)
      const mark = lineWith(first, '某区科学技术委员会')
      const number = lineWith(first, '某科函')
      const title = lineWith(first, '对某区政协')
      const size = (mark.rightMm - mark.leftMm) / 9
      const [rule] = rules[0] ?? []
      expect({
        markTop: mark.middleMm - 0.44 * size,
        markMiddle: (mark.leftMm + mark.rightMm) / 2,
        rules: rules[0]?.length,
        ruleUnderNumber: (rule?.middleMm ?? 0) - number.middleMm - (0.44 * 16 * 25.4) / 72,
        rule: [rule?.leftMm, rule?.lengthMm, rule?.thickMm, rule?.color],
        linesToTitle: (title.middleMm - (rule?.middleMm ?? 0)) / lineMm,
      }).toEqual({
        markTop: near(topMm + 35),
        markMiddle: near((leftMm + rightMm) / 2),
        rules: 1,
        ruleUnderNumber: near(4),
        rule: [near(leftMm, 0.2), near(156, 0.2), near(0.53, 0.1), '#ff0000'],
        linesToTitle: near(2.5, 0.2),
      })
    },
  )

  test.skipIf(!isThere)(
    'GBT-8: the 版记 stands on an even page between lines of 0.35 and 0.25 mm, the last at the foot of the type area',
    () => {
      const { pages, rules } = of('head')
      const last = rules.at(-1) ?? []
      const line = (lines: number, thick: number) => [
        near(leftMm, 0.2),
        near(156, 0.2),
        near(bottomMm - lines * lineMm, 0.5),
        near(thick, 0.06),
      ]
      expect(pages.length % 2).toBe(0)
      expect(last.map((rule) => [rule.leftMm, rule.lengthMm, rule.middleMm, rule.thickMm])).toEqual([
        line(2, 0.35),
        line(1, 0.25),
        line(0, 0.35),
      ])
      const side = 14 * 0.3528
      const [cc, printed] = ['抄送', '印发'].map((words) => lineWith(pages.slice(-1), words))
      expect([cc?.leftMm, cc?.middleMm, printed?.leftMm, printed?.rightMm, printed?.middleMm]).toEqual([
        near(leftMm + side),
        near(bottomMm - 1.5 * lineMm, inLine),
        near(leftMm + side),
        near(rightMm - side),
        near(bottomMm - 0.5 * lineMm, inLine),
      ])
    },
  )

  test.skipIf(!isThere)(
    'GBT-8: a 版记 behind a text of one page has the second, at the foot of its type area and without a number',
    () => {
      const { pages, rules } = of('colophon-alone')
      expect(pages.map(({ lines }) => lines.at(-1)?.text)).toEqual(['— 1 —', expect.stringContaining('印发')])
      expect(rules.map((each) => each.length)).toEqual([0, 3])
      const places = ['抄送', '印发'].map((words) => lineWith(pages.slice(-1), words).middleMm)
      expect([places, rules[1]?.map(({ middleMm }) => middleMm)]).toEqual([
        [near(bottomMm - 1.5 * lineMm, inLine), near(bottomMm - 0.5 * lineMm, inLine)],
        [near(bottomMm - 2 * lineMm, 0.5), near(bottomMm - lineMm, 0.5), near(bottomMm, 0.5)],
      ])
    },
  )

  test.skipIf(!isThere)(
    'GBT-9: a letter has double lines of 170 mm, 4 mm under its mark and 20 mm from the foot, and no number on page 1',
    () => {
      const { pages, rules } = of('letter')
      const first = pages.slice(0, 1)
      const mark = lineWith(first, '某区科学技术委员会')
      const number = lineWith(first, '某科函')
      const size = (mark.rightMm - mark.leftMm) / 9
      const found = rules[0] ?? []
      const second = found[1]?.middleMm ?? 0
      expect({
        markTop: mark.middleMm - 0.44 * size,
        upperUnderMark: (found[0]?.middleMm ?? 0) - mark.middleMm - 0.44 * size,
        footFromPaper: 297 - (found[3]?.middleMm ?? 0),
        rules: found.map(({ leftMm: left, lengthMm, thickMm, color }) => [left, lengthMm, thickMm, color]),
        numberBelowLine: number.middleMm - (0.44 * 16 * 25.4) / 72 - second,
        numberRight: number.rightMm,
        numbers: pages.map(({ lines }) => /^— \d+ —$/.test(lines.at(-1)?.text ?? '')),
        otherPages: rules.slice(1).flat(),
      }).toEqual({
        markTop: near(30),
        upperUnderMark: near(4),
        footFromPaper: near(20),
        rules: [0.79, 0.26, 0.26, 0.79].map((thick) => [
          near(leftMm - 7, 0.2),
          near(170, 0.2),
          near(thick, 0.1),
          '#ff0000',
        ]),
        numberBelowLine: near(4.94),
        numberRight: near(rightMm),
        numbers: pages.map((_, index) => index > 0),
        otherPages: [],
      })
    },
  )

  test.skipIf(!isThere).each([
    ['longer-than-date', '某区科学技术委员会', 2, 2 + 9 - 2 - 6],
    ['shorter-than-date', '某区科委', 2 + 6 + 2 - 4, 2],
    ['sealed', '某区科学技术委员会', 4 - 1.5, 4],
    ['sealed-short', '某区科委', 4 + 1, 4],
  ])('GBT-2: %s: organ and date stand as the standard has them', (name, organ, organRight, dateRight) => {
    const { pages } = of(name)
    const signed = pages
      .map((page) => page.lines)
      .find((lines) => lines.some(({ text }) => text.endsWith(organ)))
    const at = signed?.findLastIndex(({ text }) => text === organ) ?? -1
    const date = signed?.[at + 1]
    expect([signed?.[at]?.rightMm, date?.rightMm]).toEqual([
      near(rightMm - organRight * charMm),
      near(rightMm - dateRight * charMm),
    ])
  })

  test.skipIf(!isThere)(
    'GBT-10: seals of those that sign together do not touch, the last is over the date',
    () => {
      const { pages } = of('joint')
      const date = lineWith(pages, '2025年4月3日')
      const [first, second] = ['某区财政局', '某区住房和城乡建设局'].map((organ) => lineWith(pages, organ))
      expect({
        rowsApart: (second?.middleMm ?? 0) - (first?.middleMm ?? 0) > 42,
        overDate: date.middleMm - (second?.middleMm ?? 0),
        lastRight: second?.rightMm,
        dateRight: date.rightMm,
      }).toEqual({
        rowsApart: true,
        overDate: near(lineMm),
        lastRight: near(rightMm - (4 + 3 - 5) * charMm),
        dateRight: near(rightMm - 4 * charMm),
      })
    },
  )

  test
    .skipIf(!isThere)
    .each(renderedCases.filter(([name]) => name.startsWith('near-end')).map(([name]) => name))(
    'GBT-3: the signature stands with text: %s',
    (name) => {
      const page = of(name).pages.find(({ lines }) => lines.some(({ text }) => text.startsWith('2025年')))
      expect(page?.lines.some(({ text }) => text.includes('甲甲'))).toBe(true)
    },
  )
})
