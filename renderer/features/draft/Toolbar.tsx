import { setKind, setLevel } from '#renderer/editor/with-blocks.ts'
import { draftStrings } from '#renderer/strings/draft.ts'
import { findStrings } from '#renderer/strings/find.ts'
import { suggestStrings } from '#renderer/strings/suggest.ts'
import {
  BgColorsOutlined,
  FileSearchOutlined,
  FileTextOutlined,
  OrderedListOutlined,
  RedoOutlined,
  SearchOutlined,
  UndoOutlined,
} from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import { ReactEditor } from 'slate-react'
import { useStore } from 'zustand'
import { changeEditorSettings, changeNumbered, useEditorSettings } from './editor-settings.ts'
import { keepFocus } from './keep-focus.ts'
import type { CaretPlace, Session } from './session.ts'

const words = draftStrings.levels
const tools = draftStrings.tools
const search = suggestStrings.search

/** Kinds besides the levels 0 to 4, which the list below numbers on. */
const otherKinds = ['list', 'table', 'attachment'] as const
const firstOther = words.names.length
const kindOptions: { value: number; label: string; title: string }[] = [
  ...words.names.map((label, level) => ({ value: level, label, title: words.key(level) })),
  ...otherKinds.map((role, at) => ({
    value: firstOther + at,
    label: draftStrings.roles[role],
    title: words.hints[role],
  })),
]
const changeable = ['heading', 'paragraph', 'opening', 'closing', ...otherKinds]

/** Undo, redo, the kind of the paragraph at the caret, search, and how the paper looks. */
export function Toolbar({ session }: { session: Session }) {
  const { editor, draftId } = session
  const place = useStore(session.store, (store) => store.place)
  const { view, showsOrigin, unnumbered } = useEditorSettings()
  const isNumbered = !unnumbered.includes(draftId)
  const kind: string = place === null ? words.names[0] : draftStrings.roles[place.role]
  const hasKind = place !== null && changeable.includes(place.role)
  return (
    <div className="draft-toolbar" role="toolbar" aria-label={tools.label}>
      <Tool icon={<UndoOutlined />} label={draftStrings.undo} keys="Ctrl+Z" onPress={() => editor.undo()} />
      <Tool icon={<RedoOutlined />} label={draftStrings.redo} keys="Ctrl+Y" onPress={() => editor.redo()} />
      <Select
        size="small"
        variant="filled"
        className="draft-level"
        aria-label={words.label}
        disabled={!hasKind}
        value={hasKind ? kindOf(place) : -1}
        options={hasKind ? kindOptions : [{ value: -1, label: kind, title: kind }]}
        popupMatchSelectWidth={false}
        onChange={(value: number) => {
          const role = otherKinds[value - firstOther]
          if (role === undefined) setLevel(editor, value)
          else setKind(editor, { role, level: 0 })
          ReactEditor.focus(editor)
        }}
      />
      <Tool
        icon={<OrderedListOutlined />}
        label={tools.numbering}
        keys={isNumbered ? tools.numberingOn : tools.numberingOff}
        isOn={isNumbered}
        onPress={() => changeNumbered(draftId, !isNumbered)}
      />
      <Tool
        icon={<BgColorsOutlined />}
        label={tools.origin}
        keys={tools.originHint}
        isOn={showsOrigin}
        onPress={() => changeEditorSettings({ showsOrigin: !showsOrigin })}
      />
      <Tool
        icon={<FileTextOutlined />}
        label={tools.paper}
        keys={tools.paperHint}
        isOn={view === 'paper'}
        onPress={() => changeEditorSettings({ view: view === 'paper' ? 'plain' : 'paper' })}
      />
      <Tool
        icon={<FileSearchOutlined />}
        label={findStrings.title}
        keys="Ctrl+F"
        onPress={() => session.finding.open(false)}
      />
      <Button
        type="text"
        size="small"
        icon={<SearchOutlined />}
        title={`${search.button} ${search.keys}`}
        data-testid="open-search"
        onMouseDown={keepFocus}
        onClick={() => session.searching.open()}
      >
        {search.button}
      </Button>
      <span className="toolbar-keys">{draftStrings.suggest.keys}</span>
    </div>
  )
}

function Tool({
  icon,
  label,
  keys,
  isOn,
  onPress,
}: {
  icon: ReactNode
  label: string
  keys: string
  /** For a switch: whether it is on. */
  isOn?: boolean
  onPress: () => void
}) {
  return (
    <Button
      type="text"
      size="small"
      className="draft-tool"
      icon={icon}
      aria-label={label}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      title={`${label} ${keys}`}
      onMouseDown={keepFocus}
      onClick={onPress}
    />
  )
}

function kindOf({ role, level }: CaretPlace): number {
  const other = otherKinds.findIndex((name) => name === role)
  if (other !== -1) return firstOther + other
  return role === 'heading' ? level : 0
}
