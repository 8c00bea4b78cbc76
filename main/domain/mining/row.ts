import type { Atom } from '#domain/text/mask.ts'
import type { MinedReply } from './packed-reply.ts'
import { tokenise } from './tokens.ts'
import type { Token } from './tokens.ts'
import type { UnitPlace } from './unit-table.ts'

/** A sentence of a use, with the fields and dates in it; offsets of atoms are relative to `start`. */
export type Sentence = UnitPlace & { text: string; atoms: Atom[]; shape: number }

/** One use of a run: its place and its text. It is cut into tokens when that is first asked for, which most uses of a frequent run never are. */
export class Row {
  readonly reply: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly shape: string
  #uses: readonly Sentence[]
  #sentences: Token[][] | null = null

  /**
   * @param uses     its sentences in text order, of one reply
   * @throws RangeError when there are none
   */
  constructor(uses: readonly Sentence[], replies: readonly MinedReply[]) {
    const [first] = uses
    const last = uses.at(-1)
    if (!first || !last) throw new RangeError('a run has at least one sentence')
    this.reply = first.reply
    this.start = first.start
    this.end = last.end
    this.text = first === last ? first.text : (replies[first.reply]?.text.slice(first.start, last.end) ?? '')
    this.shape = uses.map((unit) => unit.shape).join(' ')
    this.#uses = uses
  }

  /** Each sentence in tokens, with the space before it. */
  get sentences(): Token[][] {
    this.#sentences ??= this.#tokenise()
    return this.#sentences
  }

  #tokenise(): Token[][] {
    let end = this.start
    return this.#uses.map((unit) => {
      const gap = this.text.slice(end - this.start, unit.start - this.start)
      end = unit.end
      const tokens = tokenise(unit.text, unit.atoms)
      return gap === '' ? tokens : [{ text: gap, key: gap, kind: 'space' as const, code: 0 }, ...tokens]
    })
  }
}
