import type { RequestInput, RequestName, RequestOutput } from '#contract/requests.ts'
import { host } from '#renderer/host.ts'
import { notifyFailure } from './notify.ts'

/** Asks the host; a failure is shown as a notice and comes back as null. For actions; data to show goes through useRequest. */
export async function ask<N extends RequestName>(
  name: N,
  input: RequestInput<N>,
): Promise<RequestOutput<N> | null> {
  const result = await host.request(name, input)
  if (result.ok) return result.value
  notifyFailure(result.error)
  return null
}
