import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Reply } from '#contract/reply.ts'
import { layOut } from '#domain/gbt9704/lay-out.ts'
import { page } from '#domain/gbt9704/numbers.ts'
import type { LayOutOptions } from '#domain/gbt9704/page.ts'
import { paginate } from '#domain/gbt9704/paginate.ts'
import type { Sheet } from '#domain/gbt9704/sheet.ts'
import { exampleReply } from './example-reply.ts'

const plain: Reply = { ...exampleReply, documentNumber: null, cc: [], attachments: [] }

function paragraphs(count: number, text = '感谢支持。'): Block[] {
  return Array.from({ length: count }, () => ({ role: 'paragraph', level: 0, text }))
}

function sheetsOf(reply: Reply, options: Partial<LayOutOptions> = {}): Sheet[] {
  return paginate(layOut(reply, { layout: 'document', edition: 'delivery', ...options })).sheets
}

function rolesOf(sheet: Sheet): string[] {
  return sheet.texts.map(({ role }) => role)
}

test('GBT-1: a full page has 22 lines of 28 characters in the type area', () => {
  const text = '推进停车位建设方便群众生活出行'.repeat(60)
  const [, second] = sheetsOf({ ...plain, blocks: paragraphs(3, text) })
  const lines = second?.texts ?? []
  expect([lines.length, Math.max(...lines.map((line) => line.text.length))]).toEqual([22, 28])
  expect([lines[0]?.topTwips, lines[0]?.leftTwips, lines[0]?.widthTwips]).toEqual([
    page.topTwips,
    page.leftTwips,
    page.typeAreaWidthTwips,
  ])
})

test('GBT-3: however long the text, the signature has a line of it on its page and date and organ stay together', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), fc.boolean(), (count, isSealed) => {
      const sheets = sheetsOf({ ...plain, blocks: paragraphs(count) }, { seal: isSealed ? 'seal' : 'none' })
      const signed = sheets.find((sheet) => rolesOf(sheet).includes('signature'))
      const roles = signed === undefined ? [] : rolesOf(signed)
      expect(roles.slice(roles.indexOf('signature') - 1, roles.indexOf('signature') + 2)).toEqual([
        'body',
        'signature',
        'date',
      ])
    }),
  )
})

test('GBT-3: however long the text, the lines of the contact stand on one page', () => {
  for (let count = 1; count < 50; count += 1) {
    const sheets = sheetsOf({ ...plain, blocks: paragraphs(count) })
    const lines = sheets.map((sheet) => rolesOf(sheet).filter((role) => role === 'contact').length)
    expect(lines.filter((each) => each > 0)).toEqual([2])
  }
})

test('GBT-3: a heading stands on the page of its text', () => {
  const blocks: Block[] = [
    ...paragraphs(15),
    { role: 'heading', level: 1, text: '一、概况' },
    ...paragraphs(5),
  ]
  const [first, second] = sheetsOf({ ...plain, blocks })
  expect([
    first === undefined ? [] : rolesOf(first).at(-1),
    second === undefined ? [] : rolesOf(second)[0],
  ]).toEqual(['body', 'heading1'])
})

test('GBT-8: the 版记 ends on the last line of an even page; alone there it leaves the page and a blank one unnumbered', () => {
  const found = new Set<string>()
  for (let count = 1; count < 50; count += 1) {
    const sheets = sheetsOf({ ...plain, cc: ['区政府办公室'], blocks: paragraphs(count) })
    const last = sheets.at(-1)!
    const rules = last.rules.filter((rule) => rule.color === 'black').map((rule) => rule.topTwips)
    const isAlone = rolesOf(last).every((role) => role === 'cc')
    const blank = sheets.at(-2)
    found.add(
      JSON.stringify({
        isEven: sheets.length % 2 === 0,
        foot: Math.max(...rules) === page.heightTwips - page.bottomTwips,
        isNumbered: last.isNumbered === !isAlone,
        blankIsNumbered: blank?.texts.length === 0 ? blank.isNumbered : false,
      }),
    )
  }
  expect([...found]).toEqual([
    JSON.stringify({ isEven: true, foot: true, isNumbered: true, blankIsNumbered: false }),
  ])
})

test('GBT-9: page 1 of a letter has the frame of clause 10.1 and no number, later pages have a number and no frame', () => {
  const sheets = sheetsOf({ ...plain, blocks: paragraphs(40) }, { layout: 'letter' })
  const reds = sheets.map((sheet) =>
    sheet.rules.map((rule) => [rule.leftTwips, rule.widthTwips, rule.eighthPoints]),
  )
  expect(reds).toEqual([
    [
      [1191, 9638, 18],
      [1191, 9638, 6],
      [1191, 9638, 6],
      [1191, 9638, 18],
    ],
    [],
    [],
  ])
  expect(sheets.map((sheet) => sheet.isNumbered)).toEqual([false, true, true])
})

test('GBT-7: an annex begins a page, its title on the third line, before the 版记', () => {
  const annexes = [{ title: '停车位清单', blocks: paragraphs(2, '一、总则') }]
  const sheets = sheetsOf({ ...plain, cc: ['区政府办公室'] }, { annexes })
  const [label, title] = sheets[1]?.texts ?? []
  expect(sheets.map((sheet) => [...new Set(rolesOf(sheet))])).toEqual([
    expect.arrayContaining(['title', 'attachment', 'signature']),
    ['annexLabel', 'annexTitle', 'heading1', 'cc'],
  ])
  expect([label?.topTwips, title?.topTwips]).toEqual([page.topTwips, page.topTwips + 2 * 579])
})

test('whatever the blocks, every character of the page is placed once and nothing leaves the type area', () => {
  const words = fc.stringMatching(/^[一-龥，。“”A-Za-z0-9]{1,120}$/u)
  const roles = fc.constantFrom('paragraph' as const, 'heading' as const, 'table' as const)
  const blocks = fc.array(fc.record({ role: roles, level: fc.constant(0), text: words }), { maxLength: 30 })
  fc.assert(
    fc.property(blocks, fc.constantFrom('document' as const, 'letter' as const), (given, layout) => {
      const official = layOut({ ...exampleReply, blocks: given }, { layout, edition: 'delivery' })
      const { sheets } = paginate(official)
      const count = (text: string) => text.replace(/\s/gu, '').length
      const wanted = official.lines.reduce((sum, line) => sum + count(line.text), 0)
      const placed = sheets.flatMap((sheet) => [
        ...sheet.texts.map((each) => each.text),
        ...sheet.cells.flatMap((cell) => cell.lines),
      ])
      expect(placed.reduce((sum, text) => sum + count(text), 0)).toBe(wanted)
      const bottoms = sheets.flatMap((sheet) =>
        [...sheet.texts, ...sheet.cells].map((each) => each.topTwips + each.heightTwips),
      )
      expect(Math.max(...bottoms)).toBeLessThanOrEqual(page.heightTwips - page.bottomTwips + 1)
    }),
    { numRuns: 60 },
  )
})
