import type { Card } from '#contract/draft.ts'
import { kindSchema } from '#contract/reply.ts'
import { caseStrings } from '#renderer/strings/case.ts'
import { Checkbox, Segmented, Select } from 'antd'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { itemFields, officeFields, textOf, withGroup, withKind, withText } from './card-fields.ts'
import type { CardField, TextField } from './card-fields.ts'
import { bareNumber, hintsOf } from './card-hints.ts'
import { DateInput } from './DateInput.tsx'
import { usualKind } from './lexicon.ts'
import { TextInput } from './TextInput.tsx'
import './case.css'

const { fields, examples, groups } = caseStrings

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
  layout: 'form' | 'pane'
  /** Stands under the choice of the kind. */
  children?: ReactNode
}) {
  const hints = hintsOf(card)
  const row = (field: CardField) => (
    <FieldRow key={field} field={field} card={card} onChange={onChange} layout={layout} hint={hints[field]} />
  )
  return (
    <div className={`case-fields case-fields-${layout}`}>
      <KindChoice card={card} onChange={onChange} />
      {children}
      <fieldset>
        <legend>{groups.item}</legend>
        {itemFields.map(row)}
      </fieldset>
      <fieldset>
        <legend>{groups.office}</legend>
        {officeFields.map(row)}
      </fieldset>
    </div>
  )
}

function KindChoice({ card, onChange }: { card: Card; onChange: (card: Card) => void }) {
  const { kinds } = caseStrings
  return (
    <Segmented
      block
      className="case-kind"
      aria-label={caseStrings.kind}
      value={card.kind ?? usualKind}
      options={kindSchema.options.map((kind) => ({ value: kind, label: kinds[kind] }))}
      onChange={(kind) => {
        onChange(withKind(card, kind))
      }}
    />
  )
}

function FieldRow({
  field,
  card,
  onChange,
  layout,
  hint,
}: {
  field: CardField
  card: Card
  onChange: (card: Card) => void
  layout: 'form' | 'pane'
  hint: string | undefined
}) {
  const id = useId()
  return (
    <div className={`case-row case-row-${field}`} data-field={field}>
      <label htmlFor={id}>{fields[field]}</label>
      <div className="case-value">
        {field === 'addressees' ? (
          <Addressees id={id} card={card} onChange={onChange} isPlain={layout === 'pane'} />
        ) : field === 'date' || field === 'deadline' ? (
          <DateInput id={id} field={field} card={card} onChange={onChange} isPlain={layout === 'pane'} />
        ) : (
          <TextInput
            id={id}
            value={textOf(card, field)}
            placeholder={examples[field]}
            isEager={layout === 'form'}
            isPlain={layout === 'pane'}
            {...optionsOf(field)}
            {...(field === 'number' ? { tidy: bareNumber } : {})}
            {...(hint === undefined ? {} : { status: 'warning' as const })}
            onCommit={(text) => {
              onChange(withText(card, field, text))
            }}
          />
        )}
        {hint !== undefined && <p className="case-hint">{hint}</p>}
      </div>
    </div>
  )
}

function optionsOf(field: TextField): { options?: readonly string[] } {
  if (field === 'handlingResult') return { options: caseStrings.results }
  return field === 'publicity' ? { options: caseStrings.publicities } : {}
}

function Addressees({
  id,
  card,
  onChange,
  isPlain,
}: {
  id: string
  card: Card
  onChange: (card: Card) => void
  isPlain: boolean
}) {
  return (
    <>
      <Select
        id={id}
        className="case-control"
        mode="tags"
        open={false}
        suffixIcon={null}
        variant={isPlain ? 'borderless' : 'outlined'}
        value={card.addressees}
        tokenSeparators={[...caseStrings.nameSeparators]}
        placeholder={examples.addressees[card.honorific ?? 'none']}
        onChange={(names: string[]) => {
          onChange({ ...card, addressees: names.map((name) => name.trim()).filter((name) => name !== '') })
        }}
      />
      <Checkbox
        className="case-group"
        checked={card.honorific === null}
        onChange={(event) => {
          onChange(withGroup(card, event.target.checked))
        }}
      >
        {caseStrings.inGroupsName}
      </Checkbox>
    </>
  )
}
