import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Profile } from '#contract/profile.ts'
import { settings as words } from '#renderer/strings/settings.ts'
import { notifyUndoable } from '#renderer/ui/notify.ts'
import { withResult } from './profile-edits.ts'
import { ResultRow } from './ResultRow.tsx'

const { profile: text } = words

const emptyResult: Profile['results'][number] = { mark: '', meaning: '', outcome: 'solved' }

/** The marks of handling results in their order; what is added is kept once its mark is there. */
export function ResultList({
  results,
  onChange,
}: {
  results: Profile['results']
  onChange(results: Profile['results']): void
}) {
  const [isAdding, setIsAdding] = useState(false)
  const rows = isAdding ? [...results, emptyResult] : results
  const remove = (index: number) => {
    onChange(results.toSpliced(index, 1))
    notifyUndoable(text.removed(results[index]?.mark ?? ''), () => onChange(results))
  }
  return (
    <>
      <ul className="result-list">
        <li className="result-row result-head" aria-hidden>
          <span>{text.mark}</span>
          <span>{text.meaning}</span>
          <span>{text.outcome}</span>
        </li>
        {rows.map((result, index) => (
          <ResultRow
            // By its place, so that the focus stays where it is when a row is saved.
            key={index}
            results={results}
            index={index}
            result={result}
            onSave={(changed) => {
              if (index === results.length) setIsAdding(false)
              onChange(withResult(results, index, changed))
            }}
            onRemove={() => (index === results.length ? setIsAdding(false) : remove(index))}
          />
        ))}
      </ul>
      {!isAdding && (
        <Button size="small" icon={<PlusOutlined />} onClick={() => setIsAdding(true)}>
          {text.add}
        </Button>
      )}
    </>
  )
}
