import { emptyCard, type Card } from '#contract/draft.ts'
import type { SuggestRequest } from '#contract/suggestion.ts'

/** A request whose card has every field; what was not given is null. */
export type Asked = Omit<SuggestRequest, 'card'> & { card: Card }

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
  return { ...request, card: toCard(request.card) }
}
