import { useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import type { Failure } from '#contract/failure.ts'
import type { RequestInput, RequestName, RequestOutput } from '#contract/requests.ts'
import { host } from '#renderer/host.ts'
import { useConnection } from './connection.ts'
import { createRequestCache } from './request-cache.ts'
import type { CachedAnswer } from './request-cache.ts'

const cache = createRequestCache((name, input) => host.request(name as RequestName, input as never))
let isListening = false

/** Ties the cache to the host's events; once, at the start of the page. */
export function listenForChanges(): void {
  if (isListening) return
  isListening = true
  host.onEvent((event) => {
    if (event.type === 'changed') cache.invalidate(event.what)
  })
  useConnection.subscribe((now, before) => {
    if (now.connection === 'connected' && before.connection !== 'connected') cache.invalidate()
  })
}

export interface RequestView<T> {
  /** The last known value: while the next one loads, also that of the input before. Null before the first. */
  value: T | null
  failure: Failure | null
  isLoading: boolean
  reload(): void
}

const skipped: CachedAnswer = { value: undefined, failure: null, isLoading: false }

/**
 * The answer to a request, cached by its input and fetched anew when the host says that its data changed.
 *
 * @param input null asks nothing and gives null
 */
export function useRequest<N extends RequestName>(
  name: N,
  input: RequestInput<N> | null,
): RequestView<RequestOutput<N>> {
  const key = input === null ? null : JSON.stringify(input)
  const stable = useMemo<unknown>(() => (key === null ? null : JSON.parse(key)), [key])
  const subscribe = useCallback(
    (listener: () => void) => (stable === null ? () => {} : cache.subscribe(name, stable, listener)),
    [name, stable],
  )
  const answer = useSyncExternalStore(subscribe, () => (stable === null ? skipped : cache.peek(name, stable)))
  const [kept, setKept] = useState<unknown>(undefined)
  if (answer.value !== undefined && answer.value !== kept) setKept(answer.value)
  const shown = answer.value ?? (stable === null ? undefined : kept)
  return {
    value: shown === undefined ? null : (shown as RequestOutput<N>),
    failure: answer.failure,
    isLoading: answer.isLoading,
    reload: useCallback(() => {
      if (stable !== null) cache.reload(name, stable)
    }, [name, stable]),
  }
}
