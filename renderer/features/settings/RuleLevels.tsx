import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import type { RuleInfo } from '#contract/finding.ts'
import { type Profile, type RuleLevel, ruleLevelSchema } from '#contract/profile.ts'
import { checkSettings as text } from '#renderer/strings/check-settings.ts'
import { levelsWith, rulesFor } from './rule-levels.ts'

/** Every rule of 核查 with how grave it is here; a rule that is kept again and again and never mended says so. */
export function RuleLevels({
  rules,
  levels,
  onChange,
}: {
  rules: readonly RuleInfo[]
  levels: Profile['checks']
  onChange(levels: Profile['checks']): void
}) {
  const [wanted, setWanted] = useState('')
  const [isOnlyChanged, setIsOnlyChanged] = useState(false)
  const shown = rulesFor(rules, levels, wanted, isOnlyChanged)
  return (
    <div className="settings-block">
      <span className="settings-label">{text.rules}</span>
      <p className="settings-detail">{text.rulesDetail}</p>
      <div className="rule-tools">
        <Input
          allowClear
          className="rule-find"
          aria-label={text.find}
          placeholder={text.findHint}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <Checkbox checked={isOnlyChanged} onChange={(event) => setIsOnlyChanged(event.target.checked)}>
          {text.onlyChanged}
        </Checkbox>
      </div>
      <ul className="rule-list" aria-label={text.rules}>
        {shown.map(({ id, name, why, severity, kept, fixed, isAlwaysKept }) => (
          <li key={id} className="rule-row" data-rule={id}>
            <div>
              <span className="rule-name">{name}</span>
              <p className="settings-detail">
                {why}
                {kept + fixed > 0 && ` ${text.counts(fixed, kept)}。`}
              </p>
              {isAlwaysKept && <p className="rule-always">{text.alwaysKept(kept)}</p>}
            </div>
            <Select<RuleLevel>
              className="rule-level"
              aria-label={text.levelOf(name)}
              value={levels[id] ?? severity}
              options={ruleLevelSchema.options.map((value) => ({ value, label: text.levels[value] }))}
              onChange={(level) => onChange(levelsWith(levels, id, level, severity))}
            />
            {levels[id] === undefined ? (
              <span />
            ) : (
              <Button
                size="small"
                aria-label={text.resetOf(name)}
                title={text.usual(text.levels[severity])}
                onClick={() => onChange(levelsWith(levels, id, severity, severity))}
              >
                {text.reset}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="settings-detail">{text.none}</p>}
    </div>
  )
}
