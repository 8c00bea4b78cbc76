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
  /** In shards, for one array of all would have to be copied as it grows. */
  #next: Int32Array[] = []
  #clusters: Int32Array[] = []
  #length = 0

  /** In how many clusters a fingerprint stands. */
  count(print: number): number {
    return this.#counts[this.#placeOf(print)] ?? 0
  }

  add(print: number, cluster: number): void {
    if (this.#distinct * 2 >= this.#keys.length) this.#growTable()
    if (this.#length >> shardBits === this.#next.length) {
      this.#next.push(new Int32Array(1 << shardBits))
      this.#clusters.push(new Int32Array(1 << shardBits))
    }
    const place = this.#placeOf(print)
    if (this.#heads[place] === -1) {
      this.#keys[place] = print
      this.#distinct += 1
    }
    const [next, clusters] = [this.#next.at(-1), this.#clusters.at(-1)]
    if (next) next[this.#length & shardMask] = this.#heads[place] ?? -1
    if (clusters) clusters[this.#length & shardMask] = cluster
    this.#heads[place] = this.#length
    this.#counts[place] = (this.#counts[place] ?? 0) + 1
    this.#length += 1
  }

  /** The newest posting of a fingerprint, -1 when there is none; `next` leads to the older ones, `cluster` tells whose one is. */
  first(print: number): number {
    return this.#heads[this.#placeOf(print)] ?? -1
  }

  next(posting: number): number {
    return this.#next[posting >> shardBits]?.[posting & shardMask] ?? -1
  }

  cluster(posting: number): number {
    return this.#clusters[posting >> shardBits]?.[posting & shardMask] ?? 0
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
