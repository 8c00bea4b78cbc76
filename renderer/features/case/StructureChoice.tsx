import type { TemplateSummary } from '#contract/template-list.ts'
import { caseStrings } from '#renderer/strings/case.ts'
import { longDate } from '#renderer/strings/common.ts'
import { Select } from 'antd'
import { useId } from 'react'
import { standardStructure } from './structures.ts'
import type { StructureId } from './structures.ts'

const words = caseStrings.dialog
const standard = {
  value: standardStructure,
  label: words.standard as string,
  facts: words.standardHint as string,
}

const opinion = { ...standard, label: words.opinion, facts: words.opinionHint }

/** Which skeleton the draft begins with: the standard one, or one mined from the office's replies. */
export function StructureChoice({
  structures,
  value,
  isOpinion,
  onChange,
}: {
  structures: readonly TemplateSummary[]
  value: StructureId
  /** A 会办意见 has one form. */
  isOpinion: boolean
  onChange: (structureId: StructureId) => void
}) {
  const id = useId()
  const mined = structures.map(({ id: structureId, name, uses, lastUse }) => ({
    value: structureId,
    label: name,
    facts: [words.uses(uses), ...(lastUse === null ? [] : [words.lastUse(longDate(lastUse))])].join(' · '),
  }))
  return (
    <div className="case-row case-structures">
      <label htmlFor={id}>{words.structure}</label>
      <Select
        id={id}
        className="case-control"
        value={value}
        options={isOpinion ? [opinion] : [standard, ...mined]}
        disabled={isOpinion}
        onChange={onChange}
        optionRender={({ data }) => (
          <div className="case-structure">
            <div className="case-structure-name">{data.label}</div>
            <div className="case-structure-facts">{data.facts}</div>
          </div>
        )}
      />
    </div>
  )
}
