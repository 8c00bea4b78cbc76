import type { XmlElement } from '../xml/parse-xml.ts'
import { childElements, childNamed } from '../xml/parse-xml.ts'
import type { ParagraphFormat, RunFormat } from './formats.ts'
import { paragraphFormat, runFormat } from './formats.ts'

/** A style with all that it inherits. `chain` names it and what it is based on, nearest first. */
export type Style = {
  chain: readonly string[]
  paragraph: ParagraphFormat
  /** What is said from the style on that brings the numbering: this overrules the form that the list asks for. */
  sinceNumbering: ParagraphFormat
  run: RunFormat
}

export type Styles = {
  /** The style of that id; the default one for no or an unknown id. */
  paragraphStyle: (id: string | undefined) => Style
  /** What a character style sets by itself. */
  characterRun: (id: string | undefined) => RunFormat
  /** The numbering that a numbering style stands for. */
  numberingOf: (id: string) => string | undefined
}

/** Styles based on each other more deeply than this are based on themselves. */
const deepestChain = 64

function chainOf(id: string | undefined, definitions: ReadonlyMap<string, XmlElement>): XmlElement[] {
  const chain: XmlElement[] = []
  let next = id
  while (next !== undefined && chain.length < deepestChain) {
    const style = definitions.get(next)
    if (style === undefined || chain.includes(style)) break
    chain.push(style)
    next = childNamed(style, 'basedOn')?.attributes['val']
  }
  return chain
}

/**
 * Reads `word/styles.xml`.
 *
 * @param root  null for a document without styles
 */
export function readStyles(root: XmlElement | null): Styles {
  const definitions = new Map<string, XmlElement>()
  let usual: string | undefined
  for (const style of root === null ? [] : childElements(root)) {
    const id = style.attributes['styleId']
    if (style.name !== 'style' || id === undefined) continue
    if (!definitions.has(id)) definitions.set(id, style)
    const isDefault = /^(1|true|on)$/.test(style.attributes['default'] ?? '')
    if (isDefault && style.attributes['type'] === 'paragraph') usual ??= id
  }
  const defaults = root === null ? null : childNamed(root, 'docDefaults')
  const paragraphDefault = defaults && childNamed(defaults, 'pPrDefault')
  const runDefault = defaults && childNamed(defaults, 'rPrDefault')
  const base: Style = {
    chain: [],
    paragraph: paragraphFormat(paragraphDefault && childNamed(paragraphDefault, 'pPr')),
    sinceNumbering: {},
    run: runFormat(runDefault && childNamed(runDefault, 'rPr')),
  }
  const resolve = (id: string | undefined): Style => {
    const chain = chainOf(id, definitions)
    const style = chain.reduceRight<Style>((inherited, element) => {
      const own = paragraphFormat(childNamed(element, 'pPr'))
      return {
        chain: inherited.chain,
        paragraph: { ...inherited.paragraph, ...own },
        sinceNumbering: own.numId === undefined ? { ...inherited.sinceNumbering, ...own } : own,
        run: { ...inherited.run, ...runFormat(childNamed(element, 'rPr')) },
      }
    }, base)
    return { ...style, chain: chain.map((element) => element.attributes['styleId'] ?? '') }
  }
  const resolved = new Map<string, Style>()
  const runs = new Map<string, RunFormat>()
  return {
    paragraphStyle: (id) => {
      const known = id !== undefined && definitions.has(id) ? id : usual
      const style = resolved.get(known ?? '') ?? resolve(known)
      resolved.set(known ?? '', style)
      return style
    },
    characterRun: (id) => {
      const run =
        runs.get(id ?? '') ??
        chainOf(id, definitions).reduceRight<RunFormat>(
          (inherited, element) => ({ ...inherited, ...runFormat(childNamed(element, 'rPr')) }),
          {},
        )
      runs.set(id ?? '', run)
      return run
    },
    numberingOf: (id) => resolve(id).paragraph.numId,
  }
}
