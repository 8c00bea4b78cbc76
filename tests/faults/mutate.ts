import { unzipSync, zipSync } from 'fflate'

/** A source of whole numbers below a bound, the same for the same seed (mulberry32). */
export type Random = (below: number) => number

export function randomOf(seed: number): Random {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below)
  }
}

type Bytes = Uint8Array<ArrayBuffer>
type Mutation = (bytes: Bytes, random: Random) => Bytes

/** A place in a file, half of the time near its beginning, where the headers are. */
function placeIn(bytes: Uint8Array, random: Random): number {
  return random(random(2) === 0 ? Math.min(1024, bytes.length) : bytes.length)
}

const flip: Mutation = (bytes, random) => {
  const changed = Uint8Array.from(bytes)
  for (let count = 1 + random(16); count > 0; count--) {
    const at = placeIn(bytes, random)
    changed[at] = random(3) === 0 ? ([0, 0xff, 0x7f][random(3)] ?? 0) : (changed[at] ?? 0) ^ (1 << random(8))
  }
  return changed
}

const cutTail: Mutation = (bytes, random) => bytes.slice(0, random(bytes.length))

function cutInThree(bytes: Bytes, random: Random): [Bytes, Bytes, Bytes] {
  const from = placeIn(bytes, random)
  const to = Math.min(bytes.length, from + 1 + random(Math.max(1, bytes.length >> 2)))
  return [bytes.slice(0, from), bytes.slice(from, to), bytes.slice(to)]
}

const swapParts: Mutation = (bytes, random) => {
  const [head, part, tail] = cutInThree(bytes, random)
  const middle = random(tail.length)
  return Buffer.concat([head, tail.slice(0, middle), part, tail.slice(middle)])
}

const doublePart: Mutation = (bytes, random) => {
  const [head, part, tail] = cutInThree(bytes, random)
  return Buffer.concat([head, part, part, tail])
}

const dropPart: Mutation = (bytes, random) => {
  const [head, , tail] = cutInThree(bytes, random)
  return Buffer.concat([head, tail])
}

const fillPart: Mutation = (bytes, random) => {
  const [head, part, tail] = cutInThree(bytes, random)
  return Buffer.concat([head, new Uint8Array(part.length).fill(random(2) * 255), tail])
}

const byteMutations = [flip, flip, flip, cutTail, swapParts, doublePart, dropPart, fillPart]

/** Numbers that counts, sizes and places are not meant to be. */
const oddNumbers = [
  '-1',
  '0',
  '1',
  '65535',
  '2147483648',
  '4294967295',
  '99999999999999999999',
  '1e308',
  'NaN',
  '',
]

/** The pieces that markup is made of: tags, control words, braces, numbers. */
const markup = /<[^<>]{0,400}>|\\[a-z]+-?[0-9]*|[{}]|[0-9]+/g

/** Changes markup where it hurts: a piece dropped, doubled, moved or nested, a number made an odd one. */
const changeMarkup: Mutation = (bytes, random) => {
  let text = Buffer.from(bytes).toString('latin1')
  for (let count = 1 + random(3); count > 0; count--) {
    const pieces = [...text.matchAll(markup)]
    const piece = pieces[random(pieces.length)]
    const other = pieces[random(pieces.length)]
    if (piece === undefined || other === undefined) return flip(bytes, random)
    const [found] = piece
    const isNumber = /^[0-9]/.test(found)
    const replacement = isNumber
      ? (oddNumbers[random(oddNumbers.length)] ?? '')
      : (['', found + found, other[0], found.repeat(2 + random(600)), found.replace(/-?[0-9]+/, '-32769')][
          random(5)
        ] ?? '')
    text = text.slice(0, piece.index) + replacement + text.slice(piece.index + found.length)
  }
  return Buffer.from(text, 'latin1')
}

function mutatePlain(bytes: Bytes, random: Random): Bytes {
  const mutation = byteMutations[random(byteMutations.length)] ?? flip
  return mutation(bytes, random)
}

/** Changes an archive inside: one member changed, dropped, emptied or given another's content, then packed again. */
function mutateMembers(bytes: Bytes, random: Random): Bytes {
  const members = unzipSync(bytes)
  const names = Object.keys(members)
  const name = names[random(names.length)] ?? ''
  const content = members[name] ?? new Uint8Array(0)
  const kind = random(6)
  if (kind === 0) delete members[name]
  else if (kind === 1) members[name] = members[names[random(names.length)] ?? ''] ?? content
  else if (kind === 2) members[name] = mutatePlain(content, random)
  else members[name] = changeMarkup(content, random)
  return zipSync(members, { level: 1 })
}

/**
 * A file with a fault in it, the same for the same seed: bytes flipped, the tail cut, parts swapped, doubled, dropped or
 * filled; markup changed where the file is markup; members of an archive changed and packed again.
 */
export function mutate(original: Uint8Array, kind: 'bytes' | 'markup' | 'archive', seed: number): Bytes {
  const bytes = Uint8Array.from(original)
  const random = randomOf(seed)
  if (kind === 'bytes' || random(3) === 0) return mutatePlain(bytes, random)
  return kind === 'markup' ? changeMarkup(bytes, random) : mutateMembers(bytes, random)
}
