import { Button, Dropdown } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { LibraryReply, Source } from '#contract/reply.ts'
import { useSettings } from '#renderer/features/settings/settings-store.ts'
import { library } from '#renderer/strings/library.ts'
import { notify } from '#renderer/ui/notify.ts'
import { correctField } from './correct-reply.ts'
import { fieldNames, readSelected } from './reply-field.ts'
import type { FieldName } from './reply-field.ts'
import { selectedRange, selectedText } from './selected-range.ts'

interface Place {
  left: number
  top: number
  text: string
}

/** Beside a selection in the text or in the original: the selected words become a field. */
export function SelectionMenu({ reply, source }: { reply: LibraryReply; source: Source | null }) {
  const [place, setPlace] = useState<Place | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const zoom = useSettings((state) => state.settings.appearance.zoomPercent) / 100
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The menu lies elsewhere in the page; pressing it must not count as selecting something else.
    if (isOpen) return
    let isPressed = false
    const look = () => {
      const selection = window.getSelection()
      const selected = isPressed ? null : selectedRange(selection)
      const text = selected === null ? '' : selectedText(selected, reply, source).trim()
      if (text === '' || selection === null) return setPlace(null)
      const rect = selection.getRangeAt(0).getBoundingClientRect()
      setPlace({ left: rect.left / zoom, top: rect.bottom / zoom + 4, text })
    }
    const press = (event: Event) => {
      isPressed = !(event.target instanceof Element && box.current?.contains(event.target))
    }
    const release = () => {
      isPressed = false
      look()
    }
    const listeners = { mousedown: press, mouseup: release, selectionchange: look } as const
    for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) document.removeEventListener(name, listener)
    }
  }, [reply, source, zoom, isOpen])

  if (place === null) return null
  const take = (field: FieldName) => {
    const read = readSelected(field, place.text)
    window.getSelection()?.removeAllRanges()
    if (read.ok) void correctField(reply.id, field, read.value)
    else notify('warning', read.reason)
  }
  return (
    <div ref={box} className="selection-menu" style={{ left: place.left, top: place.top }}>
      <Dropdown
        trigger={['click']}
        open={isOpen}
        onOpenChange={setIsOpen}
        menu={{
          className: 'part-menu',
          items: fieldNames.map((field) => ({ key: field, label: library.fields[field] })),
          onClick: ({ key }) => {
            setIsOpen(false)
            take(key as FieldName)
          },
        }}
      >
        <Button
          size="small"
          type="primary"
          data-testid="set-as"
          // The selection stays while the menu is used.
          onMouseDown={(event) => event.preventDefault()}
        >
          {library.edit.setAs}
        </Button>
      </Dropdown>
    </div>
  )
}
