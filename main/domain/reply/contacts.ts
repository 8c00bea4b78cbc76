import type { FieldCollector, PlacedPart } from './field-collector.ts'
import { findLabels } from './labels.ts'
import { nextWord } from './lexicon/formulas.ts'

/** The telephone number in a value: from its first digit up to the next word. */
function phoneIn(value: string): string {
  const from = value.search(/[0-9（(+]/)
  if (from < 0) return ''
  const rest = value.slice(from)
  const word = rest.search(nextWord)
  const phone = (word < 0 ? rest : rest.slice(0, word)).replace(/[，、；。,;（(\s]+$/, '')
  return phone.replace(/^[（(]([^（）()]*)[）)]$/, '$1')
}

/** A name and a telephone number that share one label. */
function splitNameAndPhone(value: string): { name: string; phone: string } {
  const at = value.search(/[0-9（(+]/)
  const name = at < 0 ? value : value.slice(0, at)
  return { name: name.replace(/[，、；：,;\s].*$/, ''), phone: phoneIn(value) }
}

/**
 * Reads the contact lines together: a telephone number belongs to the person named before it, so the one of the leader in
 * charge counts only when the handler has none.
 */
export function readContacts(collector: FieldCollector, paragraphs: readonly PlacedPart[]): void {
  let ofLeader = false
  let leaderPhone: { value: string; paragraph: PlacedPart } | null = null
  for (const paragraph of paragraphs) {
    for (const { field, value } of findLabels(paragraph.text)) {
      if (field === 'leader') ofLeader = true
      if (field === 'contactName' || field === 'contactNameAndPhone') {
        ofLeader = false
        const { name, phone } = splitNameAndPhone(value)
        collector.setContact('name', name, paragraph)
        collector.setContact('phone', phone, paragraph)
      } else if (field === 'unitAndPhone') collector.setContact('phone', phoneIn(value), paragraph)
      else if (field === 'phone' && ofLeader) leaderPhone ??= { value: phoneIn(value), paragraph }
      else if (field === 'phone') collector.setContact('phone', phoneIn(value), paragraph)
      else if (field === 'address') collector.setContact('address', value, paragraph)
      else if (field === 'postcode') collector.setContact('postcode', value, paragraph)
    }
  }
  if (leaderPhone !== null) collector.setContact('phone', leaderPhone.value, leaderPhone.paragraph)
}
