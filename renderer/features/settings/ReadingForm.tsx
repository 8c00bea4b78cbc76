import { Input, Select } from 'antd'
import { useState } from 'react'
import { textEncodingSchema } from '#contract/settings.ts'
import type { Settings } from '#contract/settings.ts'
import { settings as words } from '#renderer/strings/settings.ts'
import { readingBounds, wholeNumber } from './number-bounds.ts'
import { useSettings } from './settings-store.ts'
import { SettingsGroup, SettingsLine } from './SettingsGroup.tsx'

const { reading: text } = words
const automatic = 'auto'

/** A whole number with its unit, saved when it is left; what does not fit is said and not saved. */
function NumberLine({
  label,
  unit,
  value,
  bounds,
  sentence,
  onSave,
}: {
  label: string
  unit: string
  value: number
  bounds: { least: number; most: number }
  sentence(least: number, most: number): string
  onSave(value: number): void
}) {
  const [typed, setTyped] = useState(String(value))
  const [isWrong, setIsWrong] = useState(false)
  const save = () => {
    const wanted = wholeNumber(typed, bounds)
    setIsWrong(wanted === null)
    if (wanted === null) return
    setTyped(String(wanted))
    if (wanted !== value) onSave(wanted)
  }
  return (
    <SettingsLine label={label}>
      <Input
        className="settings-number"
        aria-label={label}
        inputMode="numeric"
        suffix={unit}
        value={typed}
        {...(isWrong ? { status: 'error' as const } : {})}
        onChange={(event) => {
          setTyped(event.target.value)
          setIsWrong(false)
        }}
        onBlur={save}
        onPressEnter={save}
      />
      {isWrong && (
        <p className="settings-wrong" role="alert">
          {sentence(bounds.least, bounds.most)}
        </p>
      )}
    </SettingsLine>
  )
}

/** Bounds for one file, and the encoding of text files that do not say theirs. */
export function ReadingForm() {
  const reading = useSettings((state) => state.settings.reading)
  const change = useSettings((state) => state.change)
  const set = (patch: Partial<Settings['reading']>) => change({ reading: { ...reading, ...patch } })
  return (
    <SettingsGroup title={text.title} detail={text.detail}>
      <NumberLine
        label={text.maxSeconds}
        unit={text.seconds}
        value={reading.maxSeconds}
        bounds={readingBounds.maxSeconds}
        sentence={text.secondsRange}
        onSave={(maxSeconds) => set({ maxSeconds })}
      />
      <NumberLine
        label={text.maxMegabytes}
        unit={text.megabytes}
        value={reading.maxMegabytes}
        bounds={readingBounds.maxMegabytes}
        sentence={text.megabytesRange}
        onSave={(maxMegabytes) => set({ maxMegabytes })}
      />
      <SettingsLine label={text.encoding} hint={text.encodingDetail}>
        <Select
          className="settings-encoding"
          aria-label={text.encoding}
          value={reading.encoding ?? automatic}
          options={[
            { value: automatic, label: text.auto },
            ...textEncodingSchema.options.map((value) => ({ value, label: text.encodings[value] })),
          ]}
          onChange={(chosen: string) => {
            const encoding = textEncodingSchema.safeParse(chosen)
            set({ encoding: encoding.success ? encoding.data : null })
          }}
        />
      </SettingsLine>
    </SettingsGroup>
  )
}
