import { caseStrings } from '#renderer/strings/case.ts'
import { longDate } from '#renderer/strings/common.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { Radio } from 'antd'

const words = caseStrings.dialog
const standard = 'standard'

/** Which skeleton the draft begins with: the standard one, or one mined from the office's replies, most used first. */
export function StructureChoice({
  value,
  onChange,
  isAsked,
}: {
  value: string | null
  onChange: (structureId: string | null) => void
  isAsked: boolean
}) {
  const templates = useRequest('templates.list', isAsked ? { search: '' } : null)
  const structures = (templates.value?.templates ?? [])
    .filter((template) => template.kind === 'structure')
    .sort((a, b) => b.uses - a.uses)
  return (
    <fieldset className="case-structures">
      <legend>{words.structure}</legend>
      <Radio.Group
        value={value ?? standard}
        onChange={(event) => {
          const chosen: unknown = event.target.value
          onChange(typeof chosen === 'string' && chosen !== standard ? chosen : null)
        }}
      >
        <Choice id={standard} name={words.standard} facts={words.standardHint} />
        {structures.map(({ id, name, uses, lastUse }) => (
          <Choice
            key={id}
            id={id}
            name={name}
            facts={[words.uses(uses), ...(lastUse === null ? [] : [words.lastUse(longDate(lastUse))])].join(
              ' · ',
            )}
          />
        ))}
      </Radio.Group>
    </fieldset>
  )
}

function Choice({ id, name, facts }: { id: string; name: string; facts: string }) {
  return (
    <Radio value={id} className="case-structure">
      <span className="case-structure-name">{name}</span>
      <span className="case-structure-facts">{facts}</span>
    </Radio>
  )
}
