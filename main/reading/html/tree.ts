import type { DefaultTreeAdapterTypes } from 'parse5'
import { defaultTreeAdapter, parse } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.ChildNode

/** Pages nest a few dozen elements; browsers stop at 512. What goes beyond was made to break readers. */
const deepest = 800
const mostElements = 400_000

class TooLargeError extends Error {}

/**
 * Parses a page as browsers do, within bounds.
 *
 * @returns null when it nests too deeply or holds too many elements
 */
export function parsePage(text: string): Element | null {
  let elements = 0
  let depth = 0
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth++
      elements++
      if (depth > deepest || elements > mostElements) throw new TooLargeError('page')
    },
    onItemPop: () => {
      depth--
    },
  }
  try {
    const document = parse(text, { treeAdapter })
    return (
      document.childNodes.find((node): node is Element => isElement(node) && node.tagName === 'html') ?? null
    )
  } catch (error) {
    if (error instanceof TooLargeError) return null
    throw error
  }
}

export function isElement(node: { nodeName: string }): node is Element {
  return 'tagName' in node
}

export function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text'
}

export function attribute(element: Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? ''
}

export function elementsIn(element: Element): Element[] {
  return element.childNodes.filter(isElement)
}

/** All elements below one, in the order of the page. */
export function* descendants(element: Element): Generator<Element> {
  const open = elementsIn(element).reverse()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next
    for (const child of elementsIn(next).reverse()) open.push(child)
  }
}

export function textOf(element: Element): string {
  return element.childNodes
    .map((node) => (isText(node) ? node.value : isElement(node) && !isUnseen(node) ? textOf(node) : ''))
    .join('')
}

const unseenTags = new Set(
  `head script style template noscript noframes select option textarea button input iframe object embed applet svg math canvas
  audio video map title meta link`.split(/\s+/),
)
const unseenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i

/** Whether a page does not show an element as text. */
export function isUnseen(element: Element): boolean {
  if (unseenTags.has(element.tagName)) return true
  return element.attrs.some(
    ({ name, value }) => name === 'hidden' || (name === 'style' && unseenStyle.test(value)),
  )
}

const blockTags = new Set(
  `html body address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form frameset
  h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary table tbody tfoot thead tr td th caption ul`.split(
    /\s+/,
  ),
)

export function isBlock(element: Element): boolean {
  return blockTags.has(element.tagName)
}
