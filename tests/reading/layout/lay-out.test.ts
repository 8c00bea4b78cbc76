import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutPages } from '#reading/layout/lay-out.ts'
import type { Piece } from '#reading/layout/piece.ts'
import { naturalWidth } from '#reading/layout/piece.ts'
import { readRows } from '#reading/layout/rows.ts'

/** A page of 600 by 800 with letters of 10, text from 50 to 330: 28 characters a line, 18 from line to line. */
const size = 10
const left = 50
const pitch = 18

function piece(text: string, column: number, row: number, more: Partial<Piece> = {}): Piece {
  const x = left + column * size
  return { text, x, y: 60 + row * pitch, width: naturalWidth(text) * size, size, angle: 0, ...more }
}

function lay(...pages: Piece[][]): { text: string; codes: string[] } {
  const { text, warnings } = layOutPages(pages.map((pieces) => readRows({ width: 600, height: 800, pieces })))
  return { text, codes: warnings.map(({ code }) => code) }
}

/** `count` different lines that fill a column of so many characters. */
function fullLines(count: number, characters: number, from = 0): string[] {
  const stock = '近年来我局持续推进各项重点工作落地见效并且取得了较为明显的成效得到了群众认可'
  return Array.from({ length: count }, (_, index) =>
    Array.from({ length: characters }, (__, at) => stock[(at + 7 * (index + from)) % stock.length]).join(''),
  )
}

function column(lines: readonly string[], at: number, row = 0): Piece[] {
  return lines.map((text, index) => piece(text, at, row + index))
}

/** Text with every first line set in, different for each number, and what it reads as. */
function runningPage(number: number, row = 0): Piece[] {
  const [a, b, c] = [
    fullLines(1, 26, 4 * number)[0],
    fullLines(1, 28, 4 * number + 1)[0],
    fullLines(1, 26, 4 * number + 2)[0],
  ]
  const lines: [string | undefined, number][] = [
    [a, 2],
    [b, 0],
    ['三次。', 0],
    [c, 2],
    ['五次。', 0],
    ['现将有关情况说明。', 2],
  ]
  return lines.map(([text, at], index) => piece(text ?? '', at, row + index))
}

function textOfPage(number: number): string {
  const [a, b, c] = [
    fullLines(1, 26, 4 * number)[0],
    fullLines(1, 28, 4 * number + 1)[0],
    fullLines(1, 26, 4 * number + 2)[0],
  ]
  return `　　${a}${b}三次。\n　　${c}五次。\n　　现将有关情况说明。`
}

const running = runningPage(0)
const runningText = textOfPage(0)

test('glyphs come in any order and make lines, Latin words keep their spaces', () => {
  const glyphs = [...'您提出的建议收悉。'].map((char, index) => piece(char, index, 0))
  const words = [piece('AI', 0, 1), piece('generated', 1.3, 1), piece('content', 6.1, 1), piece('的', 9.8, 1)]
  const scrambled = [...words.toReversed(), ...glyphs.toReversed()]
  expect(lay(scrambled).text).toEqual('您提出的建议收悉。\nAI generated content 的')
})

test('Chinese keeps a wide gap as a wide space, and closes what stretching a line left', () => {
  const stretched = [...'近年来我局持续推进重点工作'].map((char, index) => piece(char, index * 1.4, 2))
  expect(
    lay([
      piece('甲局', 0, 0),
      piece('乙局', 3, 0),
      piece('丙局', 12, 0),
      piece('签发人：', 0, 1),
      piece('詹', 4.8, 1),
      ...stretched,
    ]).text,
  ).toEqual('甲局　乙局　　　　丙局\n签发人：　詹\n近年来我局持续推进重点工作')
})

test('letters set apart evenly are one word', () => {
  expect(lay([...'关于答复的函'].map((char, index) => piece(char, index * 2.6, 0))).text).toEqual(
    '关于答复的函',
  )
})

test('raised characters stay in their line', () => {
  const raised = piece('①', 4, 0, { size: 6, width: 6, y: 55 })
  expect(lay([piece('甲乙丙丁', 0, 0), raised, piece('戊己', 4.6, 0), piece('庚辛', 0, 1)]).text).toEqual(
    '甲乙丙丁①戊己\n庚辛',
  )
})

test('what is printed twice to look bold is read once', () => {
  const bold = [...'答复的函'].flatMap((char, index) => [piece(char, index, 0), piece(char, index + 0.03, 0)])
  expect(lay([...bold, piece('人人', 0, 1)])).toEqual({ text: '答复的函\n人人', codes: ['doubled-text'] })
})

test('first lines keep their indent, lines at the edge go on with the paragraph', () => {
  expect(lay(running).text).toEqual(runningText)
})

