import type { Card } from '#contract/draft.ts'
import type { PartInCase, ProposalFacts } from '#contract/proposal.ts'
import { withKind } from '#renderer/features/case/card-fields.ts'
import { caseStrings } from '#renderer/strings/case.ts'
import { longDate } from '#renderer/strings/common.ts'
import { proposalStrings } from '#renderer/strings/proposal.ts'

/** One field of the card that a proposal would change. `isEmpty`: the card has nothing there yet. */
export interface CardChange {
  key: string
  name: string
  before: string | null
  after: string
  isEmpty: boolean
  /** Whether it is taken unless the clerk says otherwise. */
  isUsual: boolean
  apply(card: Card): Card
}

const { fields } = caseStrings
const separator = caseStrings.nameSeparators[0]

/**
 * What would change on a card by the facts of a proposal, field by field, in the order of the card; fields that say the same are
 * left out. What the card has already is only changed when the clerk marks it.
 *
 * @param isFresh  nobody has filled in the card yet, so that the kind that it begins with counts for nothing
 */
export function changesOf(
  card: Card,
  facts: ProposalFacts,
  part: PartInCase | null,
  isFresh: boolean,
): CardChange[] {
  const { kind, proposers, seconders, honorific } = facts
  const addressed = (names: readonly string[]) => (now: Card) => ({
    ...now,
    addressees: [...names],
    honorific: proposers.length > 0 && kind !== null ? honorific : now.honorific,
  })
  const text = (key: 'meeting' | 'number' | 'subject', after: string | null) =>
    change(key, fields[key], card[key], after, (now) => ({ ...now, [key]: after }))
  const date = (key: 'assignedOn' | 'deadline', after: string | null) =>
    change(key, fields[key], shown(card[key]), shown(after), (now) => ({ ...now, [key]: after }))
  const both = [...proposers, ...seconders]
  const changes = [
    kind === null
      ? null
      : change('kind', caseStrings.kind, card.kind, kind, (now) => withKind(now, kind), isFresh),
    text('meeting', facts.meeting),
    text('number', facts.number),
    text('subject', facts.subject),
    change('addressees', fields.addressees, joined(card.addressees), joined(proposers), addressed(proposers)),
    seconders.length === 0
      ? null
      : change(
          'seconders',
          proposalStrings.dialog.seconders,
          joined(card.addressees),
          joined(both),
          addressed(both),
        ),
    date('assignedOn', facts.assignedOn),
    date('deadline', facts.deadline),
    part === null
      ? null
      : change(
          'handling',
          caseStrings.handling.label,
          partOf(card.handling, card.partners),
          partOf(part.handling, part.partners),
          (now) => ({ ...now, handling: part.handling, partners: [...part.partners] }),
          card.handling === 'sole' && card.partners.length === 0,
        ),
  ]
  return changes
    .flatMap((one) => (one === null || one.after === one.before ? [] : [one]))
    .map((one) => (one.key === 'seconders' ? { ...one, isUsual: false } : one))
}

/** The card with the chosen changes made, in their order. */
export function applyChanges(card: Card, changes: readonly CardChange[], chosen: ReadonlySet<string>): Card {
  return changes.filter(({ key }) => chosen.has(key)).reduce((now, { apply }) => apply(now), card)
}

function change(
  key: string,
  name: string,
  before: string | null,
  after: string | null,
  apply: (card: Card) => Card,
  isEmpty = before === null,
): CardChange | null {
  return after === null ? null : { key, name, before, after, isEmpty, isUsual: isEmpty, apply }
}

function joined(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.join(separator)
}

function shown(isoDate: string | null): string | null {
  return isoDate === null ? null : longDate(isoDate)
}

function partOf(handling: Card['handling'], partners: readonly string[]): string {
  const { names, partners: roles } = caseStrings.handling
  return partners.length === 0
    ? names[handling]
    : `${names[handling]}（${roles[handling]}：${partners.join(separator)}）`
}
