type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let loading: Promise<Library> | null = null

/** Stands where the library looks for what draws pages, which is never asked for. */
class NothingDrawn {}

async function load(): Promise<Library> {
  for (const name of ['DOMMatrix', 'Path2D']) {
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: NothingDrawn })
  }
  const { console } = globalThis
  const warn = console.warn
  console.warn = () => undefined
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.warn = warn
  }
}

/**
 * Loads the PDF library with its first use: it is large. Its parsing half runs on the same thread, which is a worker's
 * already. While it loads it complains that it cannot draw; nobody needs to read that.
 */
export function loadPdfLibrary(): Promise<Library> {
  loading ??= load()
  return loading
}