test('a first line that ends short before a long number is not centred over the full line below it', () => {
  const [first = '', rest = '', last = ''] = [
    fullLines(1, 24)[0],
    fullLines(1, 26, 2)[0],
    fullLines(1, 26, 5)[0],
  ]
  const page = [
    ...runningPage(0),
    piece(first, 2, 6),
    piece(`27.4%${rest.slice(3)}`, 0, 7),
    piece(`${last}。`, 2, 8),
  ]
  expect(lay(page).text).toBe(`${runningText}\n　　${first}27.4%${rest.slice(3)}\n　　${last}。`)
})

test('a paragraph goes on over a page break, which then stands before the next one', () => {
  const next = [piece('四次。', 0, 0), piece('此复。', 2, 1)]
  const cut = running.with(-1, piece(fullLines(1, 26, 3)[0] ?? '', 2, 5))
  expect(lay(cut, next).text).toEqual(
    runningText.replace('现将有关情况说明。', `${fullLines(1, 26, 3)[0]}四次。\n\f　　此复。`),
  )
})

test('where no first line is set in, lines stay lines', () => {
  const lines = fullLines(6, 28)
  expect(lay(column(lines, 0)).text).toEqual(lines.join('\n'))
})

test('where gaps part paragraphs, lines without one go on', () => {
  const paragraphs = [0, 1, 2, 3, 4].map((number) => [...fullLines(2, 28, 3 * number), '四次。'])
  const pieces = paragraphs.flatMap((lines, number) => column(lines, 0, 5 * number))
  expect(lay(pieces).text).toEqual(paragraphs.map((lines) => lines.join('')).join('\n\n'))
})

test('a centred title and a signature at the right have no indent and are set off', () => {
  const page = [
    piece('对甲县政协第九届二次会议', 8, 0),
    piece('第12号提案的答复', 10, 1),
    piece('王某委员：', 0, 2),
    ...running.map((one) => ({ ...one, y: one.y + 3 * pitch })),
    piece('甲县民政局', 19, 9),
    piece('2024年5月6日', 18, 10),
  ]
  expect(lay(page).text).toEqual(
    `对甲县政协第九届二次会议\n第12号提案的答复\n\n王某委员：\n${runningText}\n\n甲县民政局\n2024年5月6日`,
  )
})

test('an empty line stands for a wide gap', () => {
  expect(lay([...running, piece('附：甲', 2, 8)]).text).toEqual(`${runningText}\n\n　　附：甲`)
})

test('a page in two columns is read column by column, and its title first', () => {
  const [a, b] = [fullLines(8, 13), fullLines(7, 13, 9)]
  const page = [
    piece('关于甲乙丙丁戊己庚辛壬癸工作情况的通报', 4, 0),
    ...column(a, 0, 2),
    ...column(b, 15, 2),
  ]
  const last = [...column(a.slice(0, 3), 0), ...column(['完。'], 15)]
  const expected = [...a, ...b, ...a.slice(0, 3), '完。']
  const { text, codes } = lay(page, last)
  expect(
    text
      .replace(/[\n\f]+/g, '\n')
      .split('\n')
      .slice(1),
  ).toEqual(expected)
  expect(codes).toEqual(['columns'])
})

test('columns need not be level, nor far apart', () => {
  const [a, b] = [fullLines(8, 13), fullLines(7, 13, 9)]
  const right = column(b, 13.9, 0).map((one) => ({ ...one, y: one.y + 7 }))
  const { text, codes } = lay([...column(a, 0), ...right])
  expect(text.replace(/\n+/g, '\n').split('\n')).toEqual([...a, ...b])
  expect(codes).toEqual(['columns'])
})

test('two organs that sign side by side are no columns and no table', () => {
  const page = [
    ...running,
    piece('甲县民政局', 3, 7),
    piece('甲县财政局', 16, 7),
    piece('2024年5月6日', 3, 8),
    piece('2024年5月7日', 16, 8),
  ]
  expect(lay(page).text.split('\n').slice(-2)).toEqual([
    '　　　甲县民政局　　　　甲县财政局',
    '　　　2024年5月6日　　　　2024年5月7日',
  ])
})

test('rows whose gaps stand below each other are a table, a cell that goes on is joined', () => {
  const rows: [string, string, string][] = [
    ['序号', '事项', '单位'],
    ['1', '建成停车位三百个', '甲局'],
    ['2', '改造道路', '乙局'],
  ]
  const table = rows.flatMap(([a, b, c], row) => [
    piece(a, 2, row + 7),
    piece(b, 6, row + 7),
    piece(c, 20, row + 7),
  ])
  const page = [...running, ...table, piece('两条', 6, 10), piece('此复。', 2, 12)]
  expect(lay(page).text).toEqual(
    `${runningText}\n\n序号\t事项\t单位\n1\t建成停车位三百个\t甲局\n2\t改造道路两条\t乙局\n\n　　此复。`,
  )
})

