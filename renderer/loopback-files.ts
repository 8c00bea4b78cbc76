const documentSuffixes = 'txt md docx doc wps wpt rtf pdf ofd html htm mht mhtml odt xml zip jsonl'.split(' ')

/** Left by the system or by office programs beside the documents; the same files that the host passes over in a folder. */
const debris = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i

/** Whether a file of a folder is handed over: all but debris; the host tells which it cannot read, and why. */
export function isWorthTaking(path: string): boolean {
  return !path.split('/').some((name) => debris.test(name))
}

/** Opens the browser's own dialog; an empty list when the clerk cancels. */
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
      finish(kind === 'folder' ? files.filter((file) => isWorthTaking(file.webkitRelativePath)) : files)
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
