import { Button, Select } from 'antd'
import type { Profile } from '#contract/profile.ts'
import { settings as words } from '#renderer/strings/settings.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { notifyUndoable } from '#renderer/ui/notify.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { hasOwnChecks, isSameProfile, longest } from './profile-edits.ts'
import { ProfileRules } from './ProfileRules.tsx'
import { ResultList } from './ResultList.tsx'
import { useSettings } from './settings-store.ts'
import { SettingsGroup, SettingsLine } from './SettingsGroup.tsx'
import { WordList } from './WordList.tsx'

const { profile: text } = words

/** 本地规则: one of the vocabularies that come along, and what the office changes in it. */
export function ProfileForm() {
  const answer = useRequest('settings.profiles', {})
  const own = useSettings((state) => state.settings.profile)
  const change = useSettings((state) => state.change)
  const shipped = answer.value?.profiles ?? []
  const [general] = shipped
  const used = own ?? general
  const original = shipped.find((profile) => profile.name === used?.name)
  const isChanged = used !== undefined && (original === undefined || !isSameProfile(used, original))
  const set = (patch: Partial<Profile>) => {
    const now = useSettings.getState().settings.profile ?? general
    if (now !== undefined) change({ profile: { ...now, ...patch } })
  }
  const choose = (name: string) => {
    const chosen = shipped.find((profile) => profile.name === name)
    if (chosen === undefined) return
    // The office's own words and levels stay whatever vocabulary it takes.
    const hasOwn = own !== null && hasOwnChecks(own)
    const taken = hasOwn ? { ...chosen, words: own.words, checks: own.checks } : chosen
    change({ profile: chosen === general && !hasOwn ? null : taken })
  }
  const reset = (to: Profile) => {
    choose(to.name)
    notifyUndoable(text.resetDone(to.name), () => change({ profile: own }))
  }
  const names = [
    ...new Set([...shipped.map((profile) => profile.name), ...(used === undefined ? [] : [used.name])]),
  ]
  return (
    <SettingsGroup title={text.title} detail={text.detail}>
      {answer.failure !== null && <Failed failure={answer.failure} onRetry={answer.reload} />}
      {used === undefined && answer.isLoading && <p className="settings-detail">{text.loading}</p>}
      {used !== undefined && (
        <>
          <SettingsLine label={text.choose}>
            <span className="profile-choice">
              <Select
                className="settings-profile"
                aria-label={text.choose}
                value={used.name}
                options={names.map((name) => ({ value: name, label: name }))}
                onChange={choose}
              />
              {isChanged && <span className="profile-changed">{text.changed}</span>}
              {isChanged && original !== undefined && (
                <Button size="small" onClick={() => reset(original)}>
                  {text.reset}
                </Button>
              )}
            </span>
          </SettingsLine>
          <div className="settings-block">
            <span className="settings-label">{text.results}</span>
            <p className="settings-detail">{text.resultsDetail}</p>
            <ResultList key={used.name} results={used.results} onChange={(results) => set({ results })} />
          </div>
          <ProfileRules profile={used} onChange={set} />
          <WordList
            label={text.words}
            hint={text.wordsDetail}
            most={longest.word}
            value={used.resultWords}
            onChange={(resultWords) => set({ resultWords })}
          />
          <WordList
            label={text.organEndings}
            hint={text.organEndingsDetail}
            most={longest.ending}
            value={used.organEndings}
            onChange={(organEndings) => set({ organEndings })}
          />
        </>
      )}
    </SettingsGroup>
  )
}
