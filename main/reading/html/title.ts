import { titleParts } from './lexicon.ts'
import type { Element } from './tree.ts'
import { attribute, descendants, textOf } from './tree.ts'

const shortestTitle = 6
const longestTitle = 120
const headLength = 400
/** Share of the pairs of characters of a title that must stand at the head of a text that has the title itself. */
const sameShare = 0.7

function clean(text: string): string {
  return text.replace(/[\s\u00a0\u3000]+/g, ' ').trim()
}

function isTitle(text: string): boolean {
  return text.length >= shortestTitle && text.length <= longestTitle && /\p{sc=Han}{4}/u.test(text)
}

/** The title that a page gives its article: as a fact for machines, as its only first heading, or as its own name; null for none. */
export function pageTitle(html: Element): string | null {
  const headings: string[] = []
  let named = ''
  let told = ''
  for (const element of descendants(html)) {
    if (element.tagName === 'h1') headings.push(clean(textOf(element)))
    else if (element.tagName === 'title' && named === '') named = clean(rawText(element))
    else if (
      element.tagName === 'meta' &&
      /^(?:ArticleTitle|og:title)$/i.test(attribute(element, 'name') || attribute(element, 'property'))
    )
      told ||= clean(attribute(element, 'content'))
  }
  const titles = headings.filter(isTitle)
  const site = named.split(titleParts).filter((part) => part !== undefined && part !== '')
  const heading = titles.length === 1 ? titles[0] : titles.find((title) => named.includes(title))
  const candidates = [told, heading ?? '', site[0] ?? '']
  return candidates.find(isTitle) ?? null
}

function rawText(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}

function pairs(text: string): string[] {
  const letters = Array.from(text.replace(/[^\p{L}\p{N}]/gu, ''))
  return letters.slice(1).map((letter, index) => (letters[index] ?? '') + letter)
}

/** Whether a text begins with a title, even if broken over lines or worded a little differently. */
export function beginsWithTitle(text: string, title: string): boolean {
  const head = new Set(pairs(text.slice(0, headLength)))
  const wanted = pairs(title)
  const found = wanted.filter((pair) => head.has(pair)).length
  return wanted.length === 0 || found >= wanted.length * sameShare
}
