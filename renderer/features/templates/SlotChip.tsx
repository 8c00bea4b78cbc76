import { Popover } from 'antd'
import { useState } from 'react'
import type { CuratedTemplate, Slot } from '#contract/template.ts'
import { templates } from '#renderer/strings/templates.ts'
import { SlotEditor } from './SlotEditor.tsx'

/** A slot as a chip; pressing it opens what it is called and of which type it is. */
export function SlotChip({ template, slot }: { template: CuratedTemplate; slot: Slot }) {
  const [isOpen, setIsOpen] = useState(false)
  const hint = templates.slotHint(slot.name, templates.types[slot.type], slot.values.length)
  return (
    <Popover
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger="click"
      destroyOnHidden
      content={<SlotEditor template={template} slot={slot} onDone={() => setIsOpen(false)} />}
    >
      <button
        type="button"
        className="slot-chip"
        data-type={slot.type}
        title={hint}
        aria-label={templates.slotEditor.open(slot.name)}
      >
        {slot.name}
      </button>
    </Popover>
  )
}
