import type { Result } from '#contract/failure.ts'
import { type HandlerInput, type RequestName, requests } from '#contract/requests.ts'
import { failureFrom } from './failures.ts'
import { badRequest, hostFailures } from './messages.ts'
import type { Handlers, Log } from './parts.ts'

/**
 * Carries out one request from outside: name and input are whatever came. Never throws or rejects. What fails as
 * expected is told as it is; anything else is logged and leaves as `internal`, without a path or a text.
 */
export async function dispatch(
  handlers: Handlers,
  log: Log,
  name: string,
  input: unknown,
): Promise<Result<unknown>> {
  if (!isRequestName(name)) return { ok: false, error: hostFailures.unknownRequest }
  const parsed = requests[name].input.safeParse(input)
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.map(String).join('.') ?? ''
    return { ok: false, error: badRequest(place) }
  }
  try {
    // The schema of this very name has just made the data; the compiler cannot follow the name through both.
    return await answer(handlers, name, parsed.data as HandlerInput<typeof name>)
  } catch (error) {
    return { ok: false, error: failureFrom(error, log, name) }
  }
}

async function answer<N extends RequestName>(
  handlers: Handlers,
  name: N,
  input: HandlerInput<N>,
): Promise<Result<unknown>> {
  return handlers[name](input)
}

function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(requests, name)
}
