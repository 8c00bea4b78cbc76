const firstSize = 1 << 14
/** A place of the table: the fingerprint, in how many clusters it stands, the newest of them, and the block that holds the others. */
const slotWidth = 4
/** So full the table may be. */
const mostFilled = 0.65
/** A block: the block before it, then so many clusters in the order in which they came. */
const blockWidth = 4
const clustersInBlock = blockWidth - 1
/** 32 MiB, so that the system gets each shard back at once when it is let go; the first grows up to there. */
const shardBits = 21
const shardMask = (1 << shardBits) - 1
const smallestShard = blockWidth << 12
const none = -1

/**
 * Which clusters have a fingerprint, in typed arrays: an open hash table whose places hold one cluster, and blocks of three for the others,
 * chained. 25 bytes a fingerprint that one cluster has and 16 for each three more, whatever the library's size.
 */
export class Postings {
  #slots: Int32Array
  /** Places of the table, and by what a hash of 32 bits is brought into them. */
  #size: number
  #scale: number
  #distinct = 0
  /** In shards, for one array of all would have to be copied as it grows. */
  #blocks: Int32Array[] = []
  #blockCount = 0

  /** @param expected  how many different fingerprints will come, about: the table then need not grow */
  constructor(expected = 0) {
    this.#size = Math.max(firstSize, Math.ceil(expected / mostFilled))
    this.#scale = this.#size / 2 ** 32
    this.#slots = new Int32Array(this.#size * slotWidth)
  }

  /**
   * Whether any of some fingerprints may be known, as its place in the table is taken. A loop without branches, so that the machine fetches the
   * places of all at once; looking for one after the other, which is much faster afterwards, waits for each.
   */
  mayKnow(prints: Uint32Array): boolean {
    let taken = 0
    for (const print of prints) taken |= this.#slots[this.#home(print | 0) * slotWidth + 1] ?? 0
    return taken !== 0
  }

  /** Where a fingerprint stands in the table, until the next `add`; -1 when no cluster has it. */
  find(print: number): number {
    const slot = this.#slotOf(print)
    return this.#slots[slot + 1] === 0 ? -1 : slot
  }

  /** In how many clusters the fingerprint at a place of the table stands. */
  count(slot: number): number {
    return this.#slots[slot + 1] ?? 0
  }

  add(print: number, cluster: number): void {
    if (this.#distinct >= this.#size * mostFilled) this.#growTable()
    const slot = this.#slotOf(print)
    const count = this.#slots[slot + 1] ?? 0
    if (count === 0) {
      this.#slots[slot] = print | 0
      this.#slots[slot + 3] = none
      this.#distinct += 1
    } else this.#keepOlder(slot, count - 1)
    this.#slots[slot + 1] = count + 1
    this.#slots[slot + 2] = cluster
  }

  /** Moves the cluster of a slot into its blocks, which hold `older` clusters. */
  #keepOlder(slot: number, older: number): void {
    const index = older % clustersInBlock
    if (index === 0) {
      const block = this.#blockCount
      if ((block & shardMask) * blockWidth >= (this.#blocks[block >> shardBits]?.length ?? 0))
        this.#makeRoom(block >> shardBits)
      this.#blockCount += 1
      const blocks = this.#blocks.at(-1)
      if (blocks) blocks[(block & shardMask) * blockWidth] = this.#slots[slot + 3] ?? none
      this.#slots[slot + 3] = block
    }
    const block = this.#slots[slot + 3] ?? 0
    const blocks = this.#blocks[block >> shardBits]
    if (blocks) blocks[(block & shardMask) * blockWidth + 1 + index] = this.#slots[slot + 2] ?? 0
  }

  #makeRoom(shard: number): void {
    const full = this.#blocks[shard]
    const longer = new Int32Array(
      full ? 2 * full.length : shard === 0 ? smallestShard : blockWidth << shardBits,
    )
    if (full) longer.set(full)
    this.#blocks[shard] = longer
  }

  /**
   * Adds `vote` to the votes of each cluster that has the fingerprint at a place of the table, the newest first. Clusters without a vote
   * before are put into `voted` from `length` on; returns how many it then holds. Without `voted` they get none.
   */
  vote(slot: number, vote: number, votes: Float32Array, voted: Int32Array | null, length: number): number {
    let count = length
    let cluster = this.#slots[slot + 2] ?? 0
    let left = (this.#slots[slot + 1] ?? 0) - 1
    let block = this.#slots[slot + 3] ?? none
    let blocks = this.#blocks[block >> shardBits]
    let at = (block & shardMask) * blockWidth
    for (;;) {
      const before = votes[cluster] ?? 0
      if (before > 0) votes[cluster] = before + vote
      else if (voted) {
        votes[cluster] = vote
        voted[count] = cluster
        count += 1
      }
      if (left === 0 || !blocks) return count
      const index = (left - 1) % clustersInBlock
      cluster = blocks[at + 1 + index] ?? 0
      left -= 1
      if (index > 0) continue
      block = blocks[at] ?? none
      if (left === 0) continue
      blocks = this.#blocks[block >> shardBits]
      at = (block & shardMask) * blockWidth
    }
  }

  #slotOf(print: number): number {
    const key = print | 0
    let place = this.#home(key)
    while (this.#slots[place * slotWidth + 1] !== 0 && this.#slots[place * slotWidth] !== key)
      place = place + 1 === this.#size ? 0 : place + 1
    return place * slotWidth
  }

  /** Where a fingerprint stands unless others came before it. */
  #home(key: number): number {
    return ((Math.imul(key, 0x9e3779b1) >>> 0) * this.#scale) | 0
  }

  #growTable(): void {
    const slots = this.#slots
    this.#size *= 2
    this.#scale *= 2
    this.#slots = new Int32Array(slots.length * 2)
    for (let at = 0; at < slots.length; at += slotWidth) {
      if (slots[at + 1] === 0) continue
      this.#slots.set(slots.subarray(at, at + slotWidth), this.#slotOf(slots[at] ?? 0))
    }
  }
}
