import { SearchOutlined } from '@ant-design/icons'
import { Input, Modal } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { palette as words } from '#renderer/strings/palette.ts'
import { useNavigation } from '#renderer/ui/navigation.ts'
import { useFocusOnce } from '#renderer/ui/use-focus-once.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { useSettled } from '#renderer/ui/use-settled.ts'
import type { InputRef } from 'antd'
import { paletteItems } from './palette-items.ts'
import type { PaletteItem } from './palette-items.ts'
import { rememberChosen, showPalette, usePalette } from './palette-store.ts'
import { runTarget } from './run-target.ts'
import './palette.css'

const settleMs = 120

/** An input with a list of rows in groups: no tag of its own has that. */
const combobox = { role: 'combobox', 'aria-expanded': true } as const
const listbox = { role: 'listbox' } as const
const option = (isSelected: boolean) => ({ role: 'option', 'aria-selected': isSelected }) as const

/** One place to look for everything (Ctrl+K): cases, replies, passages and commands. */
export function Palette() {
  const isOpen = usePalette((state) => state.isOpen)
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      const isOurs =
        (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyK'
      if (!isOurs || event.isComposing) return
      event.preventDefault()
      showPalette(!usePalette.getState().isOpen)
    }
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', press)
    }
  }, [])
  return (
    <Modal
      open={isOpen}
      onCancel={() => showPalette(false)}
      footer={null}
      closable={false}
      destroyOnHidden
      title={<span className="palette-title">{words.title}</span>}
      width="min(680px, calc(100vw - 48px))"
      style={{ top: '12vh' }}
      className="palette"
      data-testid="palette"
    >
      <PaletteBody />
    </Modal>
  )
}

function PaletteBody() {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const settled = useSettled(query.trim(), settleMs)
  const listId = useId()
  const field = useFocusOnce<InputRef>()
  const list = useRef<HTMLDivElement>(null)
  const drafts = useRequest('draft.list', {})
  const found = useRequest(
    'suggest.search',
    settled === '' ? null : { query: settled.slice(0, 100), card: {}, limit: 8 },
  )
  const recent = usePalette((state) => state.recent)
  const isDraftOpen = useNavigation((state) => state.draftId !== null)
  const items = paletteItems(query, {
    drafts: drafts.value?.drafts ?? [],
    found: settled === '' ? null : found.value,
    recent,
    isDraftOpen,
  })
  const current = Math.min(at, items.length - 1)
  const choose = (item: PaletteItem | undefined) => {
    if (item === undefined) return
    showPalette(false)
    rememberChosen(item)
    runTarget(item.target)
  }
  const move = (to: number) => {
    const next = (to + items.length) % Math.max(items.length, 1)
    setAt(next)
    list.current?.querySelector(`[data-at="${next}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const steps: Record<string, () => void> = {
      ArrowDown: () => move(current + 1),
      ArrowUp: () => move(current - 1),
      PageDown: () => move(Math.min(current + 8, items.length - 1)),
      PageUp: () => move(Math.max(current - 8, 0)),
      Enter: () => choose(items[current]),
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    step()
  }
  return (
    <>
      <Input
        ref={field}
        size="large"
        variant="borderless"
        prefix={<SearchOutlined />}
        {...combobox}
        aria-controls={listId}
        aria-activedescendant={items.length === 0 ? undefined : `${listId}-${current}`}
        aria-label={words.placeholder}
        placeholder={words.placeholder}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
        data-testid="palette-input"
      />
      <div className="palette-list" id={listId} {...listbox} aria-label={words.title} ref={list}>
        {items.map((item, index) => (
          <PaletteRow
            key={item.key}
            id={`${listId}-${index}`}
            at={index}
            item={item}
            isFirst={items[index - 1]?.group !== item.group}
            isCurrent={index === current}
            onHover={() => setAt(index)}
            onChoose={() => choose(item)}
          />
        ))}
      </div>
      {items.length === 0 && !found.isLoading && <p className="palette-nothing">{words.nothing(query)}</p>}
      <p className="palette-keys">{words.keys}</p>
    </>
  )
}

function PaletteRow({
  id,
  at,
  item,
  isFirst,
  isCurrent,
  onHover,
  onChoose,
}: {
  id: string
  at: number
  item: PaletteItem
  isFirst: boolean
  isCurrent: boolean
  onHover: () => void
  onChoose: () => void
}) {
  return (
    <>
      {isFirst && (
        <div className="palette-group" role="presentation">
          {words.groups[item.group]}
        </div>
      )}
      <button
        type="button"
        id={id}
        className="palette-item"
        {...option(isCurrent)}
        tabIndex={-1}
        data-at={at}
        data-testid="palette-item"
        onMouseMove={onHover}
        onClick={onChoose}
      >
        <span className="palette-text">{item.text}</span>
        {item.detail !== '' && <span className="palette-detail">{item.detail}</span>}
      </button>
    </>
  )
}
