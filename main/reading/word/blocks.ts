import type { XmlElement } from '../xml/parse-xml.ts'
import { childElements, childNamed } from '../xml/parse-xml.ts'
import { chosenAlternative, wrappedChildren } from './alternatives.ts'
import type { ParagraphFormat } from './formats.ts'
import { indentCharacters, isSetApart, paragraphFormat, runFormat, wholeNumber } from './formats.ts'
import type { Inline, Story } from './inline.ts'
import { noteMarkChange, readInline } from './inline.ts'
import type { Lists } from './numbering.ts'
import type { Counters } from './numbering-counter.ts'
import { nextNumber, withGap } from './numbering-counter.ts'
import type { Block, Cell } from './page-text.ts'
import { tableCell } from './page-text.ts'
import type { Style } from './styles.ts'

/** A story with the lists that its paragraphs are counted in. `breaksAfter` holds the section ends that begin a page. */
export type BlockStory = Story & {
  lists: Lists
  counters: Counters
  breaksAfter: ReadonlySet<XmlElement>
}

/** A paragraph before its number is given. `join` tells that its end is not there, and why. */
type Piece = {
  inline: Inline
  style: Style
  properties: XmlElement | null
  join: 'deleted' | 'hidden' | null
  endsPage: boolean
}

/** Tables in Word have at most 63 columns; files made up have any number. */
const mostColumns = 256

function readPiece(paragraph: XmlElement, story: BlockStory): Piece {
  const properties = childNamed(paragraph, 'pPr')
  const style = story.styles.paragraphStyle(
    (properties && childNamed(properties, 'pStyle'))?.attributes['val'],
  )
  const inline = readInline(paragraph, style, story)
  const mark = properties && childNamed(properties, 'rPr')
  const has = (name: string) => mark !== null && childNamed(mark, name) !== null
  const isDeleted = has('del') || has('moveFrom')
  const isInserted = has('ins') || has('moveTo')
  noteMarkChange(story, isDeleted ? 'deletion' : isInserted ? 'insertion' : null)
  const isHidden = runFormat(mark).isHidden === true
  const section = properties && childNamed(properties, 'sectPr')
  const endsPage = section !== null && story.breaksAfter.has(section)
  return { inline, style, properties, join: isDeleted ? 'deleted' : isHidden ? 'hidden' : null, endsPage }
}

/** One paragraph of two, when the end of the first is not there. Word keeps the form of the one that has text. */
function joinPieces(first: Piece, second: Piece): Piece {
  const keepsFirst = first.inline.text !== '' && (first.join === 'hidden' || second.inline.text === '')
  return {
    ...(keepsFirst ? first : second),
    inline: {
      text: first.inline.text + second.inline.text,
      boxes: [...first.inline.boxes, ...second.inline.boxes],
      size: first.inline.size ?? second.inline.size,
    },
    join: second.join,
    endsPage: first.endsPage || second.endsPage,
  }
}

/** The list and the level of a paragraph: its own, else those of its style, where the list may name the level's style. */
function numberingOf(direct: ParagraphFormat, style: Style, lists: Lists) {
  const numId = direct.numId ?? style.paragraph.numId
  const list = numId === undefined ? null : lists(numId)
  if (numId === undefined || list === null) return null
  if (direct.level !== undefined || direct.numId !== undefined) {
    return { numId, list, level: clampLevel(direct.level ?? style.paragraph.level ?? 0), isDirect: true }
  }
  for (const id of style.chain) {
    const linked = [...list.levels].find(([, level]) => level.styleId === id)
    if (linked !== undefined) return { numId, list, level: linked[0], isDirect: false }
  }
  return { numId, list, level: clampLevel(style.paragraph.level ?? 0), isDirect: false }
}

function clampLevel(level: number): number {
  return Math.min(8, Math.max(0, level))
}

function finish({ inline, style, properties, endsPage }: Piece, story: BlockStory): Block[] {
  const direct = paragraphFormat(properties)
  const numbering = numberingOf(direct, style, story.lists)
  const level = numbering?.list.levels.get(numbering.level)?.paragraph ?? {}
  const byStyle = numbering?.isDirect === true ? {} : style.sinceNumbering
  const format = { ...style.paragraph, ...level, ...(numbering === null ? {} : byStyle), ...direct }
  const breaks = /^\f*/.exec(inline.text)?.[0] ?? ''
  const rest = inline.text.slice(breaks.length)
  const number = numbering === null ? '' : labelOf(numbering, properties, rest, story)
  const text = (format.breaksBefore === true ? '\f' : '') + breaks + number + rest + (endsPage ? '\f' : '')
  const indent = indentCharacters(format, inline.size ?? style.run.size)
  const gap: Block[] = isSetApart(format) && rest !== '' ? [{ kind: 'paragraph', text: '', indent: 0 }] : []
  return [...gap, { kind: 'paragraph', text, indent }, ...inline.boxes.flatMap((box) => readBox(box, story))]
}

