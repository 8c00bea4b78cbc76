import type { Origin } from '#contract/draft.ts'
import type { ReplySummary } from '#contract/reply-list.ts'
import { notify } from '#renderer/ui/notify.ts'
import { editorStrings } from '#renderer/strings/editor.ts'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent, RefObject } from 'react'
import { Node, Range, Transforms } from 'slate'
import type { Editor, NodeEntry } from 'slate'
import { Editable, ReactEditor, Slate } from 'slate-react'
import type { RenderElementProps, RenderLeafProps } from 'slate-react'
import type { Finding } from './finding.ts'
import { setComposing } from './composing.ts'
import { cellEdges, goToCell } from './cells.ts'
import { commandOf } from './keys.ts'
import type { EditorCommand } from './keys.ts'
import { confirmAtCaret, openMarkAtCaret, selectOpenMark } from './open-marks.ts'
import { createDrawing, Overlays } from './Overlays.tsx'
import type { PaperLook } from './Overlays.tsx'
import { DrawnMemory, takePageSelection } from './page-selection.ts'
import { selectPlace } from './place.ts'
import type { PlaceMarks } from './place-marks.ts'
import type { Searching } from './searching.ts'
import type { Suggesting } from './suggesting.ts'
import { fillSameSlots, isFilling } from './same-slots.ts'
import { shiftAtCaret } from './sections.ts'
import { titleWidthEm } from './title-width.ts'
import { currentBlock } from './current-block.ts'
import { setLevel } from './with-blocks.ts'
import { onPasteLoss } from './with-paste.ts'
import './editor.css'

/**
 * The paper: the editable text with what floats over it. The value lives in `editor`, whose children are set
 * before the first drawing.
 */
export function DraftEditor({
  editor,
  suggesting,
  searching,
  finding,
  marks,
  look,
  describeOrigin,
  onChange,
  onBlur,
  onReply,
}: {
  editor: Editor
  suggesting: Suggesting
  searching: Searching
  finding: Finding
  /** What a check has found. */
  marks: PlaceMarks
  look: PaperLook
  describeOrigin: (origin: Origin) => Promise<string | null>
  /** After every change of the text (`isText`) or of the selection alone. */
  onChange: (isText: boolean) => void
  onBlur: () => void
  /** The clerk found a reply and wants to read it. */
  onReply: (reply: ReplySummary) => void
}) {
  const frame = useRef<HTMLDivElement>(null)
  const [initialValue] = useState(() => editor.children)
  const [drawing] = useState(createDrawing)
  const compositions = useRef(0)

  const redraw = useCallback(() => {
    drawing.setState({ mark: openMarkAtCaret(editor) }, true)
  }, [drawing, editor])
  useResize(frame, redraw)
  useLayoutEffect(() => {
    frame.current?.style.setProperty('--paper-zoom', String(look.zoomPercent / 100))
    redraw()
  }, [look.view, look.zoomPercent, redraw])

  const decorate = useCallback((entry: NodeEntry) => cellEdges(editor, entry), [editor])
  useEffect(() => {
    onPasteLoss(editor, (pictures) => notify('warning', editorStrings.picturesLeft(pictures)))
  }, [editor])

  const change = useCallback(() => {
    tellFilled(fillSameSlots(editor))
    suggesting.refresh()
    redraw()
    onChange(editor.operations.some((operation) => operation.type !== 'set_selection'))
  }, [editor, onChange, redraw, suggesting])

  const press = (event: KeyboardEvent) => {
    if (!event.nativeEvent.isComposing) takePageSelection(editor)
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return
    const command = commandOf(event.nativeEvent, {
      hasGhost: suggesting.store.getState().ghost !== null,
      hasOpenMarks: hasOpenMarks(editor) || isFilling(editor),
      isWalking: suggesting.store.getState().walk > 0,
      isInTable: currentBlock(editor)?.[0].role === 'table',
    })
    if (command === null) return
    event.preventDefault()
    // The frame has keys of its own; in the text they are the editor's.
    event.stopPropagation()
    perform(command, editor, suggesting, searching)
  }

  return (
    <div className="paper" ref={frame} data-view={look.view}>
      <Slate editor={editor} initialValue={initialValue} onChange={change}>
        <Editable
          className="paper-text"
          aria-label={editorStrings.label}
          tabIndex={0}
          spellCheck={false}
          decorate={decorate}
          renderElement={renderElement}
          renderLeaf={renderLeaf}
          onKeyDown={press}
          onBlur={onBlur}
          onClick={(event) => {
            selectPlaceholder(editor, event)
          }}
          onCompositionStart={() => {
            takePageSelection(editor)
            compositions.current += 1
            setComposing(editor, true)
            suggesting.refresh()
          }}
          onCompositionEnd={() => {
            const ended = compositions.current
            window.setTimeout(() => {
              // The next one may have begun before this timer: it must not be disturbed.
              if (compositions.current !== ended) return
              setComposing(editor, false)
              suggesting.refresh()
            })
          }}
        />
        <DrawnMemory />
      </Slate>
      <Overlays
        editor={editor}
        suggesting={suggesting}
        searching={searching}
        finding={finding}
        marks={marks}
        look={look}
        describeOrigin={describeOrigin}
        drawing={drawing}
        frame={frame}
        onReply={onReply}
      />
    </div>
  )
}

