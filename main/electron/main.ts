import { app, dialog } from 'electron'
import { join } from 'node:path'
import { startDesktop } from './desktop.ts'
import { messages } from './messages.ts'
import { registerPageScheme } from './page-protocol.ts'

/** The value of `--library DIR` or `--library=DIR`, for an office that keeps its library elsewhere. */
function libraryOption(args: readonly string[]): string | null {
  const at = args.findIndex((argument) => argument === '--library' || argument.startsWith('--library='))
  const option = args[at]
  if (option === undefined) return null
  return option.includes('=') ? option.slice(option.indexOf('=') + 1) : (args[at + 1] ?? null)
}

async function main(): Promise<void> {
  const libraryDir = libraryOption(process.argv) ?? join(app.getPath('userData'), 'library')
  await app.whenReady()
  try {
    await startDesktop(app.getAppPath(), libraryDir)
  } catch (error) {
    dialog.showErrorBox(messages.openFailed, error instanceof Error ? error.message : String(error))
    app.quit()
  }
}

// Two windows over one library would overwrite each other: a second start brings the first to the front instead.
if (app.requestSingleInstanceLock()) {
  registerPageScheme()
  void main()
} else {
  app.quit()
}
