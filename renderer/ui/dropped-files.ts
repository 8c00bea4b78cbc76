import { isWorthTaking } from '#renderer/loopback-files.ts'

/** What a drop holds: its files, those of its folders too, and the paths of what could not be opened. */
export interface DroppedEntries {
  files: File[]
  unopened: string[]
}

/** Null where the folder cannot be listed (any more). */
function readBatch(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[] | null> {
  return new Promise((resolve) => {
    reader.readEntries(resolve, () => {
      resolve(null)
    })
  })
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => {
    entry.file(resolve, () => {
      resolve(null)
    })
  })
}

function pathOf(entry: FileSystemEntry): string {
  return entry.fullPath.replace(/^\//, '')
}

async function walk(entry: FileSystemEntry, isInsideFolder: boolean, found: DroppedEntries): Promise<void> {
  if (isInsideFolder && !isWorthTaking(entry.name)) return
  if (entry.isFile) {
    const file = await fileOf(entry as FileSystemFileEntry)
    if (file === null) return void found.unopened.push(pathOf(entry))
    // As a chosen folder gives it, so that files of one name in two folders can be told apart.
    if (isInsideFolder) Object.defineProperty(file, 'webkitRelativePath', { value: pathOf(entry) })
    found.files.push(file)
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  // A reader hands out a folder in batches until it gives an empty one.
  for (;;) {
    const batch = await readBatch(reader)
    if (batch === null) return void found.unopened.push(pathOf(entry))
    if (batch.length === 0) return
    for (const inner of batch) await walk(inner, true, found)
  }
}

/** What was dropped, with what lies inside dropped folders. Must be called while the drop event is handled. */
export async function entriesOfDrop(
  transfer: Pick<DataTransfer, 'items' | 'files'>,
): Promise<DroppedEntries> {
  const items = Array.from(transfer.items).filter((item) => item.kind === 'file')
  const entries = items.map((item) => item.webkitGetAsEntry() ?? item.getAsFile())
  if (items.length === 0) return { files: Array.from(transfer.files), unopened: [] }
  const found: DroppedEntries = { files: [], unopened: [] }
  for (const entry of entries) {
    if (entry instanceof File) found.files.push(entry)
    else if (entry !== null) await walk(entry, false, found)
  }
  return found
}
