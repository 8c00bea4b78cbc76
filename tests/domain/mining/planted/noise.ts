import type { Random } from './words.ts'
import { pick } from './words.ts'

const confusions = [...'未末己已日曰土士人入大太天夫干千王玉木本田由甲申戌戍免兔拔拨治冶候侯折拆']
const halfWidth: Record<string, string> = { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' }

export type Misread = { text: string; moved: (at: number) => number }

/**
 * A text as a scanner reads it: wrong, missing or doubled characters, spaces put in, marks of half width.
 *
 * @param rate  chance (0..1) of each character
 * @returns     the text, and where an offset of the text given has gone
 */
export function misread(random: Random, text: string, rate: number): Misread {
  if (rate === 0) return { text, moved: (at) => at }
  const places: number[] = []
  let read = ''
  for (const letter of text) {
    places.push(read.length)
    if (letter === '\n' || random() >= rate) {
      read += letter
      continue
    }
    const kind = random()
    const isHan = /\p{Script=Han}/u.test(letter)
    if (kind < 0.15) read += `${letter} `
    else if (letter in halfWidth) read += halfWidth[letter]
    else if (!isHan) read += letter
    else if (kind < 0.8) read += pick(random, confusions)
    else if (kind < 0.9) read += letter + pick(random, confusions)
  }
  places.push(read.length)
  return { text: read, moved: (at) => places[at] ?? read.length }
}
