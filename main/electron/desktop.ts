import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog, ipcMain, Menu, session, shell } from 'electron'
import type { HostEvent, MenuCommand } from '#contract/events.ts'
import { openLibrary } from '#host/open-library.ts'
import { answerCalls } from './calls.ts'
import { commandChannel, eventChannel } from './channels.ts'
import { guardContents, guardSession } from './guards.ts'
import { buildMenu } from './menu.ts'
import { messages } from './messages.ts'
import { servePage } from './page-protocol.ts'
import { printHtml } from './print.ts'
import { startUtility } from './utility-port.ts'
import { openWindow } from './window.ts'

/**
 * The composition root of the desktop shell: builds library, host and window in this order and closes them in reverse
 * when the window is gone.
 *
 * @param appDir  folder of package.json: inside app.asar when packaged
 * @throws Error with a message for the clerk when the library cannot be opened
 */
export async function startDesktop(appDir: string, libraryDir: string): Promise<void> {
  const documents = new Map<string, string>()
  guardSession(session.defaultSession)
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  servePage(join(appDir, 'out/renderer'), documents)

  const opened = await openLibrary({
    dir: libraryDir,
    worker: startUtility(join(appDir, 'out/main/worker.js')),
    samplesDir: join(appDir, 'seeds'),
    version: app.getVersion(),
    log: fileLog(join(app.getPath('logs'), 'nifu.log')),
    printHtml: (html) => printHtml(html, randomUUID(), documents),
  })
  if (!opened.ok) throw new Error(opened.error.message)
  const { host, files, close } = opened.value

  const window = openWindow(
    join(appDir, 'out/preload/preload.cjs'),
    join(appDir, 'build/icons/icon.png'),
    join(app.getPath('userData'), 'window.json'),
  )
  const send = (channel: string, value: HostEvent | MenuCommand) => {
    if (!window.isDestroyed()) window.webContents.send(channel, value)
  }
  const stopAnswering = answerCalls({
    ipcMain,
    dialog,
    shell,
    window,
    files,
    dispatch: (name, input) => host.dispatch(name, input),
  })
  const stopEvents = host.onEvent((event) => send(eventChannel, event))
  Menu.setApplicationMenu(
    buildMenu(
      (command) => send(commandChannel, command),
      () => void dialog.showMessageBox(window, { message: messages.aboutText(app.getVersion()) }),
    ),
  )
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  window.webContents.on('render-process-gone', () => {
    dialog.showErrorBox(messages.appName, messages.pageGone)
    window.reload()
  })
  await new Promise<void>((resolve) => {
    app.on('window-all-closed', resolve)
  })
  stopEvents()
  stopAnswering()
  await close()
  app.quit()
}

/** A log on this computer for a technician; what cannot be written there is not worth failing for. */
function fileLog(path: string) {
  const write = (line: string) => {
    try {
      appendFileSync(path, `${new Date().toISOString()} ${line}\n`)
    } catch {
      process.stderr.write(`${line}\n`)
    }
  }
  return {
    info: (message: string) => write(message),
    error: (message: string, cause?: unknown) =>
      write(`${message}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`),
  }
}
