import { InputNumber, Segmented } from 'antd'
import type { Profile } from '#contract/profile.ts'
import { settings as words } from '#renderer/strings/settings.ts'
import { SettingsLine } from './SettingsGroup.tsx'

const { profile: text } = words
const kinds = ['reply', 'extended', 'joint', 'redo'] as const
const bounds = { min: 1, max: 24 }

/** Months until a reply is due, where the mark of the result stands, how members who propose together are answered. */
export function ProfileRules({
  profile,
  onChange,
}: {
  profile: Profile
  onChange(patch: Partial<Profile>): void
}) {
  const { deadlines, resultPlace, jointReply } = profile
  return (
    <>
      <SettingsLine label={text.deadlines} hint={text.deadlinesDetail}>
        <div className="profile-months">
          {kinds.map((kind) => (
            <label key={kind}>
              {text.months[kind]}
              <InputNumber
                {...bounds}
                precision={0}
                suffix={text.month}
                aria-label={text.monthsOf(text.months[kind])}
                value={deadlines[kind]}
                onChange={(months) => {
                  if (months !== null) onChange({ deadlines: { ...deadlines, [kind]: months } })
                }}
              />
            </label>
          ))}
        </div>
      </SettingsLine>
      <SettingsLine label={text.resultPlace}>
        <Segmented
          aria-label={text.resultPlace}
          value={resultPlace}
          options={(['under-title', 'top-right'] as const).map((value) => ({
            value,
            label: text.resultPlaces[value],
          }))}
          onChange={(place) => onChange({ resultPlace: place })}
        />
      </SettingsLine>
      <SettingsLine label={text.jointReply}>
        <Segmented
          aria-label={text.jointReply}
          value={jointReply}
          options={(['one-to-all', 'one-each'] as const).map((value) => ({
            value,
            label: text.jointReplies[value],
          }))}
          onChange={(rule) => onChange({ jointReply: rule })}
        />
      </SettingsLine>
    </>
  )
}
