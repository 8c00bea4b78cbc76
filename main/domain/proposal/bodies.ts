import {
  handledApart,
  handledSplit,
  handledTogether,
  leadNote,
  nameSeparators,
  organTail,
  partnerNote,
} from './lexicon/words.ts'
import type { LabelledText } from './labels.ts'

/** The bodies that handle an item, by their part in it. */
export interface HandlingBodies {
  leads: string[]
  partners: string[]
  splits: string[]
}

/** Reads 主办单位, 会办单位 and sentences such as 由市教育局会同市财政局办理. Names as printed, each once. */
export function readHandlingBodies(labels: readonly LabelledText[]): HandlingBodies {
  const found: HandlingBodies = { leads: [], partners: [], splits: [] }
  for (const { label, value } of labels) {
    if (label === 'partners') found.partners.push(...bodiesIn(value))
    else if (label === 'splits') found.splits.push(...bodiesIn(value))
    else if (label === 'leads' || label === 'handling') readLeads(value, found)
  }
  const leads = unique(found.leads)
  return {
    leads,
    partners: unique(found.partners).filter((name) => !leads.includes(name)),
    splits: unique(found.splits),
  }
}

function readLeads(value: string, found: HandlingBodies): void {
  const text = value.replace(/[\s\u3000]/g, '')
  const split = handledSplit.exec(text)?.groups
  if (split !== undefined) return void found.splits.push(...bodiesIn(split['bodies'] ?? ''))
  const together = handledTogether.exec(text)?.groups ?? handledApart.exec(text)?.groups
  if (together !== undefined) {
    found.leads.push(...bodiesIn(together['lead'] ?? ''))
    found.partners.push(...bodiesIn(together['partners'] ?? ''))
    return
  }
  for (const item of value.split(nameSeparators)) {
    const target = partnerNote.test(item) ? found.partners : found.leads
    target.push(...bodiesIn(item.replace(leadNote, '').replace(partnerNote, '')))
  }
}

function bodiesIn(value: string): string[] {
  return value
    .split(nameSeparators)
    .flatMap((item) => item.trim().split(/[\s\u3000]+/))
    .map((item) => item.replace(/[（(].*$/u, '').replace(/[。.]$/u, ''))
    .filter((item) => organTail.test(item) && item.length <= 30)
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)]
}
