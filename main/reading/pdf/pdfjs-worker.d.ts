/** The parsing half of pdfjs-dist, which comes without types. Loading it sets `globalThis.pdfjsWorker`. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
