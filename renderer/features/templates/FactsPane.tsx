import { SearchOutlined } from '@ant-design/icons'
import { Button, Checkbox, Empty, Input } from 'antd'
import type { InputRef } from 'antd'
import { useRef, useState } from 'react'
import { templates } from '#renderer/strings/templates.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { useSettled } from '#renderer/ui/use-settled.ts'
import { FactRow } from './FactRow.tsx'
import { useFindKey } from '#renderer/ui/use-find-key.ts'

const words = templates.facts
const settleMs = 200
const shownAtOnce = 50
/** Who looks for more finds it by searching. */
const mostShown = 2000

/** 事实台账: what several replies state in the same words with different values. */
export function FactsPane() {
  const field = useRef<InputRef>(null)
  useFindKey(field)
  const [search, setSearch] = useState('')
  const [isOnlyDisagreeing, setIsOnlyDisagreeing] = useState(false)
  const [count, setCount] = useState(shownAtOnce)
  const settled = useSettled(search.trim(), settleMs)
  const list = useRequest('facts.list', { search: settled, onlyDisagreeing: isOnlyDisagreeing, limit: count })
  const { facts, total, disagreeing } = list.value ?? { facts: [], total: 0, disagreeing: 0 }
  const all = isOnlyDisagreeing ? disagreeing : total
  if (list.failure !== null) return <Failed failure={list.failure} onRetry={list.reload} />
  return (
    <section className="facts" aria-label={words.label}>
      <div className="facts-tools">
        <Input
          ref={field}
          allowClear
          maxLength={200}
          prefix={<SearchOutlined />}
          placeholder={words.search}
          aria-label={words.search}
          data-testid="fact-search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Checkbox
          checked={isOnlyDisagreeing}
          onChange={(event) => setIsOnlyDisagreeing(event.target.checked)}
        >
          {words.onlyDisagreeing(disagreeing)}
        </Checkbox>
        {list.value !== null && <span className="facts-count">{words.count(all)}</span>}
      </div>
      <div className="facts-list">
        {list.value === null && <p className="templates-loading">{templates.loading}</p>}
        {list.value !== null && facts.length === 0 && (
          <Empty description={settled === '' && !isOnlyDisagreeing ? words.empty : words.nothing} />
        )}
        {facts.length > 0 && (
          <table className="fact-table">
            <thead>
              <tr>
                <th scope="col">{words.columns.fact}</th>
                <th scope="col">{words.columns.values}</th>
              </tr>
            </thead>
            <tbody>
              {facts.map((fact) => (
                <FactRow key={`${fact.templateId}-${fact.slot}`} fact={fact} />
              ))}
            </tbody>
          </table>
        )}
        {all > facts.length && count < mostShown && (
          <Button onClick={() => setCount(count + shownAtOnce)}>
            {words.more(Math.min(shownAtOnce, all - facts.length))}
          </Button>
        )}
      </div>
    </section>
  )
}
