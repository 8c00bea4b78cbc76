// How much typing is saved over real letters: answers to citizens' messages, the earlier ones as library, later ones typed?
// Reads ../shared/data/message-board-dev.jsonl beside the project, the only thing any bench reads outside of it; left out where that is missing.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StoredReply } from '#contract/reply.ts'
import { mineAll } from '#domain/mining/mine.ts'
import { simulateTyping } from '#domain/suggesting/evaluate.ts'
import type { Suggester } from '#domain/suggesting/evaluate.ts'
import { emptyHabits } from '#domain/suggesting/habits.ts'
import { buildIndex } from '#domain/suggesting/index.ts'
import { longestSuffixSuggester } from '#domain/suggesting/longest-suffix.ts'
import { prefixSuggester } from '#domain/suggesting/prefix-trie.ts'
import { suggest } from '#domain/suggesting/suggest.ts'
import { readJsonl } from '#reading/jsonl.ts'
import { report, root, say, timeOnce } from './measure.ts'
import type { Row } from './measure.ts'
import { fts5Engine, miniSearchEngine, retrievalSuggester } from './retrieval.ts'
import { typingRow } from './typing.ts'

const path = join(root, '../shared/data/message-board-dev.jsonl')
/** The newest fifth is held out; of it every third letter is typed. */
const heldShare = 0.2
const everyNth = 3

function readLetters(): StoredReply[] {
  return [...readJsonl(readFileSync(path), 'letters.jsonl')]
    .flatMap(({ file, result }) =>
      result.ok
        ? [{ ...result.reply, id: file, file, format: 'jsonl', encoding: 'utf-8', importedAtMs: 0 }]
        : [],
    )
    .toSorted((a, b) => (a.reply.date ?? '').localeCompare(b.reply.date ?? ''))
}

async function main(): Promise<void> {
  const letters = readLetters()
  const cut = Math.floor(letters.length * (1 - heldShare))
  const library = letters.slice(0, cut)
  const known = new Set(library.map(({ text }) => text))
  const held = letters.slice(cut).filter(({ text }, at) => at % everyNth === 0 && !known.has(text))
  let templates = mineAll([]).templates
  const mineMs = timeOnce(() => (templates = mineAll(library).templates))
  let index = buildIndex([], [])
  const buildMs = timeOnce(() => (index = buildIndex(library, templates)))
  const bare = buildIndex(library, [])
  const habits = emptyHabits()
  const typed = (name: string, answer: Suggester): Row => {
    say(name)
    let saved = simulateTyping([], [], answer)
    const seconds = timeOnce(() => (saved = simulateTyping(library, held, answer))) / 1000
    return typingRow(name, [saved], seconds)
  }
  report('letters', [
    {
      title: 'letters: the library',
      rows: [
        {
          case: 'earlier letters',
          replies: library.length,
          held: held.length,
          templates: templates.length,
          mineMs,
          buildMs,
        },
      ],
    },
    {
      title: 'letters: typing saved, later ones over earlier ones',
      rows: [
        typed('suggest, with mined templates', (request) => suggest(index, request, habits)),
        typed('suggest, without templates', (request) => suggest(bare, request, habits)),
        typed('peer: longest suffix', longestSuffixSuggester(library)),
        typed('peer: prefix trie', prefixSuggester(library)),
        typed('peer: BM25 over bigrams (FTS5)', retrievalSuggester(library, fts5Engine)),
        typed('peer: MiniSearch over bigrams', retrievalSuggester(library, miniSearchEngine)),
      ],
    },
  ])
}

if (existsSync(path)) await main()
else say('letters: left out, ../shared/data/message-board-dev.jsonl is not there')
