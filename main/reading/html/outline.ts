import { aroundHints, aroundLines, factLabels, sentenceEnd, sentenceMarks } from './lexicon.ts'
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

type Building = Outline & { holders: ReadonlySet<Element> }

const longestAroundLine = 120
const fewestFacts = 3
const longestFacts = 900
const mostFactCells = 200
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
  for (const child of descendants(element)) {
    if (cells > mostFactCells) return false
    if (holders.has(child) || isUnseen(child) || !factParts.test(child.tagName)) continue
    const text = outlineText(textOf(child))
    cells++
    if (isBlock(child)) length += text.length
    if (length > longestFacts || text.includes(sentenceEnd)) return false
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
  }
  visit(body, false, outline)
  return outline
}

function visit(element: Element, isAround: boolean, outline: Building): void {
  const from = outline.leaves.length
  const isPart = element.tagName !== 'body' && element.tagName !== 'html'
  const isFactsHere = isPart && isFacts(element, outline.holders)
  if (isFactsHere) outline.facts.add(element)
  const hints = isPart ? `${attribute(element, 'id')} ${attribute(element, 'class')}` : ''
  const around =
    isAround || isFactsHere || /^(?:nav|aside|footer)$/.test(element.tagName) || aroundHints.test(hints)
  if (!outline.holders.has(element))
    addLeaf(element, false, textOf(element), linkedLength(element), around, outline)
  else {
    let loose = ''
    let linked = 0
    const flush = () => {
      addLeaf(element, true, loose, linked, around, outline)
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
  const to = outline.leaves.length
  let worth = 0
  for (let at = from; at < to; at++) worth += outline.leaves[at]?.worth ?? 0
  outline.ranges.set(element, { from, to, worth })
}

function addLeaf(
  element: Element,
  isLoose: boolean,
  raw: string,
  linked: number,
  isAround: boolean,
  outline: Outline,
): void {
  const text = outlineText(raw)
  if (text === '') return
  const isLinks = linked * 2 > text.length
  const isLine = text.length <= longestAroundLine && aroundLines.some((line) => line.test(text))
  const isRunning = !isLinks && !isLine && sentenceMarks.test(text)
  const length = text.length - linked
  // What ids and classes say is a hint: it makes text weigh less, but long text stays text.
  const worth = isRunning ? (isAround ? length / 4 : length) : 0
  outline.leaves.push({
    element,
    isLoose,
    text,
    around: isLinks || isLine || (isAround && text.length <= longestAroundLine),
    worth,
  })
}
