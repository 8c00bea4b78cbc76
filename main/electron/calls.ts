import { basename } from 'node:path'
import type { BrowserWindow, Dialog, IpcMain, IpcMainInvokeEvent, Shell } from 'electron'
import type { PickedFile } from '#contract/bridge.ts'
import type { Result } from '#contract/failure.ts'
import { callChannel, callSchema } from './channels.ts'
import type { Call } from './channels.ts'
import { messages } from './messages.ts'
import { pageOrigin } from './page-protocol.ts'

/** Hands out ids for paths, so that the page never names one. The host resolves them. */
export interface FileIds {
  register(path: string, name: string): string
  resolve(id: string): { path: string } | null
}

export interface CallParts {
  ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
  shell: Pick<Shell, 'showItemInFolder'>
  window: BrowserWindow
  files: FileIds
  dispatch: (name: string, input: unknown) => Promise<Result<unknown>>
}

/**
 * Answers the page's calls: requests go to the host, dialogs and deliveries are the shell's own. A call that does not
 * come from the main frame of the window on its own origin is refused. Never rejects: what fails is a Result.
 *
 * @returns the function that stops answering
 */
export function answerCalls(parts: CallParts): () => void {
  parts.ipcMain.handle(callChannel, async (event, message: unknown): Promise<Result<unknown>> => {
    const call = callSchema.safeParse(message)
    if (!isOwnPage(event, parts.window) || !call.success) {
      return { ok: false, error: { code: 'bad-request', message: messages.badCall } }
    }
    return answer(call.data, parts)
  })
  return () => parts.ipcMain.removeHandler(callChannel)
}

function isOwnPage(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === window.webContents.mainFrame && frame.url.startsWith(`${pageOrigin}/`)
}

async function answer(call: Call, parts: CallParts): Promise<Result<unknown>> {
  switch (call.kind) {
    case 'request':
      return parts.dispatch(call.name, call.input)
    case 'pick-files': {
      const folder = call.what === 'folder'
      const picked = await parts.dialog.showOpenDialog(parts.window, {
        title: folder ? messages.pickFolder : messages.pickFiles,
        properties: folder ? ['openDirectory'] : ['openFile', 'multiSelections'],
      })
      return { ok: true, value: picked.canceled ? [] : take(picked.filePaths, parts.files) }
    }
    case 'take-files':
      return { ok: true, value: take(call.paths, parts.files) }
    case 'pick-target': {
      const extension = /\.([a-z0-9]+)$/i.exec(call.suggestedName)?.[1]
      const picked = await parts.dialog.showSaveDialog(parts.window, {
        title: messages.pickTarget,
        defaultPath: call.suggestedName,
        ...(extension === undefined
          ? {}
          : { filters: [{ name: messages.readable, extensions: [extension] }] }),
      })
      return { ok: true, value: picked.canceled ? null : (take([picked.filePath], parts.files)[0] ?? null) }
    }
    case 'deliver': {
      const target = parts.files.resolve(call.targetId)
      if (target === null) return { ok: false, error: { code: 'not-found', message: messages.unknownTarget } }
      parts.shell.showItemInFolder(target.path)
      return { ok: true, value: null }
    }
  }
}

function take(paths: readonly string[], files: FileIds): PickedFile[] {
  return paths.map((path) => ({ id: files.register(path, basename(path)), name: basename(path) }))
}
