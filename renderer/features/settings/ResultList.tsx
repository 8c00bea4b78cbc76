import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Profile } from '#contract/profile.ts'
import { settings as words } from '#renderer/strings/settings.ts'
import { notifyUndoable } from '#renderer/ui/notify.ts'
import { withResult } from './profile-edits.ts'
import { ResultRow } from './ResultRow.tsx'

const { profile: text } = words

/** The marks of handling results in their order; what is added is kept once its mark is there. */
export function ResultList({
  results,
  onChange,
}: {
  results: Profile['results']
  onChange(results: Profile['results']): void
}) {
  const [isAdding, setIsAdding] = useState(false)
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
        {results.map((result, index) => (
          <ResultRow
            key={`${index} ${result.mark} ${result.meaning} ${result.outcome}`}
            results={results}
            index={index}
            result={result}
            onSave={(changed) => onChange(withResult(results, index, changed))}
            onRemove={() => remove(index)}
          />
        ))}
        {isAdding && (
          <ResultRow
            key="new"
            results={results}
            index={results.length}
            result={{ mark: '', meaning: '', outcome: 'solved' }}
            onSave={(added) => {
              setIsAdding(false)
              onChange(withResult(results, results.length, added))
            }}
            onRemove={() => setIsAdding(false)}
          />
        )}
      </ul>
      {!isAdding && (
        <Button size="small" icon={<PlusOutlined />} onClick={() => setIsAdding(true)}>
          {text.add}
        </Button>
      )}
    </>
  )
}
