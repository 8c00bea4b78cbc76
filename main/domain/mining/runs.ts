/** A run of sentences that the library repeats; `starts` are places in the sequence, `length` sentences each. */
export type Run = { length: number; starts: number[] }

const longestRun = 40
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
 * @param clusters    cluster of each sentence in text order, -1 where none
 * @param paragraphs  paragraph of each sentence; runs stay inside one
 * @param replies     reply of each sentence; a run needs two distinct ones
 * @param sizes       characters of each sentence
 *
 * O(n log n) for text that does not repeat one sentence over and over.
 */
export function findRuns(
  clusters: Int32Array,
  paragraphs: Int32Array,
  replies: Int32Array,
  sizes: Int32Array,
): Run[] {
  const live = liveClusters(clusters, replies)
  const order: number[] = []
  for (let at = 0; at < clusters.length; at += 1) if (live.has(clusters[at] ?? -1)) order.push(at)
  const isLive = (at: number) => live.has(clusters[at] ?? -1)
  const shared = (a: number, b: number): number => {
    let length = 0
    while (
      length < longestRun &&
      paragraphs[a + length] === paragraphs[a] &&
      paragraphs[b + length] === paragraphs[b] &&
      clusters[a + length] === clusters[b + length] &&
      isLive(a + length)
    )
      length += 1
    return length
  }
  const rank = (at: number, depth: number) =>
    paragraphs[at + depth] === paragraphs[at] && isLive(at + depth) ? (clusters[at + depth] ?? -1) : -1
  order.sort((a, b) => {
    for (let depth = 0; depth < longestRun; depth += 1) {
      const difference = rank(a, depth) - rank(b, depth)
      if (difference !== 0) return difference
      if (rank(a, depth) < 0) break
    }
    return a - b
  })
  const candidates = repeats(order, clusters, shared)
  return takeBest(candidates, { clusters, paragraphs, replies, sizes })
}

type Sequence = { clusters: Int32Array; paragraphs: Int32Array; replies: Int32Array; sizes: Int32Array }

function liveClusters(clusters: Int32Array, replies: Int32Array): Set<number> {
  const first = new Map<number, number>()
  const live = new Set<number>()
  for (let at = 0; at < clusters.length; at += 1) {
    const cluster = clusters[at] ?? -1
    if (cluster < 0) continue
    const reply = replies[at] ?? 0
    const seen = first.get(cluster)
    if (seen === undefined) first.set(cluster, reply)
    else if (seen !== reply) live.add(cluster)
  }
  return live
}

/** All intervals of the suffix array with a shared length of two or more, and each cluster alone. */
function repeats(
  order: readonly number[],
  clusters: Int32Array,
  shared: (a: number, b: number) => number,
): Run[] {
  const runs: Run[] = []
  const open: { length: number; from: number }[] = [{ length: 1, from: 0 }]
  let alone = 0
  for (let at = 1; at <= order.length; at += 1) {
    const isEnd = at === order.length
    if (isEnd || clusters[order[at] ?? 0] !== clusters[order[at - 1] ?? 0]) {
      runs.push({ length: 1, starts: order.slice(alone, at) })
      alone = at
    }
    const length = isEnd ? 1 : Math.max(1, shared(order[at - 1] ?? 0, order[at] ?? 0))
    let from = at - 1
    for (let top = open.at(-1); top && top.length > length; top = open.at(-1)) {
      open.pop()
      from = top.from
      runs.push({ length: top.length, starts: order.slice(top.from, at) })
    }
    if ((open.at(-1)?.length ?? 0) < length) open.push({ length, from })
  }
  return runs
}

function takeBest(candidates: Run[], sequence: Sequence): Run[] {
  const { replies, sizes } = sequence
  const grow = growing(sequence)
  const taken = new Uint8Array(sizes.length)
  const freeUses = new Map<number, number>()
  const count = (at: number, step: number) => {
    const cluster = sequence.clusters[at] ?? -1
    freeUses.set(cluster, (freeUses.get(cluster) ?? 0) + step)
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
  for (let top = queue.pop(); top; top = queue.pop()) {
    if (top.value <= 0) break
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
  return (
    run: Run,
    isFree: (start: number, length: number) => boolean,
    freeUses: ReadonlyMap<number, number>,
  ): Run => {
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
        const rarer = Math.min(freeUses.get(cluster) ?? 0, starts.length)
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

type Valued = { run: Run; value: number }

/** A binary heap, greatest value first; ties go to the run that starts first, so that results are stable. */
class Queue {
  #items: Valued[]

  constructor(items: Valued[]) {
    this.#items = items.toSorted(before)
  }

  pop(): Valued | undefined {
    const [top] = this.#items
    const last = this.#items.pop()
    if (top && last && this.#items.length > 0) {
      this.#items[0] = last
      this.#sink()
    }
    return top
  }

  push(item: Valued): void {
    const items = this.#items
    let at = items.push(item) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = items[parent]
      if (!above || before(above, item) <= 0) break
      items[at] = above
      at = parent
    }
    items[at] = item
  }

  #sink(): void {
    const items = this.#items
    const [item] = items
    if (!item) return
    let at = 0
    for (;;) {
      let child = at * 2 + 1
      const right = items[child + 1]
      const left = items[child]
      if (right && left && before(right, left) < 0) child += 1
      const below = items[child]
      if (!below || before(below, item) >= 0) break
      items[at] = below
      at = child
    }
    items[at] = item
  }
}

function before(a: Valued, b: Valued): number {
  return b.value - a.value || b.run.length - a.run.length || (a.run.starts[0] ?? 0) - (b.run.starts[0] ?? 0)
}
