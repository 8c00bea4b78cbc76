import type { Block, Cell } from '../word/page-text.ts'
import { tableCell } from '../word/page-text.ts'
import { listLabels } from './list-labels.ts'
import type { TextStyle } from './styles.ts'
import { indentCharacters, plainStyle, styleOf } from './styles.ts'
import type { Element, Node } from './tree.ts'
import { attribute, elementsIn, isBlock, isElement, isText, isUnseen } from './tree.ts'

/** What stands in a page but not in its text, as `omissions.ts` counts it. */
export type PageOmissions = { insertions: number; deletions: number; footnotes: number; pictures: number }

const noteLink = /^#_?(?:ftn|edn|sdfootnote|sdendnote|footnote|fn)[\w-]*$/i
const noteBox = /^(?:_?ftn|_?edn|sdfootnote|sdendnote)\d+/i
const typedSpaces = /[\u00a0\u2002\u2003\u3000]/
const collapsible = /[ \t\r\n\f]+/g

/**
 * The text of a line as it grows. Its end is known without a look at the text: looking would join it anew each time.
 */
type Line = { text: string; end: string; isBlank: boolean; label: ((following: string) => string) | null }

/**
 * The paragraphs and tables of an element. White space is shown as browsers show it.
 *
 * @param isLeftOut  blocks that are no part of the text
 */
export function pageBlocks(
  element: Element,
  isLeftOut: (element: Element) => boolean,
  omissions: PageOmissions,
): Block[] {
  const blocks: Block[] = []
  const line: Line = { text: '', end: '', isBlank: true, label: null }
  const clear = () => {
    line.text = ''
    line.end = ''
    line.isBlank = true
  }
  const append = (text: string) => {
    if (text === '') return
    line.text += text
    line.end = text.slice(-1)
    line.isBlank &&= text.trim() === ''
  }

  const flush = (style: TextStyle, isParagraph: boolean, into: Block[]) => {
    const text = line.text.replace(/\n$/, '')
    if (text.trim() === '' && line.label === null) {
      if (isParagraph || /\n/.test(text)) into.push({ kind: 'paragraph', text: '', indent: 0 })
    } else {
      const { body, indent } = withIndents(text, style)
      const label = line.label?.(body) ?? ''
      into.push({ kind: 'paragraph', text: label + body, indent })
      line.label = null
    }
    clear()
  }
  const addInline = (node: Node, style: TextStyle, into: Block[]) => {
    if (isText(node)) {
      const text = style.isPreformatted
        ? node.value.replace(/\r\n?/g, '\n')
        : node.value.replace(collapsible, ' ')
      const isSpaceShown = style.isPreformatted || !/^[ \n]?$/.test(line.end)
      append(!isSpaceShown && text.startsWith(' ') ? text.slice(1) : text)
    } else if (isElement(node)) addElement(node, style, into)
  }
  const addElement = (child: Element, style: TextStyle, into: Block[]) => {
    if (isUnseen(child) || isLeftOut(child)) return
    const { tagName } = child
    if (tagName === 'br') {
      append(/page-break-before\s*:\s*always/i.test(attribute(child, 'style')) ? '\f' : '\n')
    } else if (tagName === 'hr') {
      if (!line.isBlank) flush(style, false, into)
      clear()
      into.push({ kind: 'paragraph', text: '', indent: 0 })
    } else if (tagName === 'img') omissions.pictures++
    else if (tagName === 'del') omissions.deletions++
    else if (tagName === 'a' && noteLink.test(attribute(child, 'href'))) return
    else if (noteBox.test(attribute(child, 'id')) && isBlock(child)) omissions.footnotes++
    else if (tagName === 'table') {
      if (!line.isBlank) flush(style, false, into)
      clear()
      into.push(...tableBlocks(child, style))
    } else if (isBlock(child)) addBlock(child, style, into)
    else {
      if (tagName === 'ins') omissions.insertions++
      for (const node of child.childNodes) addInline(node, style, into)
    }
  }
  const addBlock = (block: Element, around: TextStyle, into: Block[]) => {
    if (!line.isBlank) flush(around, false, into)
    clear()
    const style = styleOf(block, around)
    const labels = listLabels(block)
    const before = into.length
    for (const node of block.childNodes) {
      if (isElement(node) && labels.has(node)) line.label = labels.get(node) ?? null
      addInline(node, style, into)
    }
    const isParagraph = block.tagName === 'p' && into.length === before
    if (line.text !== '' || isParagraph) flush(style, isParagraph, into)
    if (block.tagName === 'li') line.label = null
  }
  const tableBlocks = (table: Element, around: TextStyle): Block[] => {
    const rows: Cell[][] = []
    const before: Block[] = []
    const style = { ...styleOf(table, around), isAligned: false }
    const visit = (part: Element) => {
      for (const child of elementsIn(part)) {
        if (isUnseen(child) || isLeftOut(child)) continue
        if (child.tagName === 'tr') {
          const cells = elementsIn(child).filter((cell) => /^t[dh]$/.test(cell.tagName) && !isUnseen(cell))
          const row = cells
            .filter((cell) => !isLeftOut(cell))
            .map((cell) => {
              const inCell: Block[] = []
              addBlock(cell, style, inCell)
              return tableCell(inCell)
            })
          if (row.length > 0) rows.push(row)
        } else if (child.tagName === 'caption') addBlock(child, style, before)
        else visit(child)
      }
    }
    visit(table)
    return rows.length === 0 ? before : [...before, { kind: 'table', rows }]
  }

  if (element.tagName === 'table') return tableBlocks(element, plainStyle)
  addBlock(element, inheritedStyle(element), blocks)
  return blocks
}

/** The style that the blocks around an element give it. */
function inheritedStyle(element: Element): TextStyle {
  const chain: Element[] = []
  for (let at = element.parentNode; at !== null && 'tagName' in at; at = at.parentNode) chain.push(at)
  return chain.reverse().reduce((style, block) => styleOf(block, style), plainStyle)
}

/** Leading spaces that a writer typed become the indent of their line; spaces within a line that cannot break become plain. */
function withIndents(text: string, style: TextStyle): { body: string; indent: number } {
  const lines = text.split('\n').map((line) => {
    const space = /^[\s\u00a0\u3000]*/.exec(line)?.[0] ?? ''
    let width = 0
    for (const char of space) width += /[\u3000\u2003]/.test(char) ? 1 : typedSpaces.test(char) ? 0.5 : 0
    const typed = width < 1.5 || style.isAligned ? 0 : Math.min(4, Math.round(width))
    const rest = line.slice(space.length).trimEnd()
    const mark = space.includes('\f') ? '\f' : ''
    return { typed, body: mark + rest.replace(/\t/g, '\u3000\u3000').replace(/\u00a0/g, ' ') }
  })
  const [first] = lines
  const own = Math.max(first?.typed ?? 0, indentCharacters(style))
  const body = lines
    .map((line, index) =>
      index === 0 || line.body === '' ? line.body : '\u3000'.repeat(line.typed) + line.body,
    )
    .join('\n')
  return { body, indent: own }
}
