import { Input, InputNumber } from 'antd'
import { issueSettings as words } from '#renderer/strings/issue.ts'
import { SettingsGroup, SettingsLine } from './SettingsGroup.tsx'
import { WordList } from './WordList.tsx'
import { useSettings } from './settings-store.ts'

/** Longest series that a document number may have. */
const longestSeries = 30

/** Numbers, 版记 and the limit of the handling system. */
export function IssueSettings() {
  const issue = useSettings((state) => state.settings.issue)
  const change = useSettings((state) => state.change)
  const set = (patch: Partial<typeof issue>) => change({ issue: { ...issue, ...patch } })
  const savePrinter = (typed: string) => {
    const printedBy = typed.trim() === '' ? null : typed.trim()
    if (printedBy !== issue.printedBy) set({ printedBy })
  }
  return (
    <SettingsGroup title={words.title} detail={words.detail}>
      <WordList
        label={words.series}
        hint={words.seriesHint}
        most={longestSeries}
        value={issue.series}
        onChange={(series) => set({ series })}
      />
      <SettingsLine label={words.printedBy} hint={words.printedByHint}>
        <Input
          key={issue.printedBy}
          aria-label={words.printedBy}
          maxLength={100}
          defaultValue={issue.printedBy ?? ''}
          onBlur={(event) => savePrinter(event.currentTarget.value)}
          onPressEnter={(event) => savePrinter(event.currentTarget.value)}
        />
      </SettingsLine>
      <SettingsLine label={words.bodyLimit} hint={words.bodyLimitHint}>
        <InputNumber
          aria-label={words.bodyLimit}
          min={100}
          max={100_000}
          step={100}
          precision={0}
          value={issue.bodyLimit}
          onChange={(bodyLimit) => bodyLimit !== null && set({ bodyLimit })}
        />
      </SettingsLine>
    </SettingsGroup>
  )
}
