import { BrowserWindow, screen } from 'electron'
import { messages } from './messages.ts'
import { pageOrigin } from './page-protocol.ts'
import { fitToDisplays, loadWindowState, saveWindowState } from './window-state.ts'

/**
 * Opens the one window, where it stood last time, and keeps its place when it is closed. It is shown once the page has
 * painted, so that nothing white flashes.
 */
export function openWindow(preload: string, icon: string, statePath: string): BrowserWindow {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  const state = fitToDisplays(
    loadWindowState(statePath),
    [primary, ...others].map((display) => display.workArea),
  )
  const window = new BrowserWindow({
    ...(state.x === null || state.y === null ? {} : { x: state.x, y: state.y }),
    width: state.width,
    height: state.height,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    title: messages.appName,
    icon,
    backgroundColor: '#f5f3ef',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  if (state.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    saveWindowState(statePath, { ...window.getNormalBounds(), maximized: window.isMaximized() })
  })
  void window.loadURL(`${pageOrigin}/index.html`)
  return window
}
