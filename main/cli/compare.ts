import { compareTexts } from '#domain/comparing/compare.ts'
import { printLine } from './output.ts'
import { readOne, withWorker } from './read-one.ts'

/** Compares the normalised texts of two files. */
export function compare(a: string, b: string): Promise<number> {
  return withWorker(async (worker) => {
    const texts: string[] = []
    for (const file of [a, b]) {
      const read = await readOne(worker, file)
      if (read.ok) texts.push(read.value.reply.text)
      else await printLine({ file, ok: false, error: read.error })
    }
    const [textA, textB] = texts
    if (textA === undefined || textB === undefined) return 1
    await printLine(compareTexts(textA, textB))
    return 0
  })
}
