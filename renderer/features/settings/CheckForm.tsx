import type { OwnWords, Profile } from '#contract/profile.ts'
import { checkSettings as text } from '#renderer/strings/check-settings.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { RuleLevels } from './RuleLevels.tsx'
import { useSettings } from './settings-store.ts'
import { SettingsGroup } from './SettingsGroup.tsx'
import { WordList } from './WordList.tsx'
import { forbiddenRows, longestWord, renamedRows } from './word-rows.ts'
import { WordRows } from './WordRows.tsx'

/** 核查: the office's own words and how grave each rule is; both belong to the local rules in use. */
export function CheckForm() {
  const shipped = useRequest('settings.profiles', {})
  const rules = useRequest('check.rules', {})
  const own = useSettings((state) => state.settings.profile)
  const change = useSettings((state) => state.change)
  const used = own ?? shipped.value?.profiles[0]
  const set = (patch: Partial<Profile>) => {
    const now = useSettings.getState().settings.profile ?? shipped.value?.profiles[0]
    if (now !== undefined) change({ profile: { ...now, ...patch } })
  }
  const setWords = (patch: Partial<OwnWords>) => {
    const now = useSettings.getState().settings.profile ?? shipped.value?.profiles[0]
    if (now !== undefined) set({ words: { ...now.words, ...patch } })
  }
  const failure = shipped.failure ?? rules.failure
  const reload = () => {
    shipped.reload()
    rules.reload()
  }
  return (
    <SettingsGroup title={text.title} detail={text.detail}>
      {failure !== null && <Failed failure={failure} onRetry={reload} />}
      {used !== undefined && (
        <>
          <WordList
            label={text.protected}
            hint={text.protectedDetail}
            most={longestWord}
            value={used.words.protected}
            onChange={(words) => setWords({ protected: words })}
          />
          <WordRows
            label={text.forbidden}
            hint={text.forbiddenDetail}
            columns={[
              { label: text.word, placeholder: text.word, isRequired: true, isDate: false },
              {
                label: text.instead,
                placeholder: text.insteadHint,
                isRequired: false,
                isDate: false,
              },
            ]}
            rows={forbiddenRows.rowsOf(used.words)}
            onChange={(rows) => setWords({ forbidden: forbiddenRows.listOf(rows) })}
          />
          <WordRows
            label={text.renamed}
            hint={text.renamedDetail}
            columns={[
              { label: text.old, placeholder: text.old, isRequired: true, isDate: false },
              { label: text.now, placeholder: text.now, isRequired: true, isDate: false },
              { label: text.since, placeholder: text.since, isRequired: false, isDate: true },
            ]}
            rows={renamedRows.rowsOf(used.words)}
            onChange={(rows) => setWords({ renamed: renamedRows.listOf(rows) })}
          />
          {rules.value !== null && (
            <RuleLevels
              rules={rules.value.rules}
              levels={used.checks}
              onChange={(checks) => set({ checks })}
            />
          )}
        </>
      )}
    </SettingsGroup>
  )
}
