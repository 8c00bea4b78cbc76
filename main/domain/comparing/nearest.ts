import { endOf } from '#domain/suggesting/pool.ts'
import { splitSentences } from '#domain/text/sentences.ts'
import { findByRuns, hashRuns, runLength, type RunIndex } from './run-index.ts'

export interface NearReply {
  replyId: string
  /** 0..1: share of the text's characters that stand in runs which the reply has too. */
  share: number
}

/** A paragraph that has less of a sentence says nothing of where the sentence is from. */
const leastOfSentence = 0.2
const hitsOfSentence = 64
/** Replies of one paragraph that are counted, newest first. */
const mostPlaces = 64
/** Replies whose share is worked out to the character. */
const shortList = 24
const keptSentences = 4_000
const keptReplies = 200

export interface NearestFinder {
  /**
   * The replies that have most of a text, nearest first.
   *
   * @param except  ids of replies that are passed over
   */
  find(text: string, limit: number, except?: ReadonlySet<string>): NearReply[]
}

/**
 * Finds nearest replies over indexes. What was found for a sentence is kept, so that after an edit only the edited
 * sentence is looked up: some 2 ms, whatever the number of replies.
 *
 * @param indexes  one pool each; a reply stands in one of them
 */
export function createNearestFinder(indexes: readonly RunIndex[]): NearestFinder {
  const finders = indexes.map(finderOver)
  return {
    find: (text, limit, except = new Set()) =>
      finders
        .flatMap((find) => find(text, limit, except))
        .toSorted((x, y) => y.share - x.share || (x.replyId < y.replyId ? -1 : 1))
        .slice(0, limit),
  }
}

type Find = (text: string, limit: number, except: ReadonlySet<string>) => NearReply[]

/** What one sentence says for each reply: numbers of replies and their points. */
type Points = ReadonlyMap<number, number>

function finderOver(index: RunIndex): Find {
  const { pool } = index
  const known = new Map<string, Points>()
  const runsOf = new Map<number, Set<number>>()

  const pointsOf = (sentence: string): Points => {
    const kept = known.get(sentence)
    if (kept !== undefined) return kept
    const points = new Map<number, number>()
    for (const { paragraph, share } of findByRuns(index, sentence, leastOfSentence, hitsOfSentence)) {
      const from = pool.placeStarts[paragraph] ?? 0
      const to = Math.min(pool.placeStarts[paragraph + 1] ?? 0, from + mostPlaces)
      for (let at = from; at < to; at += 1) {
        const reply = pool.replyAt[pool.places[at] ?? 0] ?? 0
        points.set(reply, Math.max(points.get(reply) ?? 0, share * sentence.length))
      }
    }
    keep(known, sentence, points, keptSentences)
    return points
  }

  const runsOfReply = (reply: number): Set<number> => {
    const kept = runsOf.get(reply)
    if (kept !== undefined) return kept
    const runs = new Set<number>()
    for (let place = pool.replyStarts[reply] ?? 0; (pool.sequence[place] ?? -1) >= 0; place += 1) {
      const paragraph = pool.sequence[place] ?? 0
      hashRuns(pool.text, pool.starts[paragraph] ?? 0, endOf(pool, paragraph), (hash) => runs.add(hash))
    }
    keep(runsOf, reply, runs, keptReplies)
    return runs
  }

  return (text, limit, except) => {
    const scores = new Map<number, number>()
    for (const { start, end } of splitSentences(text)) {
      for (const [reply, points] of pointsOf(text.slice(start, end).trim()))
        scores.set(reply, (scores.get(reply) ?? 0) + points)
    }
    return [...scores]
      .filter(([reply]) => !except.has(pool.replies[reply]?.id ?? ''))
      .toSorted((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, Math.max(shortList, limit))
      .map(([reply]) => ({
        replyId: pool.replies[reply]?.id ?? '',
        share: coverage(text, runsOfReply(reply)),
      }))
  }
}

/** The share of a text's characters, without white space, that stand in runs of a set. O(n). */
export function coverage(text: string, runs: ReadonlySet<number>): number {
  let covered = 0
  let whole = 0
  for (const line of text.split('\n')) {
    let coveredTo = 0
    hashRuns(line, 0, line.length, (hash, at) => {
      if (!runs.has(hash)) return
      covered += at + runLength - Math.max(coveredTo, at)
      coveredTo = at + runLength
    })
    whole += line.length
  }
  return whole === 0 ? 0 : covered / whole
}

/** Adds to a map of so many entries at most; the oldest goes. */
function keep<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, most: number): void {
  const oldest = map.keys().next()
  if (map.size >= most && oldest.done !== true) map.delete(oldest.value)
  map.set(key, value)
}
