const firstSize = 1 << 14
const shardBits = 18
const shardMask = (1 << shardBits) - 1

/**
 * Which clusters have a fingerprint, as linked lists in typed arrays under an open hash table: 8 bytes a posting and 12 a place of the table,
 * whatever the library's size.
 */
export class Postings {
  #keys = new Uint32Array(firstSize)
  #heads = new Int32Array(firstSize).fill(-1)
  #counts = new Int32Array(firstSize)
  #distinct = 0
  /** Of each posting the next one and its cluster, side by side. In shards, for one array of all would have to be copied as it grows. */
  #links: Int32Array[] = []
  #length = 0

  /** Where a fingerprint stands in the table, until the next `add`; -1 when no cluster has it. */
  find(print: number): number {
    const place = this.#placeOf(print)
    return this.#heads[place] === -1 ? -1 : place
  }

  /** In how many clusters the fingerprint at a place of the table stands. */
  count(place: number): number {
    return this.#counts[place] ?? 0
  }

  add(print: number, cluster: number): void {
    if (this.#distinct * 2 >= this.#keys.length) this.#growTable()
    if (this.#length >> shardBits === this.#links.length) this.#links.push(new Int32Array(2 << shardBits))
    const place = this.#placeOf(print)
    if (this.#heads[place] === -1) {
      this.#keys[place] = print
      this.#distinct += 1
    }
    const links = this.#links.at(-1)
    const at = (this.#length & shardMask) * 2
    if (links) {
      links[at] = this.#heads[place] ?? -1
      links[at + 1] = cluster
    }
    this.#heads[place] = this.#length
    this.#counts[place] = (this.#counts[place] ?? 0) + 1
    this.#length += 1
  }

  /**
   * Adds `vote` to the votes of each cluster that has the fingerprint at a place of the table. Clusters without a vote before are put into
   * `voted` from `length` on; returns how many it then holds.
   */
  vote(place: number, vote: number, votes: Float32Array, voted: Int32Array, length: number): number {
    let count = length
    for (let posting = this.#heads[place] ?? -1; posting >= 0;) {
      const links = this.#links[posting >> shardBits]
      if (!links) break
      const at = (posting & shardMask) * 2
      const cluster = links[at + 1] ?? 0
      const before = votes[cluster] ?? 0
      if (before === 0) {
        voted[count] = cluster
        count += 1
      }
      votes[cluster] = before + vote
      posting = links[at] ?? -1
    }
    return count
  }

  #placeOf(print: number): number {
    const mask = this.#keys.length - 1
    let place = Math.imul(print, 0x9e3779b1) & mask
    while (this.#heads[place] !== -1 && this.#keys[place] !== print) place = (place + 1) & mask
    return place
  }

  #growTable(): void {
    const [keys, heads, counts] = [this.#keys, this.#heads, this.#counts]
    const size = keys.length * 2
    this.#keys = new Uint32Array(size)
    this.#heads = new Int32Array(size).fill(-1)
    this.#counts = new Int32Array(size)
    for (let at = 0; at < keys.length; at += 1) {
      const head = heads[at] ?? -1
      if (head < 0) continue
      const place = this.#placeOf(keys[at] ?? 0)
      this.#keys[place] = keys[at] ?? 0
      this.#heads[place] = head
      this.#counts[place] = counts[at] ?? 0
    }
  }
}
