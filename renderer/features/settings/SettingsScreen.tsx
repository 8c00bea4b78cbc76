import { Button, Popconfirm, Segmented, Select, Switch } from 'antd'
import { host } from '#renderer/host.ts'
import { common } from '#renderer/strings/common.ts'
import { settings as words } from '#renderer/strings/settings.ts'
import { ask } from '#renderer/ui/ask.ts'
import { notify } from '#renderer/ui/notify.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { CheckForm } from './CheckForm.tsx'
import { IssueSettings } from './IssueSettings.tsx'
import { OfficeForm } from './OfficeForm.tsx'
import { ProfileForm } from './ProfileForm.tsx'
import { ReadingForm } from './ReadingForm.tsx'
import { SettingsGroup, SettingsLine } from './SettingsGroup.tsx'
import { useSettings } from './settings-store.ts'
import './settings.css'

const zoomSteps = [75, 90, 100, 110, 125, 150, 175, 200]

function Appearance() {
  const { appearance } = useSettings((state) => state.settings)
  const change = useSettings((state) => state.change)
  return (
    <SettingsGroup title={words.appearance.title}>
      <SettingsLine label={words.appearance.theme}>
        <Segmented
          aria-label={words.appearance.theme}
          value={appearance.theme}
          options={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            label: words.appearance.themes[value],
          }))}
          onChange={(theme) => change({ appearance: { ...appearance, theme } })}
        />
      </SettingsLine>
      <SettingsLine label={words.appearance.zoom}>
        <Select
          className="settings-zoom"
          aria-label={words.appearance.zoom}
          value={appearance.zoomPercent}
          options={zoomSteps.map((value) => ({ value, label: common.percent(value / 100) }))}
          onChange={(zoomPercent) => change({ appearance: { ...appearance, zoomPercent } })}
        />
      </SettingsLine>
      <SettingsLine label={words.appearance.contrast}>
        <Segmented
          aria-label={words.appearance.contrast}
          value={appearance.contrast}
          options={(['normal', 'high'] as const).map((value) => ({
            value,
            label: words.appearance.contrasts[value],
          }))}
          onChange={(contrast) => change({ appearance: { ...appearance, contrast } })}
        />
      </SettingsLine>
    </SettingsGroup>
  )
}

async function forgetHabits(): Promise<void> {
  if ((await ask('suggest.forget', {})) !== null) notify('done', words.writing.forgotten)
}

function Writing() {
  const ghostText = useSettings((state) => state.settings.ghostText)
  const editor = useSettings((state) => state.settings.editor)
  const change = useSettings((state) => state.change)
  return (
    <SettingsGroup title={words.writing.title}>
      <SettingsLine label={words.writing.ghostText} hint={words.writing.ghostTextDetail}>
        <Switch
          aria-label={words.writing.ghostText}
          checked={ghostText}
          onChange={(isOn) => change({ ghostText: isOn })}
        />
      </SettingsLine>
      <SettingsLine label={words.writing.punctuation} hint={words.writing.punctuationDetail}>
        <Switch
          aria-label={words.writing.punctuation}
          checked={editor.helpsPunctuation}
          onChange={(isOn) => change({ editor: { ...editor, helpsPunctuation: isOn } })}
        />
      </SettingsLine>
      <SettingsLine label={words.writing.habits} hint={words.writing.habitsDetail}>
        <Popconfirm
          title={words.writing.forgetAsk}
          okText={words.writing.forget}
          cancelText={words.writing.keep}
          onConfirm={() => void forgetHabits()}
        >
          <Button>{words.writing.forget}</Button>
        </Popconfirm>
      </SettingsLine>
    </SettingsGroup>
  )
}

function About() {
  const info = useRequest('app.info', {})
  return (
    <SettingsGroup title={words.about.title} detail={words.about.privacy}>
      <SettingsLine label={words.about.version}>{info.value?.version}</SettingsLine>
      <SettingsLine label={words.about.library}>{info.value?.libraryName}</SettingsLine>
      <SettingsLine label={words.about.edition}>{words.about.editions[host.edition]}</SettingsLine>
    </SettingsGroup>
  )
}

/** 设置: what the office fills in everywhere, how writing and the page behave. Saved at once. */
export function SettingsScreen() {
  const isLoaded = useSettings((state) => state.isLoaded)
  return (
    <>
      <ScreenHeader title={words.title} detail={words.detail} />
      <div className="screen-body">
        {isLoaded && (
          <div className="settings">
            <OfficeForm />
            <ReadingForm />
            <IssueSettings />
            <ProfileForm />
            <CheckForm />
            <Writing />
            <Appearance />
            <About />
          </div>
        )}
      </div>
    </>
  )
}
