import { emptyCard, type Card } from '#contract/draft.ts'
import type { SuggestRequest } from '#contract/suggestion.ts'
import { normaliseLineText } from '#domain/text/normalise.ts'
import { withDraftValues } from './draft-card.ts'

/** A request as it is looked up. */
export interface Asked extends Omit<SuggestRequest, 'card'> {
  /** Has every field; what neither the request nor the draft gives is null. */
  card: Card
  /** What stands before the caret as it was typed; `typed` and `before` are in the form of the library's texts. */
  typedAsIs: string
}

/** A card with every field; what was not given is null. */
export function toCard(card: SuggestRequest['card']): Card {
  return {
    body: card.body ?? emptyCard.body,
    kind: card.kind ?? emptyCard.kind,
    meeting: card.meeting ?? emptyCard.meeting,
    number: card.number ?? emptyCard.number,
    subject: card.subject ?? emptyCard.subject,
    addressees: card.addressees ?? emptyCard.addressees,
    honorific: card.honorific ?? emptyCard.honorific,
    handlingResult: card.handlingResult ?? emptyCard.handlingResult,
    signer: card.signer ?? emptyCard.signer,
    documentNumber: card.documentNumber ?? emptyCard.documentNumber,
    organ: card.organ ?? emptyCard.organ,
    date: card.date ?? emptyCard.date,
    publicity: card.publicity ?? emptyCard.publicity,
    contact: card.contact ?? emptyCard.contact,
    deadline: card.deadline ?? emptyCard.deadline,
    assignedOn: card.assignedOn ?? emptyCard.assignedOn,
    handling: card.handling ?? emptyCard.handling,
    partners: card.partners ?? emptyCard.partners,
    cc: card.cc ?? emptyCard.cc,
  }
}

export function toAsked(request: SuggestRequest): Asked {
  const before = request.before.map((text) => normaliseLineText(text)).filter((text) => text !== '')
  const typed = normaliseLineText(request.typed)
  const heading = request.heading === null ? null : normaliseLineText(request.heading)
  const card = withDraftValues(toCard(request.card), before)
  return {
    ...request,
    card,
    heading: heading === '' ? null : heading,
    before,
    typed,
    typedAsIs: request.typed,
  }
}
