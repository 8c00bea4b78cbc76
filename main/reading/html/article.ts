import { articleHints, footerLine } from './lexicon.ts'
import type { Leaf, Outline } from './outline.ts'
import type { Element } from './tree.ts'
import { attribute, descendants, elementsIn, isBlock } from './tree.ts'

/** The block that holds the article, and lines before and behind it that belong to it. */
export type Article = {
  core: Element
  before: Leaf[]
  after: Leaf[]
  /** Articles of which this one was taken. */
  count: number
}

/** A block is entered as long as it holds this share of the running text of the one around it. */
const leastShare = 0.8
/** The share of its page that makes a block with a heading of its own an article beside others. */
const shareOfOther = 0.2
const mostLinesBeside = 8
const longestLineBeside = 60
const mostLevelsUp = 3

/**
 * Finds the article of a page: going down from the whole page, always into the block that holds nearly all of the running
 * text, until there is none; then taking in short lines beside it, such as a signature in a box of its own. Running text is
 * text with the marks of sentences and few links, so that navigation, lists of news and the page's foot weigh nothing.
 *
 * O(n) time.
 */
export function findArticle(body: Element, outline: Outline): Article {
  let core = body
  let count = 1
  for (;;) {
    const worth = outline.ranges.get(core)?.worth ?? 0
    const children = childBlocks(core).filter((child) => (outline.ranges.get(child)?.worth ?? 0) > 0)
    const worthOf = (child: Element) => {
      const own = outline.ranges.get(child)?.worth ?? 0
      return isHinted(child) ? own * 1.2 : own
    }
    const [best] = children.toSorted((one, other) => worthOf(other) - worthOf(one))
    if (best === undefined || worth === 0) break
    const others = children.filter((child) => isOwnArticle(child) && worthOf(child) >= worth * shareOfOther)
    const isOneOfSeveral = others.length > 1 && others.includes(best)
    if (!isOneOfSeveral && worthOf(best) < worth * leastShare) break
    if (childBlocks(best).length === 0 && !isOneOfSeveral) break
    if (isOneOfSeveral) count = others.length
    core = best
  }
  const range = outline.ranges.get(core) ?? { from: 0, to: 0, worth: 0 }
  // Beside one article of several stands another one.
  const room = count > 1 ? range : roomAround(core, outline)
  return {
    core,
    before: linesBeside(outline.leaves, range.from - 1, -1, room).reverse(),
    after: linesBeside(outline.leaves, range.to, 1, room),
    count,
  }
}

/** Blocks directly in one, or within inline elements in it. */
function childBlocks(element: Element): Element[] {
  return elementsIn(element).flatMap((child) => (isBlock(child) ? [child] : childBlocks(child)))
}

function isHinted(element: Element): boolean {
  return articleHints.test(`${attribute(element, 'id')} ${attribute(element, 'class')}`)
}

/** Whether a block begins with a heading, or says that it is an article. */
function isOwnArticle(element: Element): boolean {
  if (element.tagName === 'article') return true
  if (!/^(?:div|section|td)$/.test(element.tagName)) return false
  let seen = 0
  for (const child of descendants(element)) {
    if (/^h[1-3]$/.test(child.tagName)) return true
    if (isBlock(child) && ++seen > 3) return false
  }
  return false
}

/** The lines within the blocks close around one. */
function roomAround(core: Element, outline: Outline): { from: number; to: number } {
  let room = outline.ranges.get(core) ?? { from: 0, to: 0 }
  let at = core
  for (let level = 0; level < mostLevelsUp; level++) {
    const { parentNode } = at
    if (parentNode === null || !('tagName' in parentNode) || parentNode.tagName === 'html') break
    at = parentNode
    room = outline.ranges.get(at) ?? room
  }
  return room
}

/** Short lines next to an article, up to the first one that belongs to the page. */
function linesBeside(
  leaves: readonly Leaf[],
  first: number,
  step: 1 | -1,
  room: { from: number; to: number },
): Leaf[] {
  const lines: Leaf[] = []
  for (let at = first; at >= room.from && at < room.to && lines.length < mostLinesBeside; at += step) {
    const leaf = leaves[at]
    if (
      leaf === undefined ||
      leaf.around ||
      leaf.text.length > longestLineBeside ||
      footerLine.test(leaf.text)
    )
      break
    lines.push(leaf)
  }
  return lines
}
