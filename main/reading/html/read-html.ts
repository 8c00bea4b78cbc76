import type { Warning } from '#contract/reply.ts'
import { noteMargin } from '../doc/margins.ts'
import type { Reader, SourceText } from '../reader.ts'
import type { Omissions } from '../word/omissions.ts'
import { noOmissions, omissionWarnings } from '../word/omissions.ts'
import type { Block } from '../word/page-text.ts'
import { pageText } from '../word/page-text.ts'
import type { Article } from './article.ts'
import { findArticle } from './article.ts'
import { decodePage } from './decode-page.ts'
import { footerLine } from './lexicon.ts'
import { htmlFailures, htmlWarnings } from './messages.ts'
import type { Leaf, Outline } from './outline.ts'
import { outlinePage } from './outline.ts'
import { pageBlocks } from './page-blocks.ts'
import { beginsWithTitle, pageTitle } from './title.ts'
import type { Element } from './tree.ts'
import { attribute, descendants, elementsIn, parsePage } from './tree.ts'

/** Reads a saved web page, or a document that a word processor saved as one. O(n · d) time for pages nested d deep. */
export const readHtml: Reader = (bytes, name) => readPage(bytes, name, null)

/** @param told  the encoding that came with the page; null when none did */
export function readPage(bytes: Uint8Array, name: string, told: string | null): SourceText {
  const decoded = decodePage(bytes, told)
  if (decoded === null) return { ok: false, error: htmlFailures.withoutPage(name) }
  const html = parsePage(decoded.text)
  if (html === null) return { ok: false, error: htmlFailures.tooDeep(name) }
  const body = elementsIn(html).find(({ tagName }) => tagName === 'body')
  const omissions = noOmissions()
  const damage = decoded.damaged > 0 ? [htmlWarnings.damaged(decoded.damaged)] : []
  const read =
    body === undefined
      ? null
      : isDocument(html)
        ? wholeText(body, omissions)
        : articleText(html, body, omissions)
  if (read === null || read.text.trim() === '') return { ok: false, error: failureOf(html, omissions, name) }
  return {
    ok: true,
    text: read.text,
    warnings: [...damage, ...read.warnings, ...omissionWarnings(omissions)],
  }
}

function failureOf(html: Element, omissions: Omissions, name: string) {
  for (const { tagName } of descendants(html)) {
    if (/^i?frame(?:set)?$/.test(tagName)) return htmlFailures.framesOnly(name)
  }
  return omissions.pictures > 0
    ? htmlFailures.onlyPictures(name, omissions.pictures)
    : htmlFailures.empty(name)
}

const wordProcessors = /microsoft word|word\.document|libreoffice|openoffice|\bwps\b|kingsoft/i

/** Whether a word processor saved the page, which then is nothing but the document. */
function isDocument(html: Element): boolean {
  for (const element of descendants(html)) {
    if (element.tagName === 'body') return false
    if (element.tagName !== 'meta') continue
    if (!/^(?:generator|progid)$/i.test(attribute(element, 'name'))) continue
    if (wordProcessors.test(attribute(element, 'content'))) return true
  }
  return false
}

type Read = { text: string; warnings: Warning[] }

/** Headers and footers stand in boxes that the writer names. */
function wholeText(body: Element, omissions: Omissions): Read {
  const margins = new Set<Element>()
  for (const element of descendants(body)) {
    if (!/^(?:header|footer)$/i.test(attribute(element, 'title'))) continue
    margins.add(element)
    const text = pageText(pageBlocks(element, () => false, noOmissions()))
    noteMargin(omissions, /^header$/i.test(attribute(element, 'title')) ? 'header' : 'footer', text)
  }
  return { text: pageText(pageBlocks(body, (element) => margins.has(element), omissions)), warnings: [] }
}

function articleText(html: Element, body: Element, omissions: Omissions): Read {
  const outline = outlinePage(body)
  const article = findArticle(body, outline)
  const { leftOut, loose } = aroundIn(article, outline)
  const isLeftOut = (element: Element) => leftOut.has(element)
  const blocks: Block[] = [
    ...article.before.map((leaf) => lineBlocks(leaf, isLeftOut, omissions)).flat(),
    ...pageBlocks(article.core, isLeftOut, omissions),
    ...article.after.map((leaf) => lineBlocks(leaf, isLeftOut, omissions)).flat(),
  ]
  const text = withoutLines(pageText(blocks).replace(/^\n+|\n+$/g, ''), loose)
  if (text.trim() === '') return { text: '', warnings: [] }
  const title = pageTitle(html)
  const titled = title === null || beginsWithTitle(text, title) ? text : `${title}\n\n${text}`
  const all = outline.leaves.reduce((sum, leaf) => sum + visibleLength(leaf.text), 0)
  const around = all - visibleLength(titled)
  const warnings: Warning[] = []
  if (article.count > 1) warnings.push(htmlWarnings.severalArticles(article.count))
  if (around > 0) warnings.push(htmlWarnings.around(around))
  return { text: titled, warnings }
}

function visibleLength(text: string): number {
  return text.replace(/[\s\u00a0]/g, '').length
}

function lineBlocks(leaf: Leaf, isLeftOut: (element: Element) => boolean, omissions: Omissions): Block[] {
  if (leaf.isLoose) return [{ kind: 'paragraph', text: leaf.text, indent: 0 }]
  return pageBlocks(leaf.element, isLeftOut, omissions)
}

/** Lines of the page within the article: blocks as a whole, and text that stands between blocks. Behind the page's foot nothing counts. */
function aroundIn({ core }: Article, outline: Outline): { leftOut: Set<Element>; loose: Set<string> } {
  const leftOut = new Set<Element>(outline.facts)
  const loose = new Set<string>()
  const { from, to } = outline.ranges.get(core) ?? { from: 0, to: 0 }
  const worth = outline.ranges.get(core)?.worth ?? 0
  let isBehind = false
  let seen = 0
  for (let at = from; at < to; at++) {
    const leaf = outline.leaves[at]
    if (leaf === undefined) continue
    // A line of the page's foot ends the article, unless much of the running text is still to come.
    if (leaf.around && footerLine.test(leaf.text)) isBehind ||= (worth - seen) * 4 < worth
    seen += leaf.worth
    if (!leaf.around && !isBehind) continue
    if (leaf.isLoose) loose.add(leaf.text)
    else leftOut.add(leaf.element)
  }
  leftOut.delete(core)
  return { leftOut, loose }
}

function withoutLines(text: string, lines: ReadonlySet<string>): string {
  if (lines.size === 0) return text
  const isLeftOut = (line: string) => lines.has(line.replace(/[\s\u00a0\u3000]+/g, ' ').trim())
  return text
    .split('\n')
    .filter((line) => line.trim() === '' || !isLeftOut(line))
    .join('\n')
}