/** The number of a paragraph: the one that the file says it prints, where it does, else the one counted. */
function labelOf(
  { numId, list, level }: NonNullable<ReturnType<typeof numberingOf>>,
  properties: XmlElement | null,
  following: string,
  story: BlockStory,
): string {
  const counted = nextNumber(story.counters, numId, list, level, following)
  const own = properties && childNamed(properties, 'numPr')
  const stored = (own && childNamed(own, 'label'))?.attributes['val']
  if (stored === undefined || counted === '') return counted
  return withGap(stored, list.levels.get(level)?.suffix ?? 'tab', following)
}

/** The paragraphs in a text box, without empty ones around them; counted when they say anything. */
function readBox(box: XmlElement | string, story: BlockStory): Block[] {
  const blocks: Block[] =
    typeof box === 'string'
      ? [{ kind: 'paragraph', text: box, indent: 0 }]
      : readBlocks(box, { ...story, fields: [], change: null })
  const hasText = (block: Block) => block.kind === 'table' || /\S/.test(block.text)
  const first = blocks.findIndex(hasText)
  if (first < 0) return []
  story.omissions.textBoxes++
  return blocks.slice(first, blocks.findLastIndex(hasText) + 1)
}

function isTracked(properties: XmlElement | null, name: string): boolean {
  return properties !== null && childNamed(properties, name) !== null
}

/** Whether a cell is covered by the one above it, or by the one before it. */
function continuesMerge(properties: XmlElement | null): boolean {
  return ['vMerge', 'hMerge'].some((name) => {
    const merge = properties && childNamed(properties, name)
    return merge !== null && merge.attributes['val'] !== 'restart'
  })
}

function readTable(table: XmlElement, story: BlockStory): Block {
  const rows: (Cell | null)[][] = []
  for (const row of wrappedChildren(table, 'tr')) {
    const rowProperties = childNamed(row, 'trPr')
    noteMarkChange(story, null)
    if (isTracked(rowProperties, 'del')) {
      noteMarkChange(story, 'deletion')
      continue
    }
    if (isTracked(rowProperties, 'ins')) noteMarkChange(story, 'insertion')
    const cells: (Cell | null)[] = []
    for (const cell of wrappedChildren(row, 'tc')) {
      const properties = childNamed(cell, 'tcPr')
      if (isTracked(properties, 'cellDel') || cells.length >= mostColumns) continue
      cells.push(continuesMerge(properties) ? null : tableCell(readBlocks(cell, story)))
      const span = wholeNumber((properties && childNamed(properties, 'gridSpan'))?.attributes['val']) ?? 1
      for (let at = 1; at < span && cells.length < mostColumns; at++) cells.push(null)
    }
    rows.push(cells)
  }
  return { kind: 'table', rows }
}

/** What is no content of its own among blocks. */
const skipped = /^(sectPr|tcPr|tblPr|tblGrid|sdtPr|sdtEndPr|customXmlPr|smartTagPr|del|moveFrom)$/

/**
 * Reads the blocks in a body, a cell, a text box or a header: paragraphs with their numbers, whose tracked changes are
 * resolved, and tables.
 */
export function readBlocks(container: XmlElement, story: BlockStory): Block[] {
  const blocks: Block[] = []
  let open: Piece | null = null

  // A text box may hold more blocks than a call may have arguments.
  const add = (more: readonly Block[]) => {
    for (const block of more) blocks.push(block)
  }

  const close = () => {
    if (open !== null && (open.inline.text !== '' || open.inline.boxes.length > 0 || open.endsPage)) {
      add(finish(open, story))
    }
    open = null
  }

  const visit = (element: XmlElement): void => {
    for (const child of childElements(element)) {
      if (skipped.test(child.name)) continue
      if (child.name === 'p') {
        const piece = readPiece(child, story)
        const joined = open === null ? piece : joinPieces(open, piece)
        open = joined.join === null ? null : joined
        if (open === null) add(finish(joined, story))
      } else if (child.name === 'tbl') {
        close()
        blocks.push(readTable(child, story))
      } else if (child.name === 'altChunk') story.omissions.embeddedFiles++
      else if (child.name === 'AlternateContent') {
        const chosen = chosenAlternative(child)
        if (chosen !== null) visit(chosen)
      } else visit(child)
    }
  }

  visit(container)
  close()
  return blocks
}
