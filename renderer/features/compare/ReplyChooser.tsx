import { Select } from 'antd'
import type { ReplySummary } from '#contract/reply-list.ts'
import { longDate } from '#renderer/strings/common.ts'
import { compare } from '#renderer/strings/compare.ts'

interface Option {
  value: string
  label: string
  search: string
  share: number | null
  date: string | null
}

export interface ReplyChooserProps {
  nearest: readonly { reply: ReplySummary; share: number }[]
  /** What the search found; of a large library its beginning. */
  replies: readonly ReplySummary[]
  typed: string
  value: string | null
  onSearch(typed: string): void
  onChoose(reply: ReplySummary): void
}

function optionOf(reply: ReplySummary, share: number | null): Option {
  const label = reply.subject ?? reply.title ?? reply.file
  const search = [label, reply.title, reply.file, reply.number, reply.organ]
    .filter(Boolean)
    .join(' ')
    .toLowerCase()
  return { value: reply.id, label, search, share, date: reply.date }
}

/** The nearest replies with the share of common text, then all others that the search finds. */
export function ReplyChooser({ nearest, replies, typed, value, onSearch, onChoose }: ReplyChooserProps) {
  const sought = typed.trim().toLowerCase()
  const near = nearest
    .map(({ reply, share }) => optionOf(reply, share))
    .filter((option) => option.search.includes(sought) || option.value === value)
  const nearIds = new Set(near.map((option) => option.value))
  const others = replies.filter((reply) => !nearIds.has(reply.id)).map((reply) => optionOf(reply, null))
  const byId = new Map([...near, ...others].map((option) => [option.value, option]))
  const groups = [
    { label: compare.nearestGroup, options: near },
    { label: compare.allGroup, options: others },
  ].filter((group) => group.options.length > 0)
  return (
    <Select
      className="compare-chooser"
      aria-label={compare.choose}
      placeholder={compare.chooseHint}
      value={value}
      options={groups}
      showSearch={{ filterOption: false, searchValue: typed, onSearch }}
      popupMatchSelectWidth={420}
      onChange={(id: string) => {
        const chosen = [...nearest.map(({ reply }) => reply), ...replies].find((reply) => reply.id === id)
        if (chosen !== undefined) onChoose(chosen)
      }}
      optionRender={({ value: id, label }) => {
        const option = byId.get(String(id))
        return (
          <span className="compare-option">
            <span className="compare-option-name">{label}</span>
            <span className="compare-option-facts">
              {longDate(option?.date ?? null)}
              {option !== undefined && option.share !== null && <b>{compare.shareShort(option.share)}</b>}
            </span>
          </span>
        )
      }}
    />
  )
}
