import { create } from 'zustand'
import type { Connection, UploadProgress } from '#renderer/loopback-client.ts'

interface Line {
  connection: Connection
  upload: UploadProgress | null
}

/** Whether the host can be reached, and how far a hand-over of files is (browser edition; the desktop is always connected). */
export const useConnection = create<Line>()(() => ({ connection: 'connected', upload: null }))
