import { revisionStrings } from '#renderer/strings/revisions.ts'
import { ask } from '#renderer/ui/ask.ts'
import { notify } from '#renderer/ui/notify.ts'
import { useFocusOnce } from '#renderer/ui/use-focus-once.ts'
import { Input } from 'antd'
import type { InputRef } from 'antd'
import { useState } from 'react'

const words = revisionStrings

/** The name of a kept state; an empty one takes the name away. */
export function NameRevision({
  draftId,
  revision,
  name,
}: {
  draftId: string
  revision: number
  name: string | null
}) {
  const [text, setText] = useState(name ?? '')
  const field = useFocusOnce<InputRef>()
  const save = async () => {
    const wanted = text.trim() === '' ? null : text.trim()
    if (wanted === name) return
    if ((await ask('draft.nameRevision', { draftId, revision, name: wanted })) === null) return
    notify('done', wanted === null ? words.unnamed(name ?? '') : words.named(wanted))
  }
  return (
    <Input
      ref={field}
      className="revision-input"
      aria-label={words.name}
      placeholder={words.namePlaceholder}
      maxLength={60}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={(event) => {
        if (!event.nativeEvent.isComposing) void save()
      }}
      onBlur={() => void save()}
      data-testid="revision-name"
    />
  )
}
