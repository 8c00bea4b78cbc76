import { Tooltip } from 'antd'
import { useState } from 'react'
import type { SectionShare, SentenceOrigin } from '#contract/origin.ts'
import type { RequestOutput } from '#contract/requests.ts'
import { common, longDate } from '#renderer/strings/common.ts'
import { compare } from '#renderer/strings/compare.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { useSettled } from '#renderer/ui/use-settled.ts'
import './origin.css'

const words = compare.origin
const settleMs = 900

type Origins = RequestOutput<'compare.origins'>

export interface OriginPaneProps {
  text: string
  addressees: readonly string[]
  /** Shows a sentence in the draft. */
  onShow(start: number, end: number, text: string): void
  /** Opens an earlier reply at a passage. */
  onSource(replyId: string, text: string): void
}

/** Where every sentence of the draft came from, how much of each section is earlier text, and what the addressee has read before. */
export function OriginPane({ text, addressees, onShow, onSource }: OriginPaneProps) {
  const settled = useSettled(text, settleMs)
  const [shows, setShows] = useState<'all' | SentenceOrigin['kind']>('all')
  const { value, failure, reload } = useRequest(
    'compare.origins',
    settled.trim() === '' ? null : { of: { text: settled }, addressees: [...addressees] },
  )
  if (settled.trim() === '') return <p className="pane-empty">{words.emptyDraft}</p>
  if (failure !== null) return <Failed failure={failure} onRetry={reload} />
  if (value === null) return <p className="pane-empty">{common.loading}</p>
  const filter = (kind: SentenceOrigin['kind']) => setShows(shows === kind ? 'all' : kind)
  return (
    <section className="origin" aria-label={words.region} data-testid="origin-pane">
      <Shares sections={value.sections} shows={shows} onFilter={filter} />
      <Received origins={value} onShow={onShow} onSource={onSource} />
      <ol className="origin-sentences">
        {value.sentences
          .filter(({ kind }) => shows === 'all' || kind === shows)
          .map((sentence) => (
            <Sentence
              key={sentence.start}
              sentence={sentence}
              origins={value}
              onShow={onShow}
              onSource={onSource}
            />
          ))}
      </ol>
    </section>
  )
}

const kinds = ['reused', 'edited', 'new'] as const

function Shares({
  sections,
  shows,
  onFilter,
}: {
  sections: readonly SectionShare[]
  shows: 'all' | SentenceOrigin['kind']
  onFilter(kind: SentenceOrigin['kind']): void
}) {
  const whole = sections.reduce(
    (sum, { reused, edited, fresh }) => ({
      reused: sum.reused + reused,
      edited: sum.edited + edited,
      new: sum.new + fresh,
    }),
    { reused: 0, edited: 0, new: 0 },
  )
  const total = Math.max(1, whole.reused + whole.edited + whole.new)
  return (
    <div className="origin-shares">
      <div className="origin-filters">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={`origin-filter origin-${kind}`}
            aria-pressed={shows === kind}
            onClick={() => onFilter(kind)}
          >
            {words.kind[kind]} {Math.round((whole[kind] / total) * 100)}%
          </button>
        ))}
      </div>
      <ul className="origin-sections">
        {sections.map(({ title, start, reused, edited, fresh }) => (
          <li key={start}>
            <span className="origin-title">{title ?? words.beginning}</span>
            <Tooltip title={words.section(reused, edited, fresh)}>
              <span className="origin-share-bar">
                <span className="origin-reused" style={{ flexGrow: reused }} />
                <span className="origin-edited" style={{ flexGrow: edited }} />
                <span className="origin-new" style={{ flexGrow: fresh }} />
              </span>
            </Tooltip>
            <span className="origin-earlier">
              {words.fromEarlier((reused + edited) / Math.max(1, reused + edited + fresh))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

type Goes = Pick<OriginPaneProps, 'onShow' | 'onSource'>

function nameOf(origins: Origins, replyId: string): string {
  const reply = origins.replies.find(({ id }) => id === replyId)
  return reply?.subject ?? reply?.title ?? reply?.file ?? words.gone
}

function Received({ origins, onShow, onSource }: { origins: Origins } & Goes) {
  if (origins.received.length === 0) return null
  return (
    <ul className="origin-received">
      {origins.received.map(({ start, end, name, replyId, date, share }) => {
        const paragraph = origins.text.slice(start, end)
        return (
          <li key={start}>
            <p>
              {words.received(name, date === null ? words.earlier : longDate(date), share)}
              <q>{paragraph.length > 30 ? `${paragraph.slice(0, 30)}……` : paragraph}</q>
            </p>
            <button type="button" className="origin-link" onClick={() => onShow(start, end, origins.text)}>
              {words.show}
            </button>
            <button type="button" className="origin-link" onClick={() => onSource(replyId, paragraph)}>
              {nameOf(origins, replyId)}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function Sentence({
  sentence,
  origins,
  onShow,
  onSource,
}: { sentence: SentenceOrigin; origins: Origins } & Goes) {
  const { start, end, kind, source, uses, hasMoreUses, lastUsed } = sentence
  const parts = source?.parts.filter(({ op, noise }) => !(noise === true && op === 'delete'))
  return (
    <li className={`origin-sentence origin-sentence-${kind}`} data-kind={kind}>
      <button
        type="button"
        className="origin-text"
        title={words.show}
        onClick={() => onShow(start, end, origins.text)}
      >
        {parts === undefined
          ? origins.text.slice(start, end)
          : parts.map(({ op, text, noise }, index) =>
              noise === true || op === 'equal' ? (
                <span key={index}>{text}</span>
              ) : op === 'insert' ? (
                <ins key={index}>{text}</ins>
              ) : (
                <del key={index}>{text}</del>
              ),
            )}
      </button>
      <p className="origin-facts">
        <span className={`origin-tag origin-${kind}`}>{words.kind[kind]}</span>
        {source !== null && (
          <>
            <button
              type="button"
              className="origin-link"
              onClick={() => onSource(source.replyId, source.text)}
            >
              {nameOf(origins, source.replyId)}
            </button>
            <span>{words.uses(uses, hasMoreUses)}</span>
            {lastUsed !== null && <span>{words.lastUsed(longDate(lastUsed))}</span>}
          </>
        )}
      </p>
    </li>
  )
}
