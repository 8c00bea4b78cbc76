import type { Run } from './runs.ts'

export type Valued = { run: Run; value: number }

/** A binary heap, greatest value first; ties go to the run that starts first, so that results are stable. */
export class Queue {
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
