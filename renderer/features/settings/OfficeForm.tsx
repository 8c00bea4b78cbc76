import { Input } from 'antd'
import type { Settings } from '#contract/settings.ts'
import { settings as words } from '#renderer/strings/settings.ts'
import { PeopleList } from './PeopleList.tsx'
import { useSettings } from './settings-store.ts'
import { SettingsGroup, SettingsLine } from './SettingsGroup.tsx'

type Office = Settings['office']

function TextLine({
  label,
  hint = null,
  value,
  onSave,
}: {
  label: string
  hint?: string | null
  value: string | null
  onSave(value: string | null): void
}) {
  const save = (typed: string) => {
    const wanted = typed.trim() === '' ? null : typed.trim()
    if (wanted !== value) onSave(wanted)
  }
  return (
    <SettingsLine label={label} hint={hint}>
      <Input
        key={value}
        aria-label={label}
        defaultValue={value ?? ''}
        onBlur={(event) => save(event.currentTarget.value)}
        onPressEnter={(event) => save(event.currentTarget.value)}
      />
    </SettingsLine>
  )
}

/** What a new case is filled with; each line is saved when it is left. */
export function OfficeForm() {
  const office = useSettings((state) => state.settings.office)
  const change = useSettings((state) => state.change)
  const set = (patch: Partial<Office>) => change({ office: { ...office, ...patch } })
  const setContact = (patch: Partial<Office['contact']>) => set({ contact: { ...office.contact, ...patch } })
  const { office: text } = words
  return (
    <SettingsGroup title={text.title} detail={text.detail}>
      <TextLine
        label={text.organ}
        hint={text.organHint}
        value={office.organ}
        onSave={(organ) => set({ organ })}
      />
      <TextLine label={text.signer} value={office.signer} onSave={(signer) => set({ signer })} />
      <TextLine
        label={text.publicity}
        hint={text.publicityHint}
        value={office.publicity}
        onSave={(publicity) => set({ publicity })}
      />
      <TextLine
        label={text.contactName}
        value={office.contact.name}
        onSave={(name) => setContact({ name })}
      />
      <TextLine
        label={text.contactPhone}
        value={office.contact.phone}
        onSave={(phone) => setContact({ phone })}
      />
      <TextLine
        label={text.contactAddress}
        value={office.contact.address}
        onSave={(address) => setContact({ address })}
      />
      <TextLine
        label={text.contactPostcode}
        value={office.contact.postcode}
        onSave={(postcode) => setContact({ postcode })}
      />
      <PeopleList
        title={text.people.contacts}
        hint={text.people.contactsHint}
        people={office.contacts}
        hasPhone
        onChange={(contacts) => set({ contacts })}
      />
      <PeopleList
        title={text.people.signers}
        hint={text.people.signersHint}
        people={office.signers}
        hasPhone={false}
        onChange={(signers) => set({ signers })}
      />
    </SettingsGroup>
  )
}
