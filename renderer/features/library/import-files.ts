import type { Failure, Result } from '#contract/failure.ts'
import type { PickedFile } from '#contract/bridge.ts'
import { host } from '#renderer/host.ts'
import { library } from '#renderer/strings/library.ts'
import { ask } from '#renderer/ui/ask.ts'
import { entriesOfDrop } from '#renderer/ui/dropped-files.ts'
import { notify, notifyFailure } from '#renderer/ui/notify.ts'
import { tellUnopened } from './unopened.ts'

/** As many files as one request may name. */
const filesPerJob = 10_000

async function importTaken(taken: Result<PickedFile[]>): Promise<void> {
  // The clerk asked for it, but is told what became of the files all the same.
  if (!taken.ok && taken.error.code === 'cancelled') return void notify('done', taken.error.message)
  if (!taken.ok) return notifyFailure(taken.error)
  for (let from = 0; from < taken.value.length; from += filesPerJob) {
    const fileIds = taken.value.slice(from, from + filesPerJob).map((file) => file.id)
    await ask('library.import', { fileIds })
  }
}

/** Lets the clerk choose files or a folder and starts reading them. */
export async function importPicked(kind: 'files' | 'folder'): Promise<void> {
  await importTaken(await host.pickFiles(kind))
}

/** Starts reading what was dropped. The desktop reads folders itself; in the browser they are opened here. */
export async function importDropped(transfer: DataTransfer): Promise<void> {
  const { files, unopened } =
    host.edition === 'desktop'
      ? { files: Array.from(transfer.files), unopened: [] }
      : await entriesOfDrop(transfer)
  if (files.length === 0 && unopened.length === 0) return void notify('warning', library.dropNothing)
  const error: Failure = { code: 'no-permission', message: library.unopenedReason }
  tellUnopened(
    unopened.map((file) => ({ file, error })),
    Date.now(),
  )
  if (files.length > 0) await importTaken(await host.takeFiles(files))
}

export async function importSamples(): Promise<void> {
  await ask('library.importSamples', {})
}
