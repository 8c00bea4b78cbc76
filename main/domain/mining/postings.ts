const firstSize = 1 << 14

/**
 * Which clusters have a fingerprint, as linked lists in typed arrays under an open hash table: 8 bytes a posting and 12 a place of the table,
 * whatever the library's size.
 */
export class Postings {
  #keys = new Uint32Array(firstSize)
  #heads = new Int32Array(firstSize).fill(-1)
  #counts = new Int32Array(firstSize)
  #distinct = 0
  #next = new Int32Array(firstSize)
  #clusters = new Int32Array(firstSize)
  #length = 0

  /** In how many clusters a fingerprint stands. */
  count(print: number): number {
    return this.#counts[this.#placeOf(print)] ?? 0
  }

  add(print: number, cluster: number): void {
    if (this.#distinct * 2 >= this.#keys.length) this.#growTable()
    if (this.#length === this.#next.length) this.#growLists()
    const place = this.#placeOf(print)
    if (this.#heads[place] === -1) {
      this.#keys[place] = print
      this.#distinct += 1
    }
    this.#next[this.#length] = this.#heads[place] ?? -1
    this.#clusters[this.#length] = cluster
    this.#heads[place] = this.#length
    this.#counts[place] = (this.#counts[place] ?? 0) + 1
    this.#length += 1
  }

  /** The newest posting of a fingerprint, -1 when there is none; `next` leads to the older ones, `cluster` tells whose one is. */
  first(print: number): number {
    return this.#heads[this.#placeOf(print)] ?? -1
  }

  next(posting: number): number {
    return this.#next[posting] ?? -1
  }

  cluster(posting: number): number {
    return this.#clusters[posting] ?? 0
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

  #growLists(): void {
    const size = this.#next.length * 2
    const next = new Int32Array(size)
    next.set(this.#next)
    this.#next = next
    const clusters = new Int32Array(size)
    clusters.set(this.#clusters)
    this.#clusters = clusters
  }
}
