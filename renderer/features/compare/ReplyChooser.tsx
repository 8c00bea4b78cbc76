import { Select } from 'antd'
import { useState } from 'react'
import type { RevisionSummary } from '#contract/draft.ts'
import type { ReplySummary } from '#contract/reply-list.ts'
import { longDate } from '#renderer/strings/common.ts'
import { compare } from '#renderer/strings/compare.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { useSettled } from '#renderer/ui/use-settled.ts'
import type { SideKey } from './sides.ts'

const searchMs = 200
/** Replies that the list offers at once; a search finds the others. */
const listedAtOnce = 100

interface Option {
  value: SideKey
  label: string
  search: string
  share: number | null
  date: string | null
}

export interface ReplyChooserProps {
  nearest: readonly { reply: ReplySummary; share: number }[]
  /** Kept revisions of the draft, newest first. */
  revisions: readonly RevisionSummary[]
  /** Whether the draft as it stands may be chosen too. */
  hasDraft?: boolean
  value: SideKey | null
  onChoose(key: SideKey): void
}

function optionOf(reply: ReplySummary, share: number | null): Option {
  const label = reply.subject ?? reply.title ?? reply.file
  const search = [label, reply.title, reply.file, reply.number, reply.organ]
    .filter(Boolean)
    .join(' ')
    .toLowerCase()
  return { value: `reply:${reply.id}`, label, search, share, date: reply.date }
}

/** The nearest replies with the share of common text, the draft's own revisions, then all replies that the search finds. */
export function ReplyChooser({ nearest, revisions, hasDraft = false, value, onChoose }: ReplyChooserProps) {
  const [typed, setTyped] = useState('')
  const sought = useSettled(typed.trim(), searchMs)
  const found = useRequest('library.list', { search: sought, limit: listedAtOnce })
  const chosenId = value?.startsWith('reply:') === true ? value.slice('reply:'.length) : null
  const replies = found.value?.replies ?? []
  const isListed = [...replies, ...nearest.map(({ reply }) => reply)].some(({ id }) => id === chosenId)
  const chosen = useRequest('library.get', chosenId === null || isListed ? null : { replyId: chosenId })

  const words = typed.trim().toLowerCase()
  const near = nearest
    .map(({ reply, share }) => optionOf(reply, share))
    .filter((option) => option.search.includes(words) || option.value === value)
  const nearKeys = new Set(near.map((option) => option.value))
  const others = replies.map((reply) => optionOf(reply, null)).filter((option) => !nearKeys.has(option.value))
  if (chosen.value !== null && chosen.value.id === chosenId) {
    const { file, reply } = chosen.value
    const label = reply.subject ?? reply.title ?? file
    others.unshift({ value: `reply:${chosenId}`, label, search: label, share: null, date: reply.date })
  }
  const own: Option[] = [
    ...(hasDraft ? [{ value: 'draft', label: compare.currentDraft }] : []),
    ...revisions.map(({ revision, savedAtMs, name }) => ({
      value: `revision:${revision}`,
      label: compare.revision(savedAtMs, name),
    })),
  ].map((option) => ({ ...option, search: option.label, share: null, date: null }))
  const byKey = new Map([...near, ...own, ...others].map((option) => [option.value, option]))
  const groups = [
    { label: compare.nearestGroup, options: near },
    {
      label: compare.revisionGroup,
      options: own.filter(({ search, value: key }) => search.includes(words) || key === value),
    },
    { label: compare.allGroup, options: others },
  ].filter((group) => group.options.length > 0)
  return (
    <Select
      className="compare-chooser"
      aria-label={compare.choose}
      placeholder={compare.chooseHint}
      value={value}
      options={groups}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      popupMatchSelectWidth={420}
      onChange={(key: SideKey) => onChoose(key)}
      optionRender={({ value: key, label }) => {
        const option = byKey.get(String(key))
        return (
          <span className="compare-option">
            <span className="compare-option-name">{label}</span>
            {option !== undefined && (option.share !== null || option.date !== null) && (
              <span className="compare-option-facts">
                {longDate(option.date)}
                {option.share !== null && <b>{compare.shareShort(option.share)}</b>}
              </span>
            )}
          </span>
        )
      }}
    />
  )
}
