import { formatNumber } from '../word/number-formats.ts'
import { withGap } from '../word/numbering-counter.ts'
import { hanListMark } from './lexicon.ts'
import type { Element } from './tree.ts'
import { attribute, elementsIn } from './tree.ts'

/** Formats by the names of `list-style-type`, and by those of the attribute `type`. */
const formats: Readonly<Record<string, string>> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCountingThousand',
  'simp-chinese-informal': 'chineseCountingThousand',
  'trad-chinese-informal': 'chineseCountingThousand',
  'cjk-decimal': 'ideographDigital',
  'simp-chinese-formal': 'chineseLegalSimplified',
}
const types: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

/** Gives the items of an ordered list their labels as a browser shows them; none for lists that show none. */
export function listLabels(list: Element): Map<Element, (following: string) => string> {
  const labels = new Map<Element, (following: string) => string>()
  if (list.tagName !== 'ol') return labels
  const own = styleName(list)
  const start = Number.parseInt(attribute(list, 'start'), 10)
  let number = Number.isNaN(start) ? 1 : start
  for (const item of elementsIn(list)) {
    if (item.tagName !== 'li') continue
    const value = Number.parseInt(attribute(item, 'value'), 10)
    if (!Number.isNaN(value)) number = value
    const format = styleName(item) ?? own ?? 'decimal'
    const printed = format === 'none' ? '' : formatNumber(number, format)
    const isHan = /^(?:chinese|ideograph)/.test(format)
    const label = printed === '' ? '' : printed + (isHan ? hanListMark : '.')
    labels.set(item, (following) => withGap(label, 'tab', following))
    number++
  }
  return labels
}

function styleName(element: Element): string | null {
  const style = attribute(element, 'style')
  const named = /(?:^|;)\s*list-style(?:-type)?\s*:\s*([^;]+)/i.exec(style)?.[1]?.trim().toLowerCase()
  if (named !== undefined) {
    const words = named.split(/\s+/)
    if (words.includes('none')) return 'none'
    const known = words.find((word) => Object.hasOwn(formats, word))
    return known === undefined ? 'none' : (formats[known] ?? null)
  }
  const type = attribute(element, 'type')
  return Object.hasOwn(types, type) ? (types[type] ?? null) : null
}
