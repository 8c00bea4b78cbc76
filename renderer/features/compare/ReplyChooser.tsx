import { Select } from 'antd'
import type { ReplySummary } from '#contract/requests.ts'
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
  replies: readonly ReplySummary[]
  value: string | null
  onChoose(replyId: string): void
}

function optionOf(reply: ReplySummary, share: number | null): Option {
  const label = reply.subject ?? reply.title ?? reply.file
  const search = [label, reply.title, reply.file, reply.number, reply.organ]
    .filter(Boolean)
    .join(' ')
    .toLowerCase()
  return { value: reply.id, label, search, share, date: reply.date }
}

/** The nearest replies with the share of common text, then all others; one list, searchable. */
export function ReplyChooser({ nearest, replies, value, onChoose }: ReplyChooserProps) {
  const near = nearest.map(({ reply, share }) => optionOf(reply, share))
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
      showSearch={{
        filterOption: (typed, option) =>
          byId
            .get(option !== undefined && 'value' in option ? String(option.value) : '')
            ?.search.includes(typed.toLowerCase()) ?? false,
      }}
      popupMatchSelectWidth={420}
      onChange={(id: string) => {
        onChoose(id)
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
