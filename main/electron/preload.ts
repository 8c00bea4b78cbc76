import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { IpcRendererEvent } from 'electron'
import type { HostBridge } from '#contract/bridge.ts'
import type { Call } from './channels.ts'

// A sandboxed preload is one file: the names of the channels are repeated here rather than their module (and zod) bundled.
const callChannel = 'nifu:call'
const eventChannel = 'nifu:event'
const commandChannel = 'nifu:command'

function call<T>(message: Call): Promise<T> {
  return ipcRenderer.invoke(callChannel, message)
}

function listen<T>(channel: string, listener: (value: T) => void): () => void {
  const relay = (_event: IpcRendererEvent, value: T) => listener(value)
  ipcRenderer.on(channel, relay)
  return () => ipcRenderer.off(channel, relay)
}

const bridge: HostBridge<File> = {
  edition: 'desktop',
  request: (name, input) => call({ kind: 'request', name, input }),
  onEvent: (listener) => listen(eventChannel, listener),
  onCommand: (listener) => listen(commandChannel, listener),
  pickFiles: (what) => call({ kind: 'pick-files', what }),
  takeFiles: (files) =>
    call({ kind: 'take-files', paths: files.map((file) => webUtils.getPathForFile(file)) }),
  pickTarget: (suggestedName) => call({ kind: 'pick-target', suggestedName }),
  deliver: (targetId) => call({ kind: 'deliver', targetId }),
}

contextBridge.exposeInMainWorld('host', bridge)
