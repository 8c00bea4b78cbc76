import type { ReplySummary } from '#contract/reply-list.ts'
import type { FoundPassage, Suggestion } from '#contract/suggestion.ts'
import { common, longDate } from '#renderer/strings/common.ts'
import { draftStrings } from '#renderer/strings/draft.ts'
import { suggestStrings } from '#renderer/strings/suggest.ts'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { literalMatches, markedRuns } from './found-text.ts'
import type { MarkedRun } from './found-text.ts'
import type { Searching } from './searching.ts'

const words = suggestStrings.search

/** A list that belongs to an input, with rows of several lines: no tag of its own has that. */
const listbox = { role: 'listbox' } as const
const option = (isSelected: boolean) => ({ role: 'option', 'aria-selected': isSelected }) as const

/** What was found, in two groups, or why there is nothing. Keys are the input's; here are rows to point at. */
export function FoundRows({
  id,
  searching,
  onChoose,
}: {
  id: string
  searching: Searching
  onChoose: (chosen: Suggestion | ReplySummary) => void
}) {
  const { passages, replies, status, query, active } = useStore(searching.store)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active, passages, replies])
  const isTyped = query.trim() !== ''
  const row = (index: number, choice: Suggestion | ReplySummary, content: ReactNode) => (
    <button
      type="button"
      key={index}
      id={`${id}-${index}`}
      {...option(index === active)}
      tabIndex={-1}
      className="search-row"
      onMouseDown={(event) => {
        event.preventDefault()
      }}
      onMouseMove={() => {
        if (index !== active) searching.point(index)
      }}
      onClick={() => {
        if (status === 'shown') onChoose(choice)
      }}
    >
      {content}
    </button>
  )
  return (
    <>
      <div
        className="search-list"
        ref={list}
        {...listbox}
        id={id}
        tabIndex={-1}
        aria-label={words.results}
        aria-busy={status === 'waiting'}
      >
        {passages.length > 0 && (
          <fieldset aria-label={isTyped ? words.passages : words.offered}>
            <h4 aria-hidden="true">{isTyped ? words.passages : words.offered}</h4>
            {passages.map((found, index) => row(index, found.suggestion, <PassageRow found={found} />))}
          </fieldset>
        )}
        {replies.length > 0 && (
          <fieldset aria-label={words.replies}>
            <h4 aria-hidden="true">{words.replies}</h4>
            {replies.map((reply, index) =>
              row(passages.length + index, reply, <ReplyRow reply={reply} query={query} />),
            )}
          </fieldset>
        )}
      </div>
      {passages.length + replies.length === 0 && <Nothing status={status} query={query.trim()} />}
    </>
  )
}

function Nothing({ status, query }: { status: 'shown' | 'waiting' | 'failed'; query: string }) {
  const isFruitless = status === 'shown' && query !== ''
  return (
    <output className="search-nothing">
      {status === 'waiting' && <span>{words.waiting}</span>}
      {status === 'failed' && <span>{words.failed}</span>}
      {isFruitless && <span>{words.nothing(query)}</span>}
      {isFruitless && <span>{words.hint}</span>}
      {status === 'shown' && query === '' && <span>{words.start}</span>}
    </output>
  )
}

function PassageRow({ found: { suggestion, matches, subject } }: { found: FoundPassage }) {
  const [source] = suggestion.sources
  return (
    <>
      <span className="search-text">
        <Marked runs={markedRuns(suggestion.completes, matches)} />
      </span>
      <span className="search-facts">
        <ForeignBadge organ={suggestion.foreignOrgan} />
        <span className="search-source">{subject ?? source?.file ?? ''}</span>
        {source?.date ? <span>{longDate(source.date)}</span> : null}
        <span>{draftStrings.suggest.uses(suggestion.uses)}</span>
      </span>
    </>
  )
}

function ReplyRow({ reply, query }: { reply: ReplySummary; query: string }) {
  const name = reply.subject ?? reply.title ?? suggestStrings.source.untitled
  return (
    <>
      <span className="search-text">
        <Marked runs={markedRuns(name, literalMatches(name, query))} />
      </span>
      <span className="search-facts">
        {reply.isForeign && <ForeignBadge organ={reply.organ ?? common.none} />}
        {reply.number !== null && <span>{words.number(reply.number)}</span>}
        {reply.organ !== null && <span className="search-source">{reply.organ}</span>}
        {reply.date !== null && <span>{longDate(reply.date)}</span>}
        <span>{common.characters(reply.characters)}</span>
      </span>
    </>
  )
}

function Marked({ runs }: { runs: readonly MarkedRun[] }) {
  return runs.map((run, index) =>
    run.isMatch ? <mark key={index}>{run.text}</mark> : <span key={index}>{run.text}</span>,
  )
}

/** Says that a text is another body's, and whose; nothing for the office's own. */
export function ForeignBadge({ organ }: { organ: string | null }) {
  if (organ === null) return null
  return (
    <span className="foreign-badge" title={suggestStrings.foreignHint(organ)}>
      {suggestStrings.foreign}
      {organ !== common.none && <b>{organ}</b>}
    </span>
  )
}
