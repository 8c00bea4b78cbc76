// Reads files in a thread of its own for reading-thread.ts, so that one that hangs or breaks the thread can be told.
import { parentPort } from 'node:worker_threads'
import { readDocuments } from '#reading/read-documents.ts'
import type { ReadOptions, ReadResult } from '#reading/read-bytes.ts'

/** One file to read. */
export type FileToRead = { bytes: Uint8Array; name: string; options?: ReadOptions }

/** What came of it: the documents, or the error that came out of reading. */
export type WhatCame =
  { documents: { name: string; result: ReadResult }[]; peakMiB: number } | { thrown: string }

async function read({ bytes, name, options }: FileToRead): Promise<WhatCame> {
  try {
    const documents = []
    for await (const document of readDocuments(bytes, name, options ?? {})) documents.push(document)
    return { documents, peakMiB: process.resourceUsage().maxRSS / 1024 }
  } catch (error) {
    return { thrown: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', (file: FileToRead) => {
  void read(file).then((came) => parentPort?.postMessage(came))
})
