import { AutoComplete, Checkbox, Form, InputNumber, Space } from 'antd'
import { issue } from '#renderer/strings/issue.ts'
import { useNow } from '#renderer/ui/use-now.ts'
import type { IssueChoice, IssueState } from './use-issue-choice.ts'

/** 机关代字〔年〕序号: the next one is proposed, gaps are told; fixed once the draft is issued. */
export function NumberField({ state, choice }: { state: IssueState; choice: IssueChoice }) {
  const now = useNow()
  const current = state.records.find((record) => record.withdrawn === null)
  if (current !== undefined) {
    return <Form.Item label={issue.number}>{issue.numberFixed(current.number)}</Form.Item>
  }
  const { number, own, setOwn } = choice
  const [first] = state.series
  const year = first?.year ?? new Date(now).getFullYear()
  const shown = number ?? { series: first?.series ?? '', year, sequence: first?.next ?? 1 }
  const known = state.series.find(({ series }) => series === shown.series)
  const set = (patch: Partial<typeof shown>) => setOwn({ number: { ...shown, ...patch } })
  const hints = known === undefined ? [] : [issue.nextNumber(known.last, known.next)]
  if (known !== undefined && known.gaps.length > 0) hints.push(issue.gaps(known.gaps))
  const isNone = number === null
  return (
    <Form.Item label={issue.number} extra={isNone ? undefined : hints.join(' ')}>
      <Space.Compact block>
        <AutoComplete
          className="issue-series"
          aria-label={issue.series}
          placeholder={issue.series}
          disabled={isNone}
          value={shown.series}
          options={state.series.map(({ series }) => ({ value: series }))}
          onChange={(series: string) => {
            const next = state.series.find((each) => each.series === series)?.next
            set(next === undefined ? { series } : { series, sequence: next })
          }}
        />
        <InputNumber
          className="issue-year"
          aria-label={issue.year}
          controls={false}
          disabled={isNone}
          min={1949}
          max={2200}
          value={shown.year}
          onChange={(value) => value !== null && set({ year: value })}
        />
        <InputNumber
          className="issue-sequence"
          aria-label={issue.sequence}
          disabled={isNone}
          min={1}
          precision={0}
          value={shown.sequence}
          onChange={(value) => value !== null && set({ sequence: value })}
        />
      </Space.Compact>
      <Checkbox
        checked={isNone}
        onChange={({ target }) =>
          setOwn({ number: target.checked ? 'none' : own.number === 'none' ? shown : own.number })
        }
      >
        {issue.noNumber}
      </Checkbox>
    </Form.Item>
  )
}
