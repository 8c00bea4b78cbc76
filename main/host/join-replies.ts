import type { Result } from '#contract/failure.ts'
import { storeJoined } from '#store/joining.ts'
import type { LibraryDrift } from '#store/mined-replies.ts'
import type { RunOptions } from '#worker/port.ts'
import type { LibraryParts } from './parts.ts'

/** What joining did; `left` counts uses that only mining all can put into their passage. */
export interface JoinedSummary {
  uses: number
  left: number
}

/**
 * Takes the replies that came into the known templates and those that left out of them, without mining all. When it fails the templates
 * stay as they were, and the next time makes up for it.
 *
 * @throws StoreError when the templates cannot be stored
 */
export async function joinReplies(
  parts: LibraryParts,
  drift: LibraryDrift,
  options: RunOptions = {},
): Promise<Result<JoinedSummary>> {
  const state = parts.newId()
  const change = {
    library: parts.store.dir,
    gone: drift.gone.map(({ id }) => id),
    come: drift.come.map(({ id }) => id),
    state,
  }
  const joined = await parts.worker.run('join', change, options)
  if (!joined.ok) return joined
  storeJoined(parts.store, joined.value, drift, state)
  return { ok: true, value: { uses: joined.value.uses.length, left: joined.value.left } }
}
