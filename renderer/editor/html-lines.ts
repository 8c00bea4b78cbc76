import { blankAtHan, cellMark, cellMarkInText, invisible, numberedItem, partEnds } from './lexicon.ts'

/** One line of pasted text before it becomes a block. */
export type PastedLine =
  | { kind: 'text'; text: string }
  /** A heading by its tag; `level` 1 to 4. */
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'item'; text: string }
  | { kind: 'row'; cells: string[] }

export interface PastedText {
  lines: PastedLine[]
  /** Pictures, which a draft does not hold. */
  pictures: number
}

const dropped =
  'head,script,style,template,noscript,svg,object,iframe,select,button,textarea,audio,video,canvas,del'
const breaking = new Set(
  'address,article,aside,blockquote,body,center,dd,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,table,tbody,td,tfoot,th,thead,tr,ul'.split(
    ',',
  ),
)
const hidden = /display:\s*none|mso-hide:\s*all|visibility:\s*hidden/iu
/** Word's own number or bullet of an item, which stands as text in front of it. */
const wordMark = /mso-list:\s*ignore/iu
const wordItem = /mso-list:(?!\s*(?:none|ignore))/iu

/**
 * The text of a page of HTML (of Word, WPS or the web) as lines: no styles, no scripts, no pictures; lists with their
 * numbers; tables row by row. Nothing of it is put into the page. Null when it has no lines of its own (a few words).
 */
export function linesOfHtml(body: HTMLElement): PastedText | null {
  for (const element of body.querySelectorAll(dropped)) element.remove()
  const elements = [...body.querySelectorAll<HTMLElement>('*')]
  if (!elements.some((element) => breaking.has(element.localName) || element.localName === 'br')) return null
  const writer = createWriter()
  read(body, writer)
  writer.end()
  return { lines: writer.lines, pictures: body.querySelectorAll('img').length }
}

interface Writer {
  lines: PastedLine[]
  add(text: string): void
  /** Ends the line that is being written, as what its element says. */
  end(kind?: 'text' | 'item' | number): void
  row(cells: string[]): void
}

function createWriter(): Writer {
  const lines: PastedLine[] = []
  let written = ''
  return {
    lines,
    add: (text) => {
      written += text
    },
    end: (kind = 'text') => {
      const text = tidy(written)
      written = ''
      if (text === '') return
      lines.push(typeof kind === 'number' ? { kind: 'heading', level: kind, text } : { kind, text })
    },
    row: (cells) => {
      if (cells.some((cell) => cell !== '')) lines.push({ kind: 'row', cells })
    },
  }
}

function read(element: HTMLElement, writer: Writer): void {
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) writer.add(node.textContent ?? '')
    else if (node instanceof HTMLElement && !isHidden(node)) readElement(node, writer)
  }
}

function readElement(element: HTMLElement, writer: Writer): void {
  const { localName } = element
  if (localName === 'br') writer.end()
  else if (localName === 'table' && isGrid(element)) {
    writer.end()
    readTable(element, writer)
  } else if (localName === 'li') readItem(element, writer)
  else if (isMark(element)) writer.add(markOf(element.textContent))
  else if (!breaking.has(localName)) read(element, writer)
  else {
    writer.end()
    read(element, writer)
    writer.end(kindOf(element))
  }
}

function kindOf({ localName, attributes }: HTMLElement): 'text' | 'item' | number {
  const heading = /^h([1-6])$/u.exec(localName)?.[1]
  if (heading !== undefined) return Math.min(Number(heading), 4)
  return wordItem.test(attributes.getNamedItem('style')?.value ?? '') ? 'item' : 'text'
}

/** An item of a web page's list; the numbers of such a list are not in its text. */
function readItem(item: HTMLElement, writer: Writer): void {
  writer.end()
  const list = item.parentElement
  if (list?.localName === 'ol') {
    const before = [...list.children].slice(0, [...list.children].indexOf(item))
    const start = Number(list.getAttribute('start') ?? '1') || 1
    const number = start + before.filter(({ localName }) => localName === 'li').length
    writer.add(`${item.getAttribute('value') ?? number}.`)
  }
  for (const node of item.childNodes) {
    if (node instanceof HTMLElement && ['ol', 'ul', 'table'].includes(node.localName)) {
      writer.end('item')
      readElement(node, writer)
    } else if (node instanceof HTMLElement && !isHidden(node)) {
      const isBlock = breaking.has(node.localName)
      read(node, writer)
      if (isBlock || node.localName === 'br') writer.end('item')
    } else if (node.nodeType === Node.TEXT_NODE) writer.add(node.textContent ?? '')
  }
  writer.end('item')
}

function readTable(table: HTMLElement, writer: Writer): void {
  /** Columns that a cell of an earlier row reaches down into, with how many rows more. */
  const reaching = new Map<number, number>()
  for (const row of rowsOf(table)) {
    const cells: string[] = []
    const skip = () => {
      for (let left = reaching.get(cells.length) ?? 0; left > 0; left = reaching.get(cells.length) ?? 0) {
        reaching.set(cells.length, left - 1)
        cells.push('')
      }
    }
    for (const cell of row.querySelectorAll<HTMLElement>(':scope > td, :scope > th')) {
      skip()
      const [wide, tall] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')]
      for (let column = 0; column < wide; column += 1) {
        if (tall > 1) reaching.set(cells.length, tall - 1)
        cells.push(column === 0 ? textOfCell(cell) : '')
      }
    }
    skip()
    writer.row(cells)
  }
}

function textOfCell(cell: HTMLElement): string {
  const inner = createWriter()
  read(cell, inner)
  inner.end()
  const texts = inner.lines.map((line) => (line.kind === 'row' ? line.cells.join(' ') : line.text))
  return texts
    .reduce(
      (joined, text) => (joined === '' || partEnds.test(joined) ? joined + text : `${joined}；${text}`),
      '',
    )
    .replaceAll(cellMark, cellMarkInText)
}

/** A table that is more than the frame of a page: at least two columns and no table within. */
function isGrid(table: HTMLElement): boolean {
  const isFrame = table.querySelector('table') !== null
  return !isFrame && rowsOf(table).some((row) => row.querySelectorAll(':scope > td, :scope > th').length > 1)
}

function rowsOf(table: HTMLElement): HTMLElement[] {
  return [...table.querySelectorAll<HTMLElement>('tr')].filter((row) => row.closest('table') === table)
}

function spanOf(cell: HTMLElement, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell.getAttribute(name) ?? '1')
  return Number.isInteger(span) && span > 0 ? Math.min(span, 50) : 1
}

function isHidden(element: HTMLElement): boolean {
  return element.hidden !== false || hidden.test(element.getAttribute('style') ?? '')
}

function isMark(element: HTMLElement): boolean {
  return wordMark.test(element.getAttribute('style') ?? '')
}

/** Bullets are drawn by a typeface of signs; as text they would be letters without sense. */
function markOf(text: string): string {
  const mark = tidy(text)
  return numberedItem.test(mark) ? mark : ''
}

/** A line without what only laid it out: breaks of the source, blanks next to Chinese, signs without width. */
function tidy(text: string): string {
  return text
    .replaceAll(invisible, '')
    .replaceAll(/[\s\u00a0\u3000]+/gu, ' ')
    .replaceAll(blankAtHan, '')
    .trim()
}