test.each([
  ['labels with values', ['联系人：王某', '电话：123', '地址：甲路', '邮编：200', '传真：456', '邮箱：无']],
  ['a numbered list', ['1.', '建成停车位三百个', '2.', '改造道路', '3.', '其他']],
])('%s are no table', (_, cells) => {
  const page = cells.map((text, index) => piece(text, (index % 2) * 10, Math.floor(index / 2)))
  expect(lay([...page, ...running.map((one) => ({ ...one, y: one.y + 5 * pitch }))]).text).not.toContain('\t')
})

test('running text with chance gaps is no table', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat(24), { minLength: 24, maxLength: 24 }), { minLength: 4, maxLength: 12 }),
      (gaps) => {
        const pieces = gaps.flatMap((row, index) => {
          let at = 0
          return row.map((gap, number) => {
            at += 1 + (gap === 24 ? 2 : 0)
            return piece(number % 2 === 0 ? '甲' : '乙', at, index)
          })
        })
        expect(lay(pieces).text).not.toContain('\t')
      },
    ),
    { seed: 7, numRuns: 200 },
  )
})

test('running heads, page numbers of every form and bare ones in the margin are left out', () => {
  const numbers = ['— 1 —', '-2-', '第 3 页 共 4 页', '4']
  const pages = numbers.map((number, index) => [
    piece('甲县民政局文件 2024 年', 8, -2, { size: 8, y: 30 }),
    ...runningPage(index),
    piece(number, 13, 40, { y: 770 }),
  ])
  const { text, codes } = lay(...pages)
  expect(text).toEqual(numbers.map((_, index) => textOfPage(index)).join('\n\f'))
  expect(codes).toEqual(['page-furniture'])
})

test('a single page loses its number but not its title', () => {
  const page = [
    piece('甲县民政局', 9, 0, { size: 20, width: 100 }),
    ...running.map((one) => ({ ...one, y: one.y + 3 * pitch })),
    piece('1', 13, 40, { y: 770 }),
  ]
  expect(lay(page).text).toEqual(`甲县民政局\n\n${runningText}`)
})

test('pages that come twice, and numbers in the text, stay', () => {
  const page = [...running, piece('2024', 2, 6), piece('三、甲乙丙。', 2, 7)]
  expect(lay(page, page, page).text.match(/2024/g)).toHaveLength(3)
})

test('the titles of two replies in one file stay', () => {
  const reply = [
    piece('对甲县政协第九届二次会议提案的答复', 5, 0),
    ...running.map((one) => ({ ...one, y: one.y + 2 * pitch })),
  ]
  const second = running.map((one) => ({ ...one, y: one.y + pitch }))
  expect(lay(reply, second, second, reply, second, second).text.match(/第九届/g)).toHaveLength(2)
})

test('watermarks are left out, askew ones and upright ones that come again', () => {
  const askew = piece('内部资料', 10, 10, { angle: -45, size: 40 })
  const upright = piece('秘密', 10, 3, { size: 60, y: 300 })
  const pages = [1, 2, 3].map((number) => [...runningPage(number), askew, upright])
  const { text, codes } = lay(...pages)
  expect(text).toEqual([1, 2, 3].map(textOfPage).join('\n\f'))
  expect(codes.toSorted()).toEqual(['rotated-text', 'watermark'])
})

test('vertical writing is read from the right, column by column', () => {
  const columns = ['您提出的建议收悉', '现将情况答复如下']
  const pieces = columns.map((text, index) =>
    piece(text, 0, 0, { x: 500 - 18 * index, y: 60, width: 80, angle: 90 }),
  )
  expect(lay(pieces.toReversed()).text).toEqual(columns.join('\n'))
})

test('a page that lies on its side is turned', () => {
  const pieces = ['您提出的建议收悉', '现将情况答复如下'].map((text, index) =>
    piece(text, 0, 0, { x: 60 + 18 * index, y: 700, width: 80, angle: -90 }),
  )
  expect(lay(pieces).text).toEqual('您提出的建议收悉\n现将情况答复如下')
})

test('pages without text are nothing', () => {
  expect(lay([], [])).toEqual({ text: '', codes: [] })
})

test('the mark above a title of another size stands apart, and a line of it that fills the page does not', () => {
  const page = [
    piece('甲县教育局', 9, -1, { size: 24, x: 130, width: 120, y: 60 - 1.6 * pitch }),
    piece('甲县教育局', 0, 0, { size: 14, x: 155, width: 70 }),
    piece('关于县政协第一届委员会第一次会议小组', 0, 1, { size: 14, x: 57, width: 266 }),
    piece('第1号提案的答复', 0, 2, { size: 14, x: 134, width: 112 }),
    ...running.map((one) => ({ ...one, y: one.y + 4 * pitch })),
  ]
  expect(lay(page).text).toEqual(
    `甲县教育局\n\n甲县教育局\n关于县政协第一届委员会第一次会议小组\n第1号提案的答复\n\n${runningText}`,
  )
})
