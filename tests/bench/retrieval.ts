import { DatabaseSync } from 'node:sqlite'
import MiniSearch from 'minisearch'
import type { StoredReply } from '#contract/reply.ts'
import type { Suggester } from '#domain/suggesting/evaluate.ts'
import { paragraphTexts } from './office.ts'

/** A search engine over numbered texts, given as their bigrams parted by blanks; the best first. */
export interface Engine {
  add(id: number, tokens: string): void
  search(tokens: string, limit: number): number[]
}

const looked = 20
const contextLength = 40
const typedLength = 12

const bigrams = (text: string) =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
    .filter((pair) => /^[\p{L}\p{N}]{2}$/u.test(pair))
    .join(' ')

/**
 * Suggests by retrieval: at the start of a paragraph those that stood after paragraphs like the last one; inside a paragraph
 * the rest of those like what is typed, from where its last four to two characters stand in them.
 */
export function retrievalSuggester(library: readonly StoredReply[], create: () => Engine): Suggester {
  const [byText, byContext] = [create(), create()]
  const texts: string[] = []
  for (const reply of library) {
    let previous = '\n'
    for (const { text } of paragraphTexts(reply)) {
      byText.add(texts.length, bigrams(text))
      byContext.add(texts.length, bigrams(previous.slice(-contextLength)))
      texts.push(text)
      previous = text
    }
  }
  return ({ before, typed, limit }) => {
    const engine = typed === '' ? byContext : byText
    const query = typed === '' ? (before.at(-1) ?? '\n').slice(-contextLength) : typed.slice(-typedLength)
    const offers = new Set<string>()
    for (const id of engine.search(bigrams(query), looked)) {
      const text = texts[id] ?? ''
      const rest = typed === '' ? text : restAfter(text, typed)
      if (rest !== '' && !before.includes(rest)) offers.add(rest)
    }
    return [...offers]
      .slice(0, limit)
      .map((completes, at) => ({ completes, text: typed + completes, ghost: at === 0 }))
  }
}

function restAfter(text: string, typed: string): string {
  for (const length of [4, 3, 2]) {
    const at = typed.length < length ? -1 : text.indexOf(typed.slice(-length))
    if (at >= 0) return text.slice(at + length)
  }
  return ''
}

/** BM25 over bigrams in SQLite's full-text index. */
export function fts5Engine(): Engine {
  const db = new DatabaseSync(':memory:')
  db.exec("CREATE VIRTUAL TABLE texts USING fts5(tokens, content = '', tokenize = 'unicode61')")
  const insert = db.prepare('INSERT INTO texts (rowid, tokens) VALUES (?, ?)')
  const select = db.prepare('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25(texts) LIMIT ?')
  return {
    add: (id, tokens) => void insert.run(id + 1, tokens),
    search(tokens, limit) {
      const words = tokens.split(' ').filter(Boolean)
      if (words.length === 0) return []
      const query = words.map((word) => `"${word}"`).join(' OR ')
      return select.all(query, limit).map(({ rowid }) => Number(rowid) - 1)
    },
  }
}

/** MiniSearch over the same bigrams. */
export function miniSearchEngine(): Engine {
  const index = new MiniSearch<{ id: number; tokens: string }>({
    fields: ['tokens'],
    tokenize: (text) => text.split(' ').filter(Boolean),
  })
  return {
    add: (id, tokens) => index.add({ id, tokens }),
    search(tokens, limit) {
      const found = tokens === '' ? [] : index.search(tokens).slice(0, limit)
      return found.map(({ id }) => Number(id))
    },
  }
}
