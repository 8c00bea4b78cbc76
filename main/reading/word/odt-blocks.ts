import type { XmlElement } from '../xml/parse-xml.ts'
import { childElements, childNamed, textOf } from '../xml/parse-xml.ts'
import { formatNumber } from './number-formats.ts'
import { withGap } from './numbering-counter.ts'
import type { OdtFormat, OdtLevel, OdtStyles } from './odt-styles.ts'
import { odtLength } from './odt-styles.ts'
import type { Omissions } from './omissions.ts'
import type { Block, Cell } from './page-text.ts'
import { tableCell } from './page-text.ts'

/** The numbers that a list last gave, by level from 1. */
type Counts = (number | undefined)[]

export type OdtStory = {
  styles: OdtStyles
  omissions: Omissions
  /** Counts by the id of a list, and those of the last list of each style. */
  byId: Map<string, Counts>
  byStyle: Map<string, Counts>
  outline: Counts
}

/** The list that an item stands in. `isFirst` is taken by the first paragraph of the item, which has the number. */
type Place = {
  style: string | undefined
  counts: Counts
  level: number
  isFirst: boolean
  start: number | null
}

type Inline = { text: string; boxes: XmlElement[] }

/** What is no text of the page. */
const skipped =
  /^(tracked-changes|number|ruby-text|title|desc|sequence-decls|variable-decls|user-field-decls|forms|bookmark.*|event-listeners|glue-point|toc-mark.*|alphabetical-index-mark.*|table-of-content-source|image-map|change.*)$/
const deepestLevel = 10
const mostSpaces = 1000
const mostColumns = 256

function readInline(paragraph: XmlElement, story: OdtStory): Inline {
  const inline: Inline = { text: '', boxes: [] }
  const emit = (text: string, isHidden: boolean) => {
    if (isHidden) story.omissions.hiddenCharacters += text.replace(/\s/g, '').length
    else inline.text += text
  }
  const visit = (child: XmlElement | string, isHidden: boolean): void => {
    if (typeof child === 'string') {
      // White space counts once, and not at all where a paragraph begins.
      const text = child.replace(/[ \t\r\n]+/g, ' ')
      emit(text.startsWith(' ') && /(^|[ \n])$/.test(inline.text) ? text.slice(1) : text, isHidden)
      return
    }
    if (skipped.test(child.name)) return
    const visitAll = (hidden: boolean) => {
      for (const inner of child.children) visit(inner, hidden)
    }
    switch (child.name) {
      case 's': {
        const count = Number.parseInt(child.attributes['c'] ?? '1', 10)
        return emit(' '.repeat(Math.min(mostSpaces, Math.max(1, count || 1))), isHidden)
      }
      case 'tab':
        return emit('\u3000\u3000', isHidden)
      case 'line-break':
        return emit('\n', isHidden)
      case 'span':
        return visitAll(
          isHidden || story.styles.format('text', child.attributes['style-name']).isHidden === true,
        )
      case 'hidden-text':
        return emit(textOf(child), true)
      case 'note':
        if (child.attributes['note-class'] === 'endnote') story.omissions.endnotes++
        else story.omissions.footnotes++
        return
      case 'annotation':
        story.omissions.comments++
        return
      case 'annotation-end':
        return
      case 'image':
        story.omissions.pictures++
        return
      case 'object':
      case 'object-ole':
        story.omissions.objects++
        return
      case 'frame': {
        // The picture beside an object or a text box stands for it.
        const [content] = childElements(child).filter(({ name }) => !skipped.test(name))
        if (content !== undefined) visit(content, isHidden)
        return
      }
      case 'text-box':
      case 'custom-shape':
      case 'rect':
        inline.boxes.push(child)
        return
      default:
        return visitAll(isHidden)
    }
  }
  for (const child of paragraph.children) visit(child, false)
  return inline
}

function readBox(box: XmlElement, story: OdtStory): Block[] {
  const blocks = readOdtBlocks(box, story)
  const hasText = (block: Block) => block.kind === 'table' || /\S/.test(block.text)
  if (!blocks.some(hasText)) return []
  story.omissions.textBoxes++
  return blocks.filter(hasText)
}

function count(
  counts: Counts,
  level: number,
  levels: ReadonlyMap<number, OdtLevel>,
  start: number | null,
): void {
  const last = counts[level]
  counts[level] = start ?? (last === undefined ? (levels.get(level)?.start ?? 1) : last + 1)
  counts.length = level + 1
}

function labelOf(counts: Counts, level: number, levels: ReadonlyMap<number, OdtLevel>): string {
  const text = levels.get(level)?.text ?? null
  if (text === null) return ''
  return text.replace(/%(\d+)/g, (_, digits: string) => {
    const at = Number(digits)
    const used = levels.get(at)
    return used === undefined || used.text === null ? '' : formatNumber(counts[at] ?? used.start, used.format)
  })
}

