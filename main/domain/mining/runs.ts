import { Queue } from './queue.ts'

/** A run of sentences that the library repeats; `starts` are places in the sequence, `length` sentences each. */
export type Run = { length: number; starts: number[] }

const longestRun = 40
/** About so many sentences are looked at between two yields. */
const workBetweenYields = 20_000
/** A neighbour belongs to a run when the two stand together in this share of the uses of the rarer one. */
const leastTogether = 0.5
/** Nor does what stands beside it in less than this share of its own uses. */
const leastShareBeside = 0.02
/** A lone use that a longer run leaves over is given up when the longer one has this many times as many. */
const usesAgainstLone = 5
/** How the number of uses counts against the length: below 1, so that a long run is not cut for a few uses of its half. */
const usesExponent = 0.65

/**
 * Cuts the sequence of sentence clusters into repeated runs that do not overlap.
 *
 * Every repeat with differing neighbours is a candidate (the inner nodes of the suffix tree, found over a sorted
 * suffix array); the one that explains most text is taken first, grown by the neighbours that go with it, then what is left is
 * looked at again. So a run inside a longer one becomes a run of its own exactly when it also stands alone.
 *
 * Yields now and then. O(n log n) for text that does not repeat one sentence over and over.
 */
export function* findRuns(sequence: Sequence): Generator<void, Run[]> {
  const { clusters, paragraphs } = sequence
  const { order, ends } = orderByCluster(sequence)
  const bound = new Uint8Array(clusters.length)
  for (const at of order) bound[at] = 1
  yield
  const shared = (a: number, b: number): number => {
    let length = 0
    while (
      length < longestRun &&
      paragraphs[a + length] === paragraphs[a] &&
      paragraphs[b + length] === paragraphs[b] &&
      clusters[a + length] === clusters[b + length] &&
      bound[a + length] === 1
    )
      length += 1
    return length
  }
  const rank = (at: number, depth: number) =>
    paragraphs[at + depth] === paragraphs[at] && bound[at + depth] === 1 ? (clusters[at + depth] ?? -1) : -1
  const candidates: Run[] = []
  let from = 0
  let done = 0
  for (const end of ends) {
    const own = order.subarray(from, end).sort((a, b) => {
      for (let depth = 1; depth < longestRun; depth += 1) {
        const difference = rank(a, depth) - rank(b, depth)
        if (difference !== 0) return difference
        if (rank(a, depth) < 0) break
      }
      return a - b
    })
    addRepeats(candidates, own, shared)
    done += own.length
    from = end
    if (done > workBetweenYields) {
      yield
      done = 0
    }
  }
  return yield* takeBest(candidates, sequence)
}

/** Sentences in text order: cluster (-1 where none), paragraph and reply of each, and how many characters it has. */
export type Sequence = {
  clusters: Int32Array
  paragraphs: Int32Array
  replies: Int32Array
  sizes: Int32Array
}

/** The sentences whose cluster stands in two replies or more, those of one cluster together and in text order; `ends` are where clusters end. */
function orderByCluster({ clusters, replies }: Sequence): { order: Int32Array; ends: number[] } {
  const count = clusters.reduce((most, cluster) => Math.max(most, cluster), -1) + 1
  const first = new Int32Array(count).fill(-1)
  const isShared = new Uint8Array(count)
  const sizes = new Int32Array(count)
  clusters.forEach((cluster, at) => {
    if (cluster < 0) return
    const reply = replies[at] ?? 0
    if (first[cluster] === -1) first[cluster] = reply
    else if (first[cluster] !== reply) isShared[cluster] = 1
    sizes[cluster] = (sizes[cluster] ?? 0) + 1
  })
  const places = new Int32Array(count)
  const ends: number[] = []
  let length = 0
  for (let cluster = 0; cluster < count; cluster += 1) {
    if (isShared[cluster] !== 1) continue
    places[cluster] = length
    length += sizes[cluster] ?? 0
    ends.push(length)
  }
  const order = new Int32Array(length)
  clusters.forEach((cluster, at) => {
    if (cluster < 0 || isShared[cluster] !== 1) return
    order[places[cluster] ?? 0] = at
    places[cluster] = (places[cluster] ?? 0) + 1
  })
  return { order, ends }
}

/** Adds the runs that begin with one cluster: it alone, and all intervals of its suffixes with a shared length of two or more. */
function addRepeats(runs: Run[], order: Int32Array, shared: (a: number, b: number) => number): void {
  const startsOf = (from: number, to: number) => Array.from(order.subarray(from, to))
  runs.push({ length: 1, starts: startsOf(0, order.length) })
  const open: { length: number; from: number }[] = [{ length: 1, from: 0 }]
  for (let at = 1; at <= order.length; at += 1) {
    const isEnd = at === order.length
    const length = isEnd ? 1 : Math.max(1, shared(order[at - 1] ?? 0, order[at] ?? 0))
    let from = at - 1
    for (let top = open.at(-1); top && top.length > length; top = open.at(-1)) {
      open.pop()
      from = top.from
      runs.push({ length: top.length, starts: startsOf(top.from, at) })
    }
    if ((open.at(-1)?.length ?? 0) < length) open.push({ length, from })
  }
}

