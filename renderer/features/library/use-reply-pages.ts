import { useEffect, useSyncExternalStore } from 'react'
import { host } from '#renderer/host.ts'
import { useConnection } from '#renderer/ui/connection.ts'
import { onImportPulse } from './import-pulse.ts'
import { createReplyPages } from './reply-pages.ts'
import type { ListView, ReplyPages, ReplyQuery } from './reply-pages.ts'

const pages = createReplyPages((input) => host.request('library.list', input))
let isListening = false

function listen(): void {
  if (isListening) return
  isListening = true
  host.onEvent((event) => {
    if (event.type === 'changed' && event.what === 'library') pages.invalidate()
  })
  onImportPulse(pages.invalidate)
  useConnection.subscribe((now, before) => {
    if (now.connection === 'connected' && before.connection !== 'connected') pages.invalidate()
  })
}

/** The list of replies that a query gives; it is kept while other pages are looked at. */
export function useReplyPages(query: ReplyQuery): { view: ListView; pages: ReplyPages } {
  const key = JSON.stringify(query)
  useEffect(() => {
    listen()
    pages.show(JSON.parse(key) as ReplyQuery)
  }, [key])
  return { view: useSyncExternalStore(pages.subscribe, pages.peek), pages }
}
