import { Button, Input, Select } from 'antd'
import type { InputRef } from 'antd'
import { useState } from 'react'
import { slotTypeSchema } from '#contract/template.ts'
import type { CuratedTemplate, Slot, SlotType } from '#contract/template.ts'
import { templates } from '#renderer/strings/templates.ts'
import { changeTemplate } from './change-template.ts'
import { slotNameFault } from './slot-name.ts'
import { useFocusOnce } from '#renderer/ui/use-focus-once.ts'

const words = templates.slotEditor
const longestName = 20

/** Another name or type for a slot. An optional sentence stays one. */
export function SlotEditor({
  template,
  slot,
  onDone,
}: {
  template: Pick<CuratedTemplate, 'id' | 'slots'>
  slot: Slot
  onDone(): void
}) {
  const field = useFocusOnce<InputRef>()
  const [name, setName] = useState(slot.name)
  const [type, setType] = useState<SlotType>(slot.type)
  const wanted = name.trim()
  const others = template.slots.map((one) => one.name).filter((one) => one !== slot.name)
  const fault = slotNameFault(wanted, others)
  const apply = async () => {
    if (fault !== null) return
    if (wanted === slot.name && type === slot.type) return onDone()
    const change = { kind: 'slot', slot: slot.name, name: wanted, type } as const
    if (await changeTemplate(template.id, change, templates.done.slot(wanted))) onDone()
  }
  const types = slotTypeSchema.options.filter((one) => (one === 'clause') === (slot.type === 'clause'))
  return (
    <div className="slot-editor" data-testid="slot-editor">
      <Input
        ref={field}
        size="small"
        maxLength={longestName}
        status={fault === null ? '' : 'error'}
        aria-label={words.name}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void apply()
        }}
      />
      <Select
        size="small"
        aria-label={words.type}
        value={type}
        disabled={types.length === 1}
        options={types.map((value) => ({ value, label: templates.types[value] }))}
        onChange={setType}
      />
      <Button size="small" type="primary" disabled={fault !== null} onClick={() => void apply()}>
        {words.apply}
      </Button>
      {(fault === 'bad' || fault === 'taken') && <p role="alert">{words[fault]}</p>}
    </div>
  )
}