/** The number before a paragraph: of the item that it begins, or of a heading outside lists. */
function numberOf(paragraph: XmlElement, place: Place | null, text: string, story: OdtStory): string {
  let label = ''
  if (place !== null) {
    if (!place.isFirst) return ''
    place.isFirst = false
    const style = place.style ?? story.styles.listStyleOf(paragraph.attributes['style-name'])
    const levels = style === undefined ? new Map<number, OdtLevel>() : story.styles.levels(style)
    count(place.counts, place.level, levels, place.start)
    label = labelOf(place.counts, place.level, levels)
  } else if (paragraph.name === 'h' && paragraph.attributes['is-list-header'] !== 'true') {
    const level = Number.parseInt(paragraph.attributes['outline-level'] ?? '1', 10)
    if (!(level >= 1 && level <= deepestLevel)) return ''
    const levels = story.styles.levels(undefined)
    count(story.outline, level, levels, null)
    label = labelOf(story.outline, level, levels)
  }
  return withGap(label, 'tab', text)
}

const usualPoints = 12

function indentOf(format: OdtFormat): number {
  if (/^(center|end|right)$/.test(format.align ?? '')) return 0
  const size = format.size ?? usualPoints
  const characters = odtLength(format.indent, size) / size
  return characters < 1.5 ? 0 : Math.min(4, Math.round(characters))
}

function readParagraph(paragraph: XmlElement, place: Place | null, story: OdtStory): Block[] {
  const format = story.styles.format('paragraph', paragraph.attributes['style-name'])
  const inline = readInline(paragraph, story)
  if (format.isHidden === true) {
    story.omissions.hiddenCharacters += inline.text.replace(/\s/g, '').length
    return []
  }
  const number = numberOf(paragraph, place, inline.text, story)
  const [before, after] = [format.breakBefore === true ? '\f' : '', format.breakAfter === true ? '\f' : '']
  const text = before + number + inline.text + after
  const boxes = inline.boxes.flatMap((box) => readBox(box, story))
  return [{ kind: 'paragraph', text, indent: indentOf(format) }, ...boxes]
}

/** The counts that a list goes on with: those of the list it continues, or new ones. */
function countsOf(list: XmlElement, style: string | undefined, story: OdtStory): Counts {
  const { attributes } = list
  const continued = story.byId.get(attributes['continue-list'] ?? '')
  const before = attributes['continue-numbering'] === 'true' ? story.byStyle.get(style ?? '') : undefined
  const counts = continued ?? before ?? []
  if (attributes['id'] !== undefined) story.byId.set(attributes['id'], counts)
  story.byStyle.set(style ?? '', counts)
  return counts
}

function readList(list: XmlElement, outer: Place | null, story: OdtStory): Block[] {
  const style = list.attributes['style-name'] ?? outer?.style
  const counts = outer?.counts ?? countsOf(list, style, story)
  const level = Math.min(deepestLevel, (outer?.level ?? 0) + 1)
  return childElements(list).flatMap((item) => {
    if (item.name !== 'list-item' && item.name !== 'list-header') return []
    const start = Number.parseInt(item.attributes['start-value'] ?? '', 10)
    const isFirst = item.name === 'list-item'
    const place = { style, counts, level, isFirst, start: Number.isSafeInteger(start) ? start : null }
    return readOdtBlocks(item, story, place)
  })
}

function readTable(table: XmlElement, story: OdtStory): Block {
  const rows: (Cell | null)[][] = []
  const visit = (element: XmlElement): void => {
    for (const child of childElements(element)) {
      if (child.name === 'table-row') rows.push(readRow(child, story))
      else if (/^table-(header-rows|rows|row-group)$/.test(child.name)) visit(child)
    }
  }
  visit(table)
  return { kind: 'table', rows }
}

function readRow(row: XmlElement, story: OdtStory): (Cell | null)[] {
  const cells: (Cell | null)[] = []
  for (const cell of childElements(row)) {
    if (cells.length >= mostColumns) break
    if (cell.name === 'covered-table-cell') cells.push(null)
    else if (cell.name === 'table-cell') cells.push(tableCell(readOdtBlocks(cell, story)))
  }
  return cells
}

/**
 * Reads the blocks in a body, a cell, a text box or an item of a list.
 *
 * @param place  of the item in its list
 */
export function readOdtBlocks(container: XmlElement, story: OdtStory, place: Place | null = null): Block[] {
  return childElements(container).flatMap((child): Block[] => {
    if (skipped.test(child.name)) return []
    switch (child.name) {
      case 'p':
      case 'h':
        return readParagraph(child, place, story)
      case 'list':
        return readList(child, place, story)
      case 'table':
        return [readTable(child, story)]
      case 'frame':
      case 'custom-shape':
      case 'rect': {
        const inline = readInline({ ...container, children: [child] }, story)
        return inline.boxes.flatMap((box) => readBox(box, story))
      }
      default:
        return readOdtBlocks(child, story, place)
    }
  })
}

/** The paragraphs of the headers and footers in the page layouts of `styles.xml`. */
export function odtMargins(root: XmlElement): XmlElement[] {
  const masters = childNamed(root, 'master-styles')
  return (masters === null ? [] : childElements(masters)).flatMap((master) =>
    childElements(master).filter(
      ({ name, attributes }) => /^(header|footer)(-first)?$/.test(name) && attributes['display'] !== 'false',
    ),
  )
}
