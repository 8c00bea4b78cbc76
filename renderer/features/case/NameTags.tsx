import { caseStrings } from '#renderer/strings/case.ts'
import { Select } from 'antd'

/** Names as tags: typed one after the other, or several at once with 、 between. */
export function NameTags({
  id,
  names,
  placeholder,
  isPlain,
  onChange,
}: {
  id: string
  names: readonly string[]
  placeholder: string
  isPlain: boolean
  onChange: (names: string[]) => void
}) {
  return (
    <Select<string[]>
      id={id}
      className="case-control"
      mode="tags"
      open={false}
      suffixIcon={null}
      variant={isPlain ? 'borderless' : 'outlined'}
      value={[...names]}
      tokenSeparators={[...caseStrings.nameSeparators]}
      placeholder={placeholder}
      onChange={onChange}
    />
  )
}
