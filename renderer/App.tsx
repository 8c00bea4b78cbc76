import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useEffect } from 'react'
import { NewCaseDialog } from './features/case/NewCaseDialog.tsx'
import { JobBar } from './features/jobs/JobBar.tsx'
import { KeySheet } from './features/keys/KeySheet.tsx'
import { importDropped } from './features/library/import-files.ts'
import { Palette } from './features/palette/Palette.tsx'
import { showPalette } from './features/palette/palette-store.ts'
import { useSettings } from './features/settings/settings-store.ts'
import { Screens } from './Screens.tsx'
import { themeOf } from './styles/theme.ts'
import { ConnectionBar } from './ui/ConnectionBar.tsx'
import { DropZone } from './ui/DropZone.tsx'
import { openDraft, showNewCase, useNavigation } from './ui/navigation.ts'
import { NoticeStack } from './ui/NoticeStack.tsx'
import { Rail } from './ui/Rail.tsx'
import { StartNotices } from './ui/StartNotices.tsx'
import { StatusLine } from './ui/StatusLine.tsx'
import { useCommands } from './ui/use-commands.ts'
import { useIsDark } from './ui/use-is-dark.ts'
import { useIsStill } from './ui/use-is-still.ts'

function drop(transfer: DataTransfer): void {
  void importDropped(transfer)
}

/** The frame around every page: rail, page, long work, status; with what can open over all of them. */
export function App() {
  const { theme, zoomPercent, contrast } = useSettings((state) => state.settings.appearance)
  const isDark = useIsDark(theme)
  const isStill = useIsStill()
  const isNewCaseOpen = useNavigation((state) => state.isNewCaseOpen)
  useCommands()
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
    document.documentElement.dataset.contrast = contrast
    document.documentElement.style.setProperty('--zoom', String(zoomPercent / 100))
  }, [isDark, zoomPercent, contrast])

  return (
    <ConfigProvider locale={zhCN} theme={themeOf(isDark, isStill)} button={{ autoInsertSpace: false }}>
      <div className="frame">
        <Rail onFind={() => showPalette(true)} />
        <div className="frame-column">
          <ConnectionBar />
          <StartNotices />
          <Screens />
          <JobBar />
          <StatusLine />
        </div>
      </div>
      <NewCaseDialog open={isNewCaseOpen} onClose={() => showNewCase(false)} onCreated={openDraft} />
      <KeySheet />
      <Palette />
      <DropZone onDrop={drop} />
      <NoticeStack />
    </ConfigProvider>
  )
}
