import { z } from 'zod'
import type { HostBridge } from '#contract/bridge.ts'
import { tellUnopened } from './features/library/unopened.ts'
import { createLoopbackClient } from './loopback-client.ts'
import { useConnection } from './ui/connection.ts'

declare global {
  interface Window {
    /** Put there by the preload of the desktop shell. */
    host?: HostBridge<File>
  }
}

// The page's content policy forbids generated code, which zod would otherwise try.
z.config({ jitless: true })

const tokenKey = 'nifu-token'

/** Takes the token out of the address, so that it stands neither in the address bar nor in the history. */
function takeToken(): string | null {
  const inAddress = new URLSearchParams(location.hash.slice(1)).get('token')
  if (inAddress === null) return sessionStorage.getItem(tokenKey)
  sessionStorage.setItem(tokenKey, inAddress)
  history.replaceState(null, '', location.pathname + location.search)
  return inAddress
}

const token = window.host === undefined ? takeToken() : null

/** False when the page was opened by hand, without the token that the browser edition needs. */
export const hasAccess = window.host !== undefined || token !== null

/** The one way from the page to the host, whatever shell it runs in. */
export const host: HostBridge<File> =
  window.host ??
  createLoopbackClient({
    token: token ?? '',
    fetch: (path, init) => fetch(path, init),
    onConnection: (connection) => {
      useConnection.setState({ connection })
    },
    onUpload: (upload) => {
      if (upload === null) tellUnopened(useConnection.getState().upload?.failures ?? [], Date.now())
      useConnection.setState({ upload })
    },
  })
