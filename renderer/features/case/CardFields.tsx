import type { Card } from '#contract/draft.ts'
import { kindSchema } from '#contract/reply.ts'
import { useSettings } from '#renderer/features/settings/settings-store.ts'
import { caseStrings } from '#renderer/strings/case.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { Checkbox, Segmented } from 'antd'
import { useId } from 'react'
import type { ReactNode } from 'react'
import {
  isDate,
  isNames,
  itemFields,
  officeFields,
  textOf,
  withGroup,
  withKind,
  withNames,
  withText,
} from './card-fields.ts'
import type { CardField, TextField } from './card-fields.ts'
import { bareNumber, hintsOf } from './card-hints.ts'
import { DateInput } from './DateInput.tsx'
import { DueChoices } from './DueChoices.tsx'
import { HandlingChoice } from './HandlingChoice.tsx'
import { usualKind } from './lexicon.ts'
import { NameTags } from './NameTags.tsx'
import { TextInput } from './TextInput.tsx'
import { useProfile } from './use-profile.ts'
import './case.css'

const { fields, examples, groups } = caseStrings

type Layout = 'form' | 'pane'

/**
 * All fields of a card. `form` is the roomy layout of a dialog and reports each character; `pane` is the narrow
 * one beside a draft and reports finished values.
 */
export function CardFields({
  card,
  onChange,
  layout,
  children,
}: {
  card: Card
  onChange: (card: Card) => void
  layout: Layout
  /** Stands under the choice of the kind. */
  children?: ReactNode
}) {
  const hints = useHints(card)
  const row = (field: CardField) =>
    field === 'partners' && card.handling === 'sole' && card.partners.length === 0 ? null : (
      <FieldRow
        key={field}
        field={field}
        card={card}
        onChange={onChange}
        layout={layout}
        hint={hints[field]}
      />
    )
  return (
    <div className={`case-fields case-fields-${layout}`}>
      <Segmented
        block
        className="case-kind"
        aria-label={caseStrings.kind}
        value={card.kind ?? usualKind}
        options={kindSchema.options.map((kind) => ({ value: kind, label: caseStrings.kinds[kind] }))}
        onChange={(kind) => {
          onChange(withKind(card, kind))
        }}
      />
      {children}
      <fieldset>
        <legend>{groups.item}</legend>
        <HandlingChoice card={card} onChange={onChange} />
        {itemFields.map(row)}
      </fieldset>
      <fieldset>
        <legend>{groups.office}</legend>
        {officeFields.map(row)}
      </fieldset>
    </div>
  )
}

/** What looks odd, also against the library, the profile and the office's people. */
function useHints(card: Card) {
  const office = useSettings((state) => state.settings.office)
  const profile = useProfile()
  const years = useRequest('card.meetingYears', card.meeting === null ? null : { meeting: card.meeting })
  return hintsOf(card, {
    office,
    ...(profile === null ? {} : { results: profile.results }),
    ...(years.value === null || card.meeting === null ? {} : { meetingYears: years.value.years }),
  })
}

interface RowProps {
  field: CardField
  card: Card
  onChange: (card: Card) => void
  layout: Layout
  hint: string | undefined
}

function FieldRow(props: RowProps) {
  const { field, card, onChange, hint } = props
  const id = useId()
  const name = field === 'partners' ? caseStrings.handling.partners[card.handling] : fields[field]
  return (
    <div className={`case-row case-row-${field}`} data-field={field}>
      <label htmlFor={id}>{name}</label>
      <div className="case-value">
        <FieldInput {...props} id={id} />
        {field === 'deadline' && <DueChoices card={card} onChange={onChange} />}
        {hint !== undefined && <p className="case-hint">{hint}</p>}
      </div>
    </div>
  )
}

function FieldInput({ id, field, card, onChange, layout, hint }: RowProps & { id: string }) {
  const isPlain = layout === 'pane'
  const profile = useProfile()
  if (isNames(field)) {
    const placeholder =
      field === 'addressees' ? examples.addressees[card.honorific ?? 'none'] : examples[field]
    return (
      <>
        <NameTags
          id={id}
          names={card[field]}
          placeholder={placeholder}
          isPlain={isPlain}
          onChange={(names) => onChange(withNames(card, field, names))}
        />
        {field === 'addressees' && (
          <Checkbox
            className="case-group"
            checked={card.honorific === null}
            onChange={(event) => onChange(withGroup(card, event.target.checked))}
          >
            {caseStrings.inGroupsName}
          </Checkbox>
        )}
      </>
    )
  }
  if (isDate(field))
    return <DateInput id={id} field={field} card={card} onChange={onChange} isPlain={isPlain} />
  const results = profile?.results.map(({ mark, meaning }) => ({ value: mark, meaning })) ?? []
  return (
    <TextInput
      id={id}
      value={textOf(card, field)}
      placeholder={examples[field]}
      isEager={layout === 'form'}
      isPlain={isPlain}
      {...optionsOf(field, results)}
      {...(field === 'number' ? { tidy: bareNumber } : {})}
      {...(hint === undefined ? {} : { status: 'warning' as const })}
      onCommit={(text) => onChange(withText(card, field, text))}
    />
  )
}

interface Option {
  value: string
  meaning: string
}

function optionsOf(field: TextField, results: readonly Option[]): { options?: readonly Option[] } {
  if (field === 'handlingResult') return { options: results }
  if (field !== 'publicity') return {}
  return { options: caseStrings.publicities.map((value) => ({ value, meaning: '' })) }
}