function* takeBest(candidates: Run[], sequence: Sequence): Generator<void, Run[]> {
  const { replies, sizes } = sequence
  const grow = growing(sequence)
  const taken = new Uint8Array(sizes.length)
  const freeUses = new Int32Array(sequence.clusters.reduce((most, cluster) => Math.max(most, cluster), 0) + 1)
  const count = (at: number, step: number) => {
    const cluster = sequence.clusters[at] ?? -1
    if (cluster >= 0) freeUses[cluster] = (freeUses[cluster] ?? 0) + step
  }
  for (let at = 0; at < sizes.length; at += 1) count(at, 1)
  const isFree = (start: number, length: number) => {
    for (let at = start; at < start + length; at += 1) if (taken[at] === 1) return false
    return true
  }
  const value = (run: Run): number => {
    const distinct = new Set(run.starts.map((start) => replies[start])).size
    const [first = 0] = run.starts
    let characters = 0
    for (let at = first; at < first + run.length; at += 1) characters += sizes[at] ?? 0
    return distinct < 2 ? 0 : (distinct - 1) ** usesExponent * characters
  }
  const queue = new Queue(candidates.map((run) => ({ run, value: value(run) })))
  const chosen: Run[] = []
  let done = 0
  for (let top = queue.pop(); top; top = queue.pop()) {
    if (top.value <= 0) break
    done += top.run.starts.length
    if (done > workBetweenYields) {
      yield
      done = 0
    }
    const starts = free(top.run, isFree)
    if (starts.length < top.run.starts.length) {
      const run = { length: top.run.length, starts }
      queue.push({ run, value: value(run) })
      continue
    }
    const grown = grow(top.run, isFree, freeUses)
    for (const start of grown.starts) {
      taken.fill(1, start, start + grown.length)
      for (let at = start; at < start + grown.length; at += 1) count(at, -1)
    }
    chosen.push({ length: grown.length, starts: grown.starts.toSorted((a, b) => a - b) })
    if (grown !== top.run) queue.push(top)
  }
  return chosen
}

/**
 * Lengthens a run by the sentences that follow or precede it, as long as they belong to it: two texts that begin alike and each recur are two
 * runs, not one run with two ends. What recurs beside it by chance does not belong to it.
 */
function growing({ clusters, paragraphs, replies }: Sequence) {
  const distinct = (starts: readonly number[]) => new Set(starts.map((start) => replies[start])).size
  return (run: Run, isFree: (start: number, length: number) => boolean, freeUses: Int32Array): Run => {
    let grown = run
    for (let side: 1 | -1 | 0 = 1; side !== 0 && grown.length < longestRun;) {
      const { starts, length } = grown
      const groups = new Map<number, number[]>()
      for (const start of starts) {
        const beside = side === 1 ? start + length : start - 1
        if (paragraphs[beside] !== paragraphs[start] || !isFree(beside, 1)) continue
        const cluster = clusters[beside] ?? -1
        if (cluster < 0) continue
        const group = groups.get(cluster)
        if (group) group.push(start)
        else groups.set(cluster, [start])
      }
      const belonging = [...groups].flatMap(([cluster, group]) => {
        const rarer = Math.min(freeUses[cluster] ?? 0, starts.length)
        const isOften =
          group.length >= leastTogether * rarer && group.length >= leastShareBeside * starts.length
        return isOften && distinct(group) > 1 ? [group] : []
      })
      const covered = new Set(belonging.flat())
      const left = starts.filter((start) => !covered.has(start))
      const isWhole = left.length === 0 || distinct(left) > 1 || covered.size >= usesAgainstLone * left.length
      const [best] = belonging.toSorted((a, b) => b.length - a.length)
      if (best && isWhole)
        grown = {
          length: length + 1,
          starts: side === 1 ? best : best.map((start) => start - 1),
        }
      else side = side === 1 ? -1 : 0
    }
    const starts = free(grown, isFree)
    return starts.length === grown.starts.length ? grown : run
  }
}

/** The starts that are still free and do not overlap each other. */
function free(run: Run, isFree: (start: number, length: number) => boolean): number[] {
  let end = -1
  return run.starts
    .toSorted((a, b) => a - b)
    .filter((start) => {
      if (start < end || !isFree(start, run.length)) return false
      end = start + run.length
      return true
    })
}
