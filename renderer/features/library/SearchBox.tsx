import { QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, Popover } from 'antd'
import type { InputRef } from 'antd'
import { useRef, useState } from 'react'
import { library } from '#renderer/strings/library.ts'
import { useFindKey } from '#renderer/ui/use-find-key.ts'

/** The words that name a field, each with an example that can be taken over. */
function SearchHelp({ onTake }: { onTake(example: string): void }) {
  return (
    <div className="search-help">
      <p>{library.search.helpTitle}</p>
      <ul>
        {library.search.examples.map(([example, meaning]) => (
          <li key={example}>
            <button type="button" aria-label={library.search.insert(example)} onClick={() => onTake(example)}>
              {example}
            </button>
            <span>{meaning}</span>
          </li>
        ))}
      </ul>
      <p className="search-help-more">{library.search.helpMore}</p>
    </div>
  )
}

/** Search by text and by field; Ctrl+F goes there. */
export function SearchBox({ value, onChange }: { value: string; onChange(value: string): void }) {
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const box = useRef<InputRef>(null)
  useFindKey(box)
  return (
    <span className="library-search">
      <Input
        ref={box}
        allowClear
        maxLength={200}
        prefix={<SearchOutlined />}
        placeholder={library.search.hint}
        aria-label={library.search.label}
        data-testid="library-search"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <Popover
        open={isHelpOpen}
        onOpenChange={setIsHelpOpen}
        trigger="click"
        placement="bottomRight"
        content={
          <SearchHelp
            onTake={(example) => {
              setIsHelpOpen(false)
              onChange(example)
            }}
          />
        }
      >
        <Button
          type="text"
          icon={<QuestionCircleOutlined />}
          aria-label={library.search.help}
          title={library.search.help}
        />
      </Popover>
    </span>
  )
}
