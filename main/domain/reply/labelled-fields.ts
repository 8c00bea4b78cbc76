import type { FieldCollector, PlacedPart } from './field-collector.ts'
import { findLabelledCells, findLabels } from './labels.ts'
import {
  itemDigits,
  itemWordOfLabel,
  kindWords,
  listJoiners,
  resultAndPublicity,
} from './lexicon/formulas.ts'
import { attachmentNumber } from './lexicon/labels.ts'
import { cellMark } from './lexicon/marks.ts'
import type { ReplyProfile } from './lexicon/profile.ts'
import { readBareResult, wholeDocumentNumber } from './marks.ts'

/** 办理结果, 签发人 and what else a labelled line of head or tail tells. */
export function readLabels(collector: FieldCollector, paragraph: PlacedPart): void {
  const { text } = paragraph
  const labels = text.includes(cellMark) ? findLabelledCells(text) : findLabels(text)
  for (const { field, label, value } of labels) {
    if (field === 'subject' || field === 'number' || field === 'proposer') {
      collector.reply.kind ??= kindWords[itemWordOfLabel.exec(label)?.[0] ?? ''] ?? null
    }
    if (field === 'handlingResult') {
      const bare = value.replace(/^[（〔【[]/, '')
      const split = resultAndPublicity.exec(bare)
      collector.set('handlingResult', split === null ? bare : (split[1] ?? ''), paragraph, 0.98)
      if (split !== null) collector.set('publicity', split[2] ?? null, paragraph, 0.9)
    } else if (field === 'signer') collector.set('signer', value, paragraph, 0.98)
    else if (field === 'documentNumber') collector.set('documentNumber', value, paragraph, 0.95)
    else if (field === 'metadata') collector.set('documentNumber', wholeDocumentNumber(value), paragraph, 0.8)
    else if (field === 'publicity') collector.set('publicity', value, paragraph, 0.9)
    else if (field === 'subject')
      collector.set('subject', value.replace(/^[《“](.*)[》”]$/, '$1'), paragraph, 0.8)
    else if (field === 'number') collector.set('number', itemDigits.exec(value)?.[0] ?? null, paragraph, 0.8)
    else if (field === 'organ') collector.set('organ', value, paragraph, 0.8)
    else if (field === 'proposer' && collector.reply.addressees.length === 0) {
      collector.reply.addressees = value.split(listJoiners).filter((name) => name !== '')
      collector.place('addressees', paragraph, value, 0.6)
    }
  }
}

/** A result or its publicity that stands without a label: B类，同意公开. */
export function readBareMark(collector: FieldCollector, paragraph: PlacedPart, profile: ReplyProfile): void {
  const bare = readBareResult(paragraph.text, profile)
  if (bare === null) return
  collector.set('handlingResult', bare.result, paragraph, 0.85)
  collector.set('publicity', bare.publicity, paragraph, 0.85)
}

/** Items of 抄送：… or 附件：…, without label, item numbers and final mark. */
function listItems(value: string, separator: RegExp): string[] {
  return value
    .replace(/[。；.．]$/, '')
    .split(separator)
    .map((item) => item.replace(/^[，、；：\s]+|[，、；。\s]+$/g, ''))
    .filter((item) => item !== '')
}

/** 抄送 and 附件, item by item. */
export function readLists(collector: FieldCollector, parts: readonly PlacedPart[]): void {
  for (const part of parts) {
    if (part.part === 'cc') {
      for (const { field, value } of findLabels(part.text)) {
        if (field === 'cc') collector.reply.cc.push(...listItems(value, listJoiners))
      }
      collector.place('cc', part, part.text, 0.95)
    } else if (part.part === 'attachment') {
      const [label] = findLabels(part.text)
      const value =
        label?.field === 'attachments' && label.start <= 1
          ? part.text.slice(part.text.search(/[：:]/) + 1)
          : part.text
      const bare = value.replace(/）$/, (close) => (value.includes('（') ? close : ''))
      collector.reply.attachments.push(
        ...listItems(bare, attachmentNumber).map((item) => item.replace(/^《(.*)》$/, '$1')),
      )
      collector.place('attachments', part, part.text, 0.9)
    }
  }
}
