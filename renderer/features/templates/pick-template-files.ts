import type { PickedFile } from '#contract/bridge.ts'
import { host } from '#renderer/host.ts'
import { entriesOfDrop } from '#renderer/ui/dropped-files.ts'
import { notifyFailure } from '#renderer/ui/notify.ts'

const suffixes = '.hbs,.zip'
const isTemplateFile = /\.hbs$/i

/** Opens the dialog for templates alone; an empty list when the clerk cancels. Of a folder only the templates are taken. */
function choose(kind: 'files' | 'folder'): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.hidden = true
    if (kind === 'folder') input.webkitdirectory = true
    else input.accept = suffixes
    const finish = (files: File[]) => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('change', () => {
      const files = Array.from(input.files ?? [])
      finish(kind === 'folder' ? files.filter(({ name }) => isTemplateFile.test(name)) : files)
    })
    input.addEventListener('cancel', () => finish([]))
    document.body.append(input)
    input.click()
  })
}

async function take(files: readonly File[]): Promise<PickedFile[]> {
  if (files.length === 0) return []
  const taken = await host.takeFiles(files)
  if (taken.ok) return taken.value
  notifyFailure(taken.error)
  return []
}

/** Files, or the templates of a folder, as the clerk chooses them; empty when there are none or it fails, which is told. */
export async function pickTemplateFiles(kind: 'files' | 'folder'): Promise<PickedFile[]> {
  return take(await choose(kind))
}

/** What was dropped, folders opened. Must be called while the drop event is handled. */
export async function dropTemplateFiles(transfer: DataTransfer): Promise<PickedFile[]> {
  if (host.edition === 'desktop') return take(Array.from(transfer.files))
  return take((await entriesOfDrop(transfer)).files)
}
