import type { Item } from './items.ts'
import { constantOf, textOf } from './items.ts'
import type { Token } from './tokens.ts'

/**
 * Moves a clause among equal words to where it begins or ends with a comma: 仙塔(智能、荷福)智能 is 仙塔智能(、荷福智能). All
 * rows keep their text.
 */
export function slideClauses(items: readonly Item[]): Item[] {
  const slid: Item[] = []
  let pending = [...items]
  for (let item = pending.shift(); item; item = pending.shift()) {
    const [inner] = item.kind === 'clause' && item.items.length === 1 ? item.items : []
    const before = slid.at(-1)
    const after = pending[0]
    const left = before?.kind === 'constant' ? before.tokens : []
    const right = after?.kind === 'constant' ? after.tokens : []
    const place = inner?.kind === 'constant' ? bestPlace(left, inner.tokens, right) : null
    if (item.kind !== 'clause' || !place) {
      slid.push(item)
      continue
    }
    if (before?.kind === 'constant') slid.pop()
    if (after?.kind === 'constant') pending = pending.slice(1)
    slid.push(constantOf(place.left), { ...item, items: [constantOf(place.inner)] })
    pending.unshift(constantOf(place.right))
  }
  return slid.filter((item) => item.kind !== 'constant' || item.text !== '')
}

type Place = { left: Token[]; inner: Token[]; right: Token[] }

function bestPlace(left: readonly Token[], inner: readonly Token[], right: readonly Token[]): Place | null {
  const first: Place = { left: [...left], inner: [...inner], right: [...right] }
  if (worth(first) > 0) return null
  for (const step of [moveRight, moveLeft]) {
    let place: Place | null = step(first)
    for (let count = 0; place && count < inner.length; count += 1) {
      if (worth(place) > 0) return place
      place = step(place)
    }
  }
  return null
}

function worth({ inner }: Place): number {
  return /^[，、；]|[，、；。]$/.test(textOf(inner)) ? 1 : 0
}

function moveRight({ left, inner, right }: Place): Place | null {
  const [head, ...rest] = inner
  const [next, ...others] = right
  if (!head || !next || head.text !== next.text) return null
  return { left: [...left, head], inner: [...rest, next], right: others }
}

function moveLeft({ left, inner, right }: Place): Place | null {
  const tail = inner.at(-1)
  const previous = left.at(-1)
  if (!tail || !previous || tail.text !== previous.text) return null
  return { left: left.slice(0, -1), inner: [previous, ...inner.slice(0, -1)], right: [tail, ...right] }
}
