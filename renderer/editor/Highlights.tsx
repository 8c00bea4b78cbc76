import { useEffect } from 'react'
import type { Editor } from 'slate'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { Finding } from './finding.ts'
import { highlight, rangesOf } from './highlights.ts'
import type { Drawing } from './Overlays.tsx'
import type { PlaceMarks } from './place-marks.ts'

const names = ['nifu-found', 'nifu-found-active', 'nifu-error', 'nifu-warning', 'nifu-hint'] as const

/** Colours what is sought and underlines what a check has found, anew after every drawing of the text. */
export function Highlights({
  editor,
  finding,
  marks,
  drawing,
}: {
  editor: Editor
  finding: Finding
  marks: PlaceMarks
  drawing: StoreApi<Drawing>
}) {
  const { matches, active, isOpen } = useStore(finding.store)
  useEffect(() => {
    let waiting: number | null = null
    const draw = () => {
      waiting = null
      const found = finding.store.getState()
      const places = marks.store.getState()
      highlight(editor, 'nifu-found', found.matches)
      highlight(editor, 'nifu-found-active', found.matches.slice(found.active, found.active + 1))
      highlight(editor, 'nifu-error', places.error)
      highlight(editor, 'nifu-warning', places.warning)
      highlight(editor, 'nifu-hint', places.hint)
    }
    const follow = () => {
      waiting ??= requestAnimationFrame(draw)
    }
    const ends = [drawing, finding.store, marks.store].map((store) => store.subscribe(follow))
    follow()
    return () => {
      for (const end of ends) end()
      if (waiting !== null) cancelAnimationFrame(waiting)
    }
  }, [editor, finding, marks, drawing])
  useEffect(() => {
    const match = isOpen ? matches[active] : undefined
    const [range] = match === undefined ? [] : rangesOf(editor, [match])
    range?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
  }, [editor, isOpen, matches, active])
  useEffect(() => () => names.forEach((name) => highlight(editor, name, [])), [editor])
  return null
}
