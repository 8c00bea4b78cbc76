const firstSize = 1 << 12

/** Which sentence was the first of its shape: an open hash table of 12 bytes a place, at most half of them taken. */
export class Shapes {
  #shapes = new Float64Array(firstSize)
  /** One more than the number of the sentence, 0 where a place is free. */
  #places = new Int32Array(firstSize)
  #distinct = 0

  /** The first sentence that has a shape; `at` itself, which is then remembered, when none had it. */
  firstOf(shape: number, at: number): number {
    if (this.#distinct * 2 >= this.#places.length) this.#grow()
    const place = this.#placeOf(shape)
    const known = this.#places[place] ?? 0
    if (known > 0) return known - 1
    this.#shapes[place] = shape
    this.#places[place] = at + 1
    this.#distinct += 1
    return at
  }

  /** Shapes are hashes of 52 bits already. */
  #placeOf(shape: number): number {
    const mask = this.#places.length - 1
    const low = (shape % 4294967296) | 0
    let place = Math.imul(low ^ (low >>> 15), 0x2c1b3c6d) & mask
    while (this.#places[place] !== 0 && this.#shapes[place] !== shape) place = (place + 1) & mask
    return place
  }

  #grow(): void {
    const [shapes, places] = [this.#shapes, this.#places]
    this.#shapes = new Float64Array(places.length * 2)
    this.#places = new Int32Array(places.length * 2)
    places.forEach((known, at) => {
      if (known === 0) return
      const shape = shapes[at] ?? 0
      const place = this.#placeOf(shape)
      this.#shapes[place] = shape
      this.#places[place] = known
    })
  }
}
