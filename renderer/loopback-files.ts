const documentSuffixes = 'txt md docx doc wps pdf ofd html htm rtf jsonl'.split(' ')

/**
 * Whether a file of a folder is worth handing over: a document by its name (the host says which it cannot read, and why),
 * and no temporary or hidden file.
 */
export function isDocument(name: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1)
  if (base.startsWith('.') || base.startsWith('~$')) return false
  return documentSuffixes.includes(base.slice(base.lastIndexOf('.') + 1).toLowerCase())
}

/** Opens the browser's own dialog; an empty list when the clerk cancels. Of a folder only its documents. */
export function chooseInPage(kind: 'files' | 'folder'): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.hidden = true
    if (kind === 'folder') input.webkitdirectory = true
    else input.accept = documentSuffixes.map((suffix) => `.${suffix}`).join(',')
    const finish = (files: File[]) => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('change', () => {
      const files = Array.from(input.files ?? [])
      finish(kind === 'folder' ? files.filter((file) => isDocument(file.webkitRelativePath)) : files)
    })
    input.addEventListener('cancel', () => {
      finish([])
    })
    // In the document, so that browser tests find it.
    document.body.append(input)
    input.click()
  })
}

/** Has the browser save a blob under a name. */
export function deliverInPage(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}
