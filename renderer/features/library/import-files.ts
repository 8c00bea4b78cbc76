import type { Result } from '#contract/failure.ts'
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

/** What the host leaves out of names. */
const leftOut = /[<>:"|?*\s\p{Cc}\p{Cf}]/gu

/** The names of files that were handed over and did not arrive. Of several with one name as many as are missing. */
export function namesNotTaken(
  given: readonly string[],
  taken: readonly Pick<PickedFile, 'name'>[],
): string[] {
  if (taken.length >= given.length) return []
  const arrived = new Map<string, number>()
  for (const { name } of taken) {
    const key = name.replaceAll(leftOut, '')
    arrived.set(key, (arrived.get(key) ?? 0) + 1)
  }
  return given.filter((name) => {
    const key = name.replaceAll(leftOut, '')
    const left = arrived.get(key) ?? 0
    arrived.set(key, left - 1)
    return left <= 0
  })
}

/** Starts reading what was dropped. The desktop reads folders itself; in the browser they are opened here. */
export async function importDropped(transfer: DataTransfer): Promise<void> {
  const { files, unopened } =
    host.edition === 'desktop'
      ? { files: Array.from(transfer.files), unopened: [] }
      : await entriesOfDrop(transfer)
  if (files.length === 0 && unopened.length === 0) return void notify('warning', library.dropNothing)
  tellUnopened(unopened, Date.now())
  if (files.length === 0) return
  const taken = await host.takeFiles(files)
  if (taken.ok) {
    const names = files.map((file) => file.webkitRelativePath || file.name)
    if (host.edition === 'browser') tellUnopened(namesNotTaken(names, taken.value), Date.now())
  }
  await importTaken(taken)
}

export async function importSamples(): Promise<void> {
  await ask('library.importSamples', {})
}
