import { AutoComplete, Input } from 'antd'
import { useState } from 'react'

/**
 * A text field that tells of a change with every character (`eager`) or when it is left or Enter is pressed:
 * what stands in a draft follows a finished value, not half a word. Escape takes the change back.
 */
export function TextInput({
  id,
  value,
  onCommit,
  placeholder,
  options,
  tidy = (text) => text,
  isEager,
  isPlain,
  status,
}: {
  id: string
  value: string | null
  onCommit: (value: string | null) => void
  placeholder: string
  /** Usual values to choose from; others may be typed. */
  options?: readonly { value: string; meaning: string }[]
  /** Puts a finished value into its usual form; never while it is typed. */
  tidy?: (text: string) => string
  isEager: boolean
  isPlain: boolean
  status?: 'warning'
}) {
  const [text, setText] = useState(value ?? '')
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    if (text.trim() !== (value ?? '')) setText(value ?? '')
  }

  const commit = (next: string) => {
    const trimmed = next.trim() === '' ? null : next.trim()
    if (trimmed !== value) onCommit(trimmed)
  }
  const change = (next: string) => {
    setText(next)
    if (isEager) commit(next)
  }
  const shared = {
    id,
    variant: isPlain ? ('borderless' as const) : ('outlined' as const),
    ...(status === undefined ? {} : { status }),
    onBlur: () => {
      commit(tidy(text))
    },
  }
  if (options !== undefined) {
    return (
      <AutoComplete
        {...shared}
        className="case-control"
        value={text}
        placeholder={placeholder}
        options={options.map(({ value: option, meaning }) => ({
          value: option,
          label:
            meaning === '' || meaning === option ? option : <OptionLabel mark={option} meaning={meaning} />,
        }))}
        onChange={(next: string) => {
          change(next)
        }}
        onSelect={(next: string) => {
          setText(next)
          commit(next)
        }}
      />
    )
  }
  return (
    <Input.TextArea
      {...shared}
      className="case-control"
      value={text}
      placeholder={placeholder}
      rows={1}
      onChange={(event) => {
        change(event.target.value.replaceAll('\n', ''))
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape' && !isEager) setText(value ?? '')
        if (event.key !== 'Enter') return
        event.preventDefault()
        commit(tidy(text))
      }}
    />
  )
}

function OptionLabel({ mark, meaning }: { mark: string; meaning: string }) {
  return (
    <>
      {mark}
      <span className="case-meaning">{meaning}</span>
    </>
  )
}
