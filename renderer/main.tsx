import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { followJobs } from './features/jobs/follow-jobs.ts'
import { useSettings } from './features/settings/settings-store.ts'
import { hasAccess } from './host.ts'
import { NoAccess } from './ui/NoAccess.tsx'
import { listenForChanges } from './ui/use-request.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/frame.css'

// The calendars of the date fields speak it too.
dayjs.locale('zh-cn')

if (hasAccess) {
  listenForChanges()
  void followJobs()
  void useSettings.getState().load()
}

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<StrictMode>{hasAccess ? <App /> : <NoAccess />}</StrictMode>)
