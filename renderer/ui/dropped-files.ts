import { isWorthTaking } from '#renderer/loopback-files.ts'

function readBatch(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve) => {
    reader.readEntries(resolve, () => {
      resolve([])
    })
  })
}

function fileOf(entry: FileSystemFileEntry): Promise<File[]> {
  return new Promise((resolve) => {
    entry.file(
      (file) => {
        resolve([file])
      },
      () => {
        resolve([])
      },
    )
  })
}

async function walk(entry: FileSystemEntry, isInsideFolder: boolean): Promise<File[]> {
  if (entry.isFile) {
    return isInsideFolder && !isWorthTaking(entry.name) ? [] : fileOf(entry as FileSystemFileEntry)
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const files: File[] = []
  // A reader hands out a folder in batches until it gives an empty one.
  for (let batch = await readBatch(reader); batch.length > 0; batch = await readBatch(reader)) {
    for (const inner of batch) files.push(...(await walk(inner, true)))
  }
  return files
}

/** The files of a drop with those inside dropped folders. Must be called while the drop event is handled. */
export async function filesOfDrop(transfer: DataTransfer): Promise<File[]> {
  const entries = Array.from(transfer.items).map((item) => item.webkitGetAsEntry())
  const plain = Array.from(transfer.files)
  const found = entries.filter((entry) => entry !== null)
  if (found.length === 0) return plain
  const files: File[] = []
  for (const entry of found) files.push(...(await walk(entry, false)))
  return files
}
