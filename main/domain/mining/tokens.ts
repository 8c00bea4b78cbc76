import { endOfNumber, maskCodes } from '#domain/text/mask.ts'
import type { Atom } from '#domain/text/mask.ts'
import {
  clauseMark,
  closeTitle,
  figureInWords,
  loneFigure,
  mayHoldFigure,
  openTitle,
  pairedMark,
  punctuation,
  roughBefore,
  roughBehindFigure,
  sentenceEnd,
} from './lexicon.ts'

/** `key` is what tokens are aligned by: a number matches any number, a title any title, an atom its own kind. */
export type Token = {
  text: string
  key: string
  kind: 'word' | 'mark' | 'number' | 'title' | 'atom' | 'space'
  code: number
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const latin = /[A-Za-z]+(?:[-&.'][A-Za-z]+)*/y
const han = /\p{Script=Han}+/uy

/**
 * Cuts a sentence into words, numbers, marks, titles between 《》, and atoms. Joined, the tokens are the text.
 *
 * Word edges come from Intl.Segmenter, which sees only runs of Chinese characters: numbers and names have been taken out before, for it
 * would cut them.
 */
export function tokenise(text: string, atoms: readonly Atom[]): Token[] {
  const tokens: Token[] = []
  const lastClose = text.lastIndexOf(closeTitle)
  let nextAtom = 0
  let at = 0
  const push = (end: number, kind: Token['kind'], key?: string, code = 0) => {
    const piece = text.slice(at, end)
    tokens.push({ text: piece, key: key ?? piece, kind, code })
    at = end
  }
  /** 近 before a figure belongs to it. */
  const takeRoughBefore = () => {
    const last = tokens.at(-1)
    if (last?.kind !== 'word' || last.text.length > 1 || !roughBefore.test(last.text)) return
    tokens.pop()
    at -= last.text.length
  }
  const pushRun = (run: string) => {
    const start = at
    if (mayHoldFigure.test(run))
      for (const { 0: figure, index } of run.matchAll(figureInWords)) {
        for (const word of wordsOf(run.slice(at - start, index))) push(at + word.length, 'word')
        push(at + figure.length, 'number', '\u0001')
      }
    for (const word of wordsOf(run.slice(at - start))) push(at + word.length, 'word')
  }
  while (at < text.length) {
    const atom = atoms[nextAtom]
    if (atom && at >= atom.start) {
      nextAtom += 1
      if (at < atom.end) push(atom.end, 'atom', `\u0000${atom.code}`, atom.code)
      continue
    }
    const limit = atom ? atom.start : text.length
    const numberEnd = Math.min(endOfNumber(text, at), limit)
    if (numberEnd > at) {
      takeRoughBefore()
      push(match(roughBehindFigure, text, numberEnd, limit), 'number', '\u0001')
      continue
    }
    const lone = match(loneFigure, text, at, limit)
    if (lone > at) {
      push(lone, 'number', '\u0001')
      continue
    }
    const word = match(latin, text, at, limit)
    if (word > at) {
      push(word, 'word')
      continue
    }
    const run = match(han, text, at, limit)
    if (run > at) {
      pushRun(text.slice(at, run))
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const previous = tokens.at(-1)
    const close = previous?.text === openTitle && at <= lastClose ? text.indexOf(closeTitle, at) : -1
    if (close > at && close <= limit) push(close, 'title', '\u0002')
    else push(at + character.length, kindOf(character))
    if (character === openTitle && at < Math.min(limit, lastClose)) {
      const end = text.indexOf(closeTitle, at)
      if (end > at && end <= limit) push(end, 'title', '\u0002')
    }
  }
  return tokens
}

/** The same runs come again and again, and cutting one costs as much as all else: the newest cuts are kept, within bounds. */
const mostKept = 20_000
let kept = new Map<string, string[]>()
let keptBefore = kept

function wordsOf(run: string): string[] {
  const known = kept.get(run) ?? keptBefore.get(run)
  const words = known ?? Array.from(segmenter.segment(run), ({ segment }) => segment)
  if (kept.size >= mostKept) {
    keptBefore = kept
    kept = new Map()
  }
  kept.set(run, words)
  return words
}

function kindOf(character: string): Token['kind'] {
  if (character.trim() === '') return 'space'
  return punctuation.test(character) ? 'mark' : 'word'
}

function match(pattern: RegExp, text: string, at: number, limit: number): number {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found ? Math.min(at + found[0].length, limit) : at
}

/** Whether a token is the same thing with another value: never a constant's word, always a slot of its own. */
export function isTyped(token: Token): boolean {
  return token.kind === 'number' || token.kind === 'title' || token.kind === 'atom'
}

/** What a match of this token is worth in an alignment, in characters. */
export function tokenWeight(token: Token): number {
  if (token.kind === 'atom') return 3
  if (token.text === clauseMark) return 0.8
  if (sentenceEnd.test(token.text)) return 2
  if (pairedMark.test(token.text)) return 2
  if (token.kind === 'mark' || token.kind === 'space') return 0.6
  if (token.kind === 'number' || token.kind === 'title') return 1.2
  return token.text.length === 1 ? 0.9 : token.text.length
}

export const firstAtomCode = maskCodes.firstAtom
