import { Select } from 'antd'
import { useState } from 'react'
import { wordSeparators } from './lexicon.ts'
import { tidyWords, wrongWord } from './profile-edits.ts'
import { SettingsLine } from './SettingsGroup.tsx'

/** Words, each a tag; one that is too long is said and not taken. */
export function WordList({
  label,
  hint,
  most,
  value,
  onChange,
}: {
  label: string
  hint: string
  /** Characters a word may have. */
  most: number
  value: readonly string[]
  onChange(value: string[]): void
}) {
  const [wrong, setWrong] = useState<string | null>(null)
  return (
    <SettingsLine label={label} hint={hint}>
      <Select<string[]>
        mode="tags"
        open={false}
        suffixIcon={null}
        className="settings-words"
        aria-label={label}
        tokenSeparators={wordSeparators}
        value={[...value]}
        {...(wrong === null ? {} : { status: 'error' as const })}
        onChange={(typed) => {
          const words = tidyWords(typed)
          const reason = wrongWord(words, most)
          setWrong(reason)
          if (reason === null) onChange(words)
        }}
      />
      {wrong !== null && (
        <p className="settings-wrong" role="alert">
          {wrong}
        </p>
      )}
    </SettingsLine>
  )
}
