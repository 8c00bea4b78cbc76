/**
 * A shard is of 32 MiB, so that the system gets each back at once when it is let go (smaller ones stay with the allocator); the first grows up
 * to there. One array of all would have to be copied as it grows, and one string ends at 537 million characters.
 */
const shardBits = 24
const shardSize = 1 << shardBits
const smallestShard = 1 << 16

const none = new Uint16Array(0)

/** Runs of character codes, put one behind the other outside the heap, where no collector goes over them. 2 bytes a code; 2^31 of them. */
export class CodeShards {
  #shards: Uint16Array[] = []
  #used = 0

  /** Keeps a copy and tells where it lies. */
  add(codes: Uint16Array): number {
    const { shard, from, offset } = this.#place(codes.length)
    shard.set(codes, from)
    return offset
  }

  /** As `add`, of a text's codes. */
  addText(text: string): number {
    const { shard, from, offset } = this.#place(text.length)
    for (let at = 0; at < text.length; at += 1) shard[from + at] = text.charCodeAt(at)
    return offset
  }

  /** The codes at an offset; a view, not to be changed. */
  at(offset: number, count: number): Uint16Array {
    const from = offset & (shardSize - 1)
    return (this.#shards[offset >>> shardBits] ?? none).subarray(from, from + count)
  }

  #place(count: number): { shard: Uint16Array; from: number; offset: number } {
    if (this.#used + count > (this.#shards.at(-1)?.length ?? 0)) this.#makeRoom(count)
    const from = this.#used
    this.#used += count
    const offset = Math.max(0, this.#shards.length - 1) * shardSize + from
    return { shard: this.#shards.at(-1) ?? none, from, offset }
  }

  #makeRoom(count: number): void {
    const [first, second] = this.#shards
    if (first && !second && this.#used + count <= shardSize) {
      const longer = new Uint16Array(Math.min(shardSize, Math.max(2 * first.length, this.#used + count)))
      longer.set(first)
      this.#shards = [longer]
      return
    }
    this.#shards.push(new Uint16Array(Math.max(first ? shardSize : smallestShard, count)))
    this.#used = 0
  }
}

/** So many codes at most are made a string at once: each is an argument of a call. */
const mostAtOnce = 4096

/** The text of some codes, to the letter. */
export function textOfCodes(codes: Uint16Array): string {
  let text = ''
  for (let at = 0; at < codes.length; at += mostAtOnce)
    text += String(Reflect.apply(String.fromCharCode, null, codes.subarray(at, at + mostAtOnce)))
  return text
}
