import { setLevel } from '#renderer/editor/with-blocks.ts'
import { draftStrings } from '#renderer/strings/draft.ts'
import { suggestStrings } from '#renderer/strings/suggest.ts'
import { RedoOutlined, SearchOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { ReactEditor } from 'slate-react'
import { useStore } from 'zustand'
import { keepFocus } from './keep-focus.ts'
import type { Session } from './session.ts'

const words = draftStrings.levels
const search = suggestStrings.search
const levelOptions: { value: number; label: string; title: string }[] = words.names.map((name, level) => ({
  value: level,
  label: name,
  title: words.key(level),
}))
const levelRoles = ['heading', 'paragraph', 'opening', 'closing']

/** Undo, redo, the kind of the paragraph at the caret, and search. */
export function Toolbar({ session }: { session: Session }) {
  const { editor } = session
  const place = useStore(session.store, (store) => store.place)
  const kind: string = place === null ? words.names[0] : draftStrings.roles[place.role]
  const hasLevel = place !== null && levelRoles.includes(place.role)
  return (
    <div className="draft-toolbar">
      <Button
        type="text"
        size="small"
        icon={<UndoOutlined />}
        aria-label={draftStrings.undo}
        title={`${draftStrings.undo} Ctrl+Z`}
        onMouseDown={keepFocus}
        onClick={() => editor.undo()}
      />
      <Button
        type="text"
        size="small"
        icon={<RedoOutlined />}
        aria-label={draftStrings.redo}
        title={`${draftStrings.redo} Ctrl+Y`}
        onMouseDown={keepFocus}
        onClick={() => editor.redo()}
      />
      <Select
        size="small"
        variant="filled"
        className="draft-level"
        aria-label={words.label}
        disabled={!hasLevel}
        value={hasLevel ? (place.role === 'heading' ? place.level : 0) : -1}
        options={hasLevel ? levelOptions : [{ value: -1, label: kind, title: kind }]}
        onChange={(level: number) => {
          setLevel(editor, level)
          ReactEditor.focus(editor)
        }}
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