function useResize(frame: RefObject<HTMLElement | null>, onResize: () => void): void {
  useEffect(() => {
    if (frame.current === null) return
    const observer = new ResizeObserver(onResize)
    observer.observe(frame.current)
    return () => {
      observer.disconnect()
    }
  }, [frame, onResize])
}

/** Commands that leave a slot for another: what was typed into it is its value. */
const leavingSlot: ReadonlySet<EditorCommand['type']> = new Set([
  'slot',
  'walk',
  'unconfirmed',
  'confirm',
  'end-walk',
])

function tellFilled(count: number): void {
  if (count > 0) notify('done', editorStrings.sameFilled(count))
}

function perform(command: EditorCommand, editor: Editor, suggesting: Suggesting, searching: Searching): void {
  if (leavingSlot.has(command.type)) tellFilled(fillSameSlots(editor, true))
  switch (command.type) {
    case 'accept-all':
      suggesting.acceptAll()
      return
    case 'accept-clause':
      suggesting.acceptClause()
      return
    case 'candidate':
      suggesting.step(command.step)
      return
    case 'quiet':
      suggesting.quiet()
      return
    case 'slot':
      selectOpenMark(editor, command.direction, ['missing', 'unconfirmed'])
      return
    case 'unconfirmed':
      selectOpenMark(editor, command.direction, ['unconfirmed'])
      return
    case 'confirm':
      if (confirmAtCaret(editor)) selectOpenMark(editor, 'next', ['unconfirmed'])
      return
    case 'level':
      setLevel(editor, command.level)
      return
    case 'pick':
      suggesting.pick(command.index)
      return
    case 'shift':
      shiftAtCaret(editor, command.direction)
      return
    case 'cell':
      goToCell(editor, command.direction)
      return
    case 'search':
      searching.open()
      return
    case 'walk':
      suggesting.walk(command.direction)
      return
    case 'end-walk':
      suggesting.endWalk()
      return
    case 'stay':
  }
}

function hasOpenMarks(editor: Editor): boolean {
  const entry = currentBlock(editor)
  return entry !== null && entry[0].children.some((child) => child.state !== 'plain')
}

/** A click into a placeholder takes all of it, so that typing replaces it. */
function selectPlaceholder(editor: Editor, event: MouseEvent): void {
  const { selection } = editor
  if (selection === null || Range.isExpanded(selection) || event.detail !== 1) return
  const { path, offset } = selection.anchor
  const leaf = Node.leaf(editor, path)
  if (leaf.state !== 'missing' || offset === 0 || offset === leaf.text.length) return
  Transforms.select(editor, { anchor: { path, offset: 0 }, focus: { path, offset: leaf.text.length } })
}

/** One tag for every kind of block: another tag would redraw the text under a composition. */
function renderElement({ attributes, children, element }: RenderElementProps) {
  const isHeading = element.role === 'heading'
  const width = element.role === 'title' ? titleWidthEm(Node.string(element)) : null
  return (
    <div
      {...attributes}
      {...(width === null
        ? {}
        : { style: { maxWidth: `${width}em`, marginInline: 'auto', textWrap: 'wrap' } })}
      className={`block block-${element.role}`}
      data-level={element.level}
      {...(isHeading || element.role === 'title'
        ? { role: 'heading', 'aria-level': isHeading ? element.level + 1 : 1 }
        : {})}
    >
      {children}
    </div>
  )
}

function renderLeaf({ attributes, children, leaf }: RenderLeafProps) {
  const { edge } = leaf
  const className = `run run-${leaf.state} from-${leaf.origin.from}`
  if (edge === undefined) {
    return (
      <span {...attributes} className={className}>
        {children}
      </span>
    )
  }
  return (
    <span {...attributes} className={`${className} cell-line`}>
      {(edge === 'before' || edge === 'around') && <span className="cell-blank" contentEditable={false} />}
      <span className="cell-edge">{children}</span>
      {(edge === 'after' || edge === 'around') && <span className="cell-blank" contentEditable={false} />}
    </span>
  )
}

/**
 * Selects a place that is known by offsets into an earlier text of the draft (a line for each block) and brings it into view.
 * False when the clerk has changed it meanwhile. Not while an input method composes: see `whenQuiet`.
 */
export function showPlace(editor: Editor, start: number, end: number, text: string): boolean {
  if (!selectPlace(editor, start, end, text) || editor.selection === null) return false
  ReactEditor.focus(editor)
  const range = ReactEditor.toDOMRange(editor, editor.selection)
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  return true
}

/** Puts the caret into a block and brings it into view. */
export function goToBlock(editor: Editor, index: number): void {
  const block = editor.children[index]
  if (block === undefined) return
  ReactEditor.focus(editor)
  const path = [index]
  const [, last] = Node.last(editor, path)
  Transforms.select(editor, { path: last, offset: Node.leaf(editor, last).text.length })
  ReactEditor.toDOMNode(editor, block).scrollIntoView({ block: 'center', behavior: 'smooth' })
}
