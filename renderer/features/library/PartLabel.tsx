import { Dropdown } from 'antd'
import { useState } from 'react'
import type { LibraryReply, Paragraph } from '#contract/reply.ts'
import { library } from '#renderer/strings/library.ts'
import { correctPart } from './correct-reply.ts'
import { isPartCorrected, partChoices } from './parts.ts'

/** A menu that opens takes the focus, as arrows and Esc need it. */
const opening = { open: true, autoFocus: true }

/** What a paragraph is, in the margin; pressing it offers what else it can be. */
export function PartLabel({
  reply,
  paragraph,
  isRepeated,
}: {
  reply: LibraryReply
  paragraph: Paragraph
  isRepeated: boolean
}) {
  const label = library.partOf(paragraph.part, paragraph.level)
  const isCorrected = isPartCorrected(reply, paragraph)
  const [isOpen, setIsOpen] = useState(false)
  const button = (
    <button
      type="button"
      className={`part-label${isRepeated ? ' part-label-repeated' : ''}${isCorrected ? ' part-label-corrected' : ''}`}
      aria-label={library.edit.partMenu(label)}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      onClick={() => setIsOpen(true)}
    >
      {label}
    </button>
  )
  // A long reply has thousands of paragraphs; a menu is made when it is asked for.
  if (!isOpen) return button
  const items = partChoices.map((choice, index) => ({
    key: String(index),
    label: library.partOf(choice.part, choice.level),
  }))
  const here = partChoices.findIndex(
    (choice) =>
      choice.part === paragraph.part && (choice.part !== 'heading' || choice.level === paragraph.level),
  )
  return (
    <Dropdown
      {...opening}
      trigger={['click']}
      onOpenChange={setIsOpen}
      menu={{
        className: 'part-menu',
        selectable: true,
        selectedKeys: [String(here)],
        items: isCorrected
          ? [{ key: 'reset', label: library.edit.reset }, { type: 'divider' as const }, ...items]
          : items,
        onClick: ({ key }) => {
          setIsOpen(false)
          void correctPart(reply, paragraph, key === 'reset' ? null : (partChoices[Number(key)] ?? null))
        },
      }}
    >
      {button}
    </Dropdown>
  )
}
