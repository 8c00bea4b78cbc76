import { setImmediate } from 'node:timers/promises'
import { isVersionOf, versionKeys } from '#domain/reply/versions.ts'
import type { Database } from '#store/database.ts'
import {
  isSeparate,
  joinVersions,
  leaveGroup,
  repliesWithoutKeys,
  setVersionKeys,
  versionCandidates,
  versionedOf,
} from '#store/versions.ts'

/** Replies whose keys are noted between two pauses. */
const repliesAtOnce = 20

/**
 * Links a reply with those it is a version of, as it is corrected.
 *
 * @returns the row numbers of those it was found to be a version of
 */
export function linkVersions(store: Database, seq: number): number[] {
  return store.transaction(() => {
    const reply = versionedOf(store, seq)
    setVersionKeys(store, seq, versionKeys(reply.reply, reply.file))
    if (isSeparate(store, seq)) return []
    const others = versionCandidates(store, seq).filter((other) =>
      isVersionOf(reply, versionedOf(store, other)),
    )
    for (const other of others) joinVersions(store, seq, other)
    return others
  })
}

/** Links a reply anew after what it says has changed; those it was linked with stay linked with one another. */
export function relinkVersions(store: Database, seq: number): void {
  store.transaction(() => {
    leaveGroup(store, seq)
    linkVersions(store, seq)
  })
}

/** Links the replies of a library from before versions were known. Returns when `signal` is aborted. */
export async function linkOlderReplies(store: Database, signal: AbortSignal | undefined): Promise<void> {
  while (signal?.aborted !== true) {
    const seqs = repliesWithoutKeys(store, repliesAtOnce)
    if (seqs.length === 0) return
    store.transaction(() => {
      for (const seq of seqs) linkVersions(store, seq)
    })
    await setImmediate()
  }
}
