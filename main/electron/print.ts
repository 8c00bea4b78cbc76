import { BrowserWindow } from 'electron'
import { pageOrigin } from './page-protocol.ts'

/**
 * Makes a PDF of a stand-alone HTML document in a window that is never shown and has no preload. The document's own
 * @page rules give paper and margins.
 *
 * @param documents  where the page protocol looks for documents in memory
 */
export async function printHtml(
  html: string,
  id: string,
  documents: Map<string, string>,
): Promise<Uint8Array> {
  const path = `/print/${id}`
  documents.set(path, html)
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  })
  try {
    await window.loadURL(`${pageOrigin}${path}`)
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
  } finally {
    documents.delete(path)
    window.destroy()
  }
}
