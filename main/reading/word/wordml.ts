import type { Reader, SourceText } from '../reader.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { childNamed, parseXml } from '../xml/parse-xml.ts'
import { decodeXml } from './decode-xml.ts'
import { readDocument } from './document.ts'
import { readParts } from './docx.ts'
import { partFailure } from './faults.ts'
import { hasProperty } from './formats.ts'
import { wordFailures } from './messages.ts'
import { noOmissions } from './omissions.ts'
import { flatParts } from './parts.ts'
import { modernTree } from './wordml-tree.ts'

function readWordDocument(root: XmlElement, name: string): SourceText {
  const tree = modernTree(root)
  const body = childNamed(tree, 'body')
  if (body === null) return { ok: false, error: wordFailures.withoutText(name) }
  const document = {
    body,
    styles: childNamed(tree, 'styles'),
    numbering: childNamed(tree, 'lists'),
    hasEvenPages: hasProperty(childNamed(tree, 'docPr'), 'evenAndOddHeaders'),
    margin: (reference: XmlElement) => reference,
  }
  return readDocument(document, noOmissions(), name)
}

/**
 * Reads a document that Word saved as one XML file: that of Word 2003 (`w:wordDocument`) or a package laid flat
 * (`pkg:package`). WPS writes the first under the names .doc and .xml.
 */
export const readWordml: Reader = (bytes, name) => {
  const parsed = parseXml(decodeXml(bytes))
  if (!parsed.ok) return { ok: false, error: partFailure(parsed, name) }
  const { root } = parsed
  if (root.name === 'package') return readParts(flatParts(root), name)
  if (root.name === 'wordDocument') return readWordDocument(root, name)
  return { ok: false, error: wordFailures.withoutText(name) }
}
