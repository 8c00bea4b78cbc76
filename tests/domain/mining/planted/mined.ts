import { mineAll } from '#domain/mining/mine.ts'
import type { PlantedOptions } from './corpus.ts'
import { plantReplies } from './corpus.ts'
import { readPlanted } from './library.ts'
import { knowTexts, scorePlanted } from './score.ts'

/** Plants, reads, mines and scores. */
export function scoreOf(options: PlantedOptions) {
  const corpus = plantReplies(options)
  const read = [...corpus.replies()].map(readPlanted)
  const planted = read.map((one) => one.planted)
  const mined = mineAll(read.map(({ reply }) => reply))
  knowTexts(planted)
  return { mined, ...scorePlanted(corpus.templates, planted, mined.templates) }
}
