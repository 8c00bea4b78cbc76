import { aroundHints, aroundLines, factLabels, footerLine, sentenceEnd, sentenceMarks } from './lexicon.ts'
import type { Element } from './tree.ts'
import { attribute, descendants, isBlock, isElement, isText, isUnseen, textOf } from './tree.ts'

/**
 * A line of a page: a block without blocks in it, or the text that stands between the blocks of `element` (`isLoose`).
 * `around` tells that it belongs to the page, `worth` how many characters of running text it has.
 */
export type Leaf = {
  element: Element
  isLoose: boolean
  text: string
  around: boolean
  worth: number
}

/** The lines of a page and, for each block, the range of those in it and their worth together. */
export type Outline = {
  leaves: Leaf[]
  ranges: Map<Element, { from: number; to: number; worth: number }>
  /** Tables of facts about the document, which are no part of it. */
  facts: Set<Element>
}

type Building = Outline & { holders: ReadonlySet<Element>; boxes: Map<Leaf, Element> }

const longestAroundLine = 120
const fewestFacts = 3
/** A box with this share of the running text of a page holds more than decoration, whatever it is called. */
const shareOfText = 0.3
const longestFacts = 900
const mostFactCells = 200
const mostFactElements = 250
const white = /[\s\u00a0\u3000]+/g

function outlineText(text: string): string {
  return text.replace(white, ' ').trim()
}

/** Blocks that hold blocks which are seen, also within inline elements. Found once, from the leaves up. */
function findHolders(body: Element): Set<Element> {
  const holders = new Set<Element>()
  for (const element of descendants(body)) {
    if (!isBlock(element) || isUnseen(element)) continue
    for (let at = element.parentNode; at !== null && 'tagName' in at && !holders.has(at); at = at.parentNode)
      holders.add(at)
  }
  return holders
}

function linkedLength(element: Element): number {
  let length = 0
  for (const child of descendants(element)) {
    if (child.tagName === 'a' && attribute(child, 'href') !== '') length += outlineText(textOf(child)).length
  }
  return length
}

const factParts = /^(?:td|th|li|dt|dd|p|div|span|b|strong|label)$/

/** Tables and lists that hold little but the usual labels, several of them, and no sentence. Long ones are not read to their end. */
function isFacts(element: Element, holders: ReadonlySet<Element>): boolean {
  if (!/^(?:table|ul|dl|div)$/.test(element.tagName)) return false
  let labels = 0
  let cells = 0
  let length = 0
  let steps = 0
  for (const child of descendants(element)) {
    steps++
    if (cells > mostFactCells || steps > mostFactElements) return false
    if (holders.has(child) || isUnseen(child) || !factParts.test(child.tagName)) continue
    const text = outlineText(textOf(child))
    cells++
    length += text.length
    // Text in a span in a cell counts twice.
    if (length > longestFacts * 2 || text.includes(sentenceEnd)) return false
    if (factLabels.test(text)) labels++
  }
  return labels >= fewestFacts && cells <= labels * 8
}

/** O(n · d) time, where d is how deeply the page nests. */
export function outlinePage(body: Element): Outline {
  const outline: Building = {
    leaves: [],
    ranges: new Map(),
    facts: new Set(),
    holders: findHolders(body),
    boxes: new Map(),
  }
  visit(body, null, outline)
  weigh(outline, body)
  return outline
}

/** @param box  the outermost block around this one that names itself a part of the page, null for none */
function visit(element: Element, box: Element | null, outline: Building): void {
  const from = outline.leaves.length
  const isPart = element.tagName !== 'body' && element.tagName !== 'html'
  const isFactsHere = isPart && isFacts(element, outline.holders)
  if (isFactsHere) outline.facts.add(element)
  const hints = isPart ? `${attribute(element, 'id')} ${attribute(element, 'class')}` : ''
  const isBox = isFactsHere || /^(?:nav|aside|footer)$/.test(element.tagName) || aroundHints.test(hints)
  const around = box ?? (isBox ? element : null)
  const add = (isLoose: boolean, raw: string, linked: number) => {
    const leaf = leafOf(element, isLoose, raw, linked)
    if (leaf === null) return
    if (around !== null) outline.boxes.set(leaf, around)
    outline.leaves.push(leaf)
  }
  if (!outline.holders.has(element)) add(false, textOf(element), linkedLength(element))
  else {
    let loose = ''
    let linked = 0
    const flush = () => {
      add(true, loose, linked)
      loose = ''
      linked = 0
    }
    for (const node of element.childNodes) {
      if (isText(node)) loose += node.value
      else if (isElement(node) && !isUnseen(node)) {
        if (isBlock(node) || outline.holders.has(node)) {
          flush()
          visit(node, around, outline)
        } else {
          const text = textOf(node)
          loose += node.tagName === 'br' ? '\n' : text
          if (node.tagName === 'a' && attribute(node, 'href') !== '') linked += outlineText(text).length
          else linked += linkedLength(node)
        }
      }
    }
    flush()
  }
  outline.ranges.set(element, { from, to: outline.leaves.length, worth: 0 })
}

function leafOf(element: Element, isLoose: boolean, raw: string, linked: number): Leaf | null {
  const text = outlineText(raw)
  if (text === '') return null
  const isLinks = linked * 2 > text.length
  const around = isLinks || isAroundLine(text)
  return {
    element,
    isLoose,
    text,
    around,
    worth: !around && sentenceMarks.test(text) ? text.length - linked : 0,
  }
}

/** Whether a line is one of those that pages put around articles. A sentence is one only where it tells who runs the site. */
function isAroundLine(text: string): boolean {
  if (text.length > longestAroundLine) return false
  return footerLine.test(text) || (!text.includes(sentenceEnd) && aroundLines.some((line) => line.test(text)))
}

/**
 * Sums up what blocks are worth. What ids and classes say is a hint: in a box that names itself a part of the page short lines
 * are no text and longer ones weigh less, unless the box holds a good share of all running text.
 */
function weigh(outline: Building, body: Element): void {
  const sums = () => {
    const until = [0]
    for (const { worth } of outline.leaves) until.push((until.at(-1) ?? 0) + worth)
    for (const range of outline.ranges.values())
      range.worth = (until[range.to] ?? 0) - (until[range.from] ?? 0)
  }
  sums()
  const all = outline.ranges.get(body)?.worth ?? 0
  for (const leaf of outline.leaves) {
    const box = outline.boxes.get(leaf)
    if (box === undefined) continue
    const isFactsBox = outline.facts.has(box)
    if (!isFactsBox && (outline.ranges.get(box)?.worth ?? 0) >= all * shareOfText) continue
    leaf.worth /= 4
    leaf.around ||= leaf.text.length <= longestAroundLine
  }
  sums()
}
