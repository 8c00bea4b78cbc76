import type { XmlElement } from '../xml/parse-xml.ts'
import { childElements, childNamed } from '../xml/parse-xml.ts'
import { formatName } from './number-formats.ts'

/** Elements of Word 2003 whose name alone differs. */
const elementNames: Readonly<Record<string, string>> = {
  listPr: 'numPr',
  ilfo: 'numId',
  vmerge: 'vMerge',
  hmerge: 'hMerge',
  hlink: 'hyperlink',
  listDef: 'abstractNum',
  list: 'num',
  ilst: 'abstractNumId',
  listStyleLink: 'numStyleLink',
}

const attributeNames: Readonly<Record<string, string>> = {
  'first-line': 'firstLine',
  'first-line-chars': 'firstLineChars',
  'hanging-chars': 'hangingChars',
  'h-ansi': 'hAnsi',
  listDefId: 'abstractNumId',
  ilfo: 'numId',
}

function element(
  name: string,
  attributes: Record<string, string>,
  children: XmlElement['children'] = [],
): XmlElement {
  return { name, namespace: '', attributes, children }
}

function renamed(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [attributeNames[name] ?? name, value]),
  )
}

/** Tracked changes and comments are annotations; what they hold stands in their content. */
function annotation(source: XmlElement): XmlElement[] {
  const type = source.attributes['type'] ?? ''
  if (type === 'Word.Comment') return [element('commentReference', {})]
  const name = { 'Word.Insertion': 'ins', 'Word.Deletion': 'del' }[type]
  if (name === undefined) return []
  const content = childNamed(source, 'content')
  return [element(name, {}, content === null ? [] : modernChildren(content))]
}

/** A header stands in its section; that of all pages is called the odd one. */
function margin(source: XmlElement): XmlElement {
  const { type } = source.attributes
  const name = source.name === 'hdr' ? 'headerReference' : 'footerReference'
  return element(
    name,
    { type: type === 'first' || type === 'even' ? type : 'default' },
    modernChildren(source),
  )
}

function modern(source: XmlElement): XmlElement[] {
  const { name, namespace, attributes } = source
  switch (name) {
    case 'annotation':
      return annotation(source)
    case 'footnote':
    case 'endnote':
      return [element(`${name}Reference`, {})]
    case 'hdr':
    case 'ftr':
      return [margin(source)]
    case 'binData':
      return []
    case 'nfc':
      return [element('numFmt', { val: formatName(Number(attributes['val'])) })]
    case 'suff':
      return [element('suff', { val: (attributes['val'] ?? '').toLowerCase() })]
    case 't':
      // In wx it is the number that Word printed before a paragraph of a list.
      if (namespace.endsWith('auxHint')) return [element('label', { ...attributes })]
      return [element('t', { space: 'preserve' }, source.children)]
    default:
      return [element(elementNames[name] ?? name, renamed(attributes), modernChildren(source))]
  }
}

function modernChildren(source: XmlElement): XmlElement[] {
  return childElements(source).flatMap(modern)
}

/** A tree of Word 2003 in the vocabulary of OOXML, so that one reader does for both; lists become `w:numbering`. */
export function modernTree(source: XmlElement): XmlElement {
  return element(source.name, {}, modernChildren(source))
}
