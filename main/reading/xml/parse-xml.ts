import { SaxesParser } from 'saxes'

/** An element without its prefix. Attributes are named without theirs; of two of one name the first stands. */
export type XmlElement = {
  name: string
  /** Empty when none is declared. */
  namespace: string
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
}

/** Why an XML text was not read: not well formed or cut off, nested too deeply, or too many elements. */
export type XmlFault = 'malformed' | 'too-deep' | 'too-large'

/** Office documents nest tables in tables a few times; a file that goes deeper than this was made to break readers. */
const maxDepth = 512
const maxElements = 2_000_000

const byteOrderMark = '\ufeff'

class XmlFaultError extends Error {
  readonly fault: XmlFault
  constructor(fault: XmlFault) {
    super(fault)
    this.fault = fault
  }
}

/**
 * Parses an XML text into its tree. Nothing outside the text is ever loaded and no entity but the five of XML itself and
 * character references is expanded (saxes knows no others), so that neither external entities nor nested ones do harm.
 *
 * @returns the root element, or why there is none
 *
 * O(n) time and space.
 */
export function parseXml(text: string): { ok: true; root: XmlElement } | { ok: false; fault: XmlFault } {
  const parser = new SaxesParser({ xmlns: true })
  const open: XmlElement[] = []
  let root: XmlElement | null = null
  let elements = 0
  parser.on('error', () => {
    throw new XmlFaultError('malformed')
  })
  parser.on('opentag', (tag) => {
    elements++
    if (elements > maxElements) throw new XmlFaultError('too-large')
    if (open.length >= maxDepth) throw new XmlFaultError('too-deep')
    const attributes: Record<string, string> = Object.create(null)
    for (const { local, value } of Object.values(tag.attributes)) attributes[local] ??= value
    const element: XmlElement = { name: tag.local, namespace: tag.uri, attributes, children: [] }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const addText = (piece: string) => {
    const children = open.at(-1)?.children
    if (children === undefined) return
    const last = children.at(-1)
    if (typeof last === 'string') children[children.length - 1] = last + piece
    else children.push(piece)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  try {
    parser.write(text.startsWith(byteOrderMark) ? text.slice(1) : text).close()
  } catch (error) {
    if (error instanceof XmlFaultError) return { ok: false, fault: error.fault }
    throw error
  }
  return root === null ? { ok: false, fault: 'malformed' } : { ok: true, root }
}

/** The elements directly in one. */
export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string')
}

/** The first element of that name directly in one. */
export function childNamed(element: XmlElement, name: string): XmlElement | null {
  return childElements(element).find((child) => child.name === name) ?? null
}

/** All elements of that name in one, at any depth, in the order of the text. */
export function* descendantsNamed(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (child.name === name) yield child
    yield* descendantsNamed(child, name)
  }
}

/** All text in an element, at any depth. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
