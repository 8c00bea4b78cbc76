import type { Result } from '#contract/failure.ts'
import type { PickedFile } from '#contract/bridge.ts'
import { host } from '#renderer/host.ts'
import { frame } from '#renderer/strings/frame.ts'
import { ask } from '#renderer/ui/ask.ts'
import { filesOfDrop } from '#renderer/ui/dropped-files.ts'
import { notify, notifyFailure } from '#renderer/ui/notify.ts'

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
  const files = host.edition === 'desktop' ? Array.from(transfer.files) : await filesOfDrop(transfer)
  if (files.length === 0) notify('warning', frame.dropNothing)
  else await importTaken(await host.takeFiles(files))
}

export async function importSamples(): Promise<void> {
  await ask('library.importSamples', {})
}
