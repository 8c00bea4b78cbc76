import { findStrings } from '#renderer/strings/find.ts'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Node } from 'slate'
import type { Editor } from 'slate'
import { useStore } from 'zustand'
import type { Place } from './find-matches.ts'
import { replaceable } from './finding.ts'
import type { Finding } from './finding.ts'

const words = findStrings
/** Rows that are listed; what lies beyond is counted. */
const mostRows = 300
const around = 14

/** All places with what they would become, each to be left out; then one button for the rest. */
export function FindPreview({
  editor,
  finding,
  onDone,
}: {
  editor: Editor
  finding: Finding
  /** So many were replaced. */
  onDone: (count: number) => void
}) {
  const matches = useStore(finding.store, (state) => state.matches)
  const replacement = useStore(finding.store, (state) => state.replacement)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const possible = replaceable(editor, matches)
  const chosen = possible.filter((number) => !left.has(number))
  const uncut = matches.length - possible.length
  const choose = (number: number, isChosen: boolean) => {
    const next = new Set(left)
    if (isChosen) next.delete(number)
    else next.add(number)
    setLeft(next)
  }
  return (
    <div className="find-preview" data-testid="find-preview">
      <p>
        {words.preview(chosen.length)}
        {uncut > 0 && <span>{words.uncut(uncut)}</span>}
      </p>
      <ol>
        {possible.slice(0, mostRows).map((number) => (
          <li key={number}>
            <Checkbox checked={!left.has(number)} onChange={(event) => choose(number, event.target.checked)}>
              <PlaceText editor={editor} place={matches[number]} replacement={replacement} />
            </Checkbox>
          </li>
        ))}
      </ol>
      {possible.length > mostRows && <p>{words.moreRows(possible.length - mostRows)}</p>}
      <div className="find-line">
        <Button size="small" onClick={() => finding.preview(false)}>
          {words.back}
        </Button>
        <Button
          size="small"
          type="primary"
          disabled={chosen.length === 0}
          onClick={() => onDone(finding.replaceAll(chosen))}
        >
          {words.confirm(chosen.length)}
        </Button>
      </div>
    </div>
  )
}

function PlaceText({
  editor,
  place,
  replacement,
}: {
  editor: Editor
  place: Place | undefined
  replacement: string
}) {
  const block = place === undefined ? undefined : editor.children[place.index]
  if (place === undefined || block === undefined) return null
  const text = Node.string(block)
  const from = Math.max(0, place.start - around)
  const to = Math.min(text.length, place.end + around)
  return (
    <>
      {from > 0 && '…'}
      {text.slice(from, place.start)}
      <del>{text.slice(place.start, place.end)}</del>
      {replacement !== '' && <ins>{replacement}</ins>}
      {text.slice(place.end, to)}
      {to < text.length && '…'}
    </>
  )
}
