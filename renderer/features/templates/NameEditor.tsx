import { Button, Input } from 'antd'
import type { InputRef } from 'antd'
import { useState } from 'react'
import type { CuratedTemplate } from '#contract/template.ts'
import { common } from '#renderer/strings/common.ts'
import { templates } from '#renderer/strings/templates.ts'
import { changeTemplate } from './change-template.ts'
import { useFocusOnce } from '#renderer/ui/use-focus-once.ts'

/** As long as a name may be. */
const longest = 80

/** The name as a field: Enter keeps it, Esc leaves it as it was. */
export function NameEditor({
  template,
  name,
  onDone,
}: {
  template: CuratedTemplate
  name: string
  onDone(): void
}) {
  const field = useFocusOnce<InputRef>()
  const [typed, setTyped] = useState(name.slice(0, longest))
  const wanted = typed.trim()
  const keep = async () => {
    if (wanted === '' || wanted === name) return onDone()
    const change = { kind: 'name', name: wanted } as const
    if (await changeTemplate(template.id, change, templates.done.renamed(wanted))) onDone()
  }
  const giveBack = async () => {
    if (await changeTemplate(template.id, { kind: 'name', name: null }, templates.done.nameBack)) onDone()
  }
  return (
    <div className="name-editor">
      <Input
        ref={field}
        maxLength={longest}
        aria-label={templates.actions.renameLabel}
        value={typed}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') void keep()
          else if (event.key === 'Escape') onDone()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <Button type="primary" disabled={wanted === ''} onClick={() => void keep()}>
        {common.confirm}
      </Button>
      {template.isRenamed && <Button onClick={() => void giveBack()}>{templates.actions.minedName}</Button>}
      <Button type="text" onClick={onDone}>
        {common.cancel}
      </Button>
    </div>
  )
}
