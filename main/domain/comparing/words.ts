import { surnames } from '#domain/mining/lexicon.ts'
import { chineseNumerals, doubleSurnames, endings, personTitles, wordsOfOneCharacter } from './lexicon.ts'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const anyHan = /^\p{Script=Han}$/u
const figure = /^[0-9０-９][0-9０-９.,，．]*$/
const figureEnding = /^[%％‰]$/
const longestName = 4

/** Words of the texts that were cut last; the clauses of a draft are compared again at every edit. */
const cutLately = new Map<string, readonly string[]>()
const mostKept = 4_000
const longestKept = 200

/**
 * Cuts a text into the words whose edges a change may have: segmenter words, with single characters that are no words
 * of their own joined: endings to the word before (委员会), others to a run (names the segmenter does not know), a figure with its percent sign and Chinese numerals as one.
 *
 * @returns  words in order; joined they give the text. No surrogate pair is cut.
 *
 * O(n) time, about 0.3 µs a character; nothing for one of the texts that were cut lately.
 */
export function splitWords(text: string): readonly string[] {
  const known = cutLately.get(text)
  if (known !== undefined) return known
  const words = cutWords(text)
  if (text.length > longestKept) return words
  if (cutLately.size >= mostKept) cutLately.clear()
  cutLately.set(text, words)
  return words
}

function cutWords(text: string): string[] {
  const words: string[] = []
  let isRun = false
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1)
    if (last !== undefined && belongsTo(segment, last, isRun)) words[words.length - 1] = last + segment
    else {
      words.push(segment)
      isRun = isSingleHan(segment)
    }
  }
  return joinNames(words)
}

/** A surname and the given name of at most two characters after it are one word before a title: 周|大勇|同志. */
function joinNames(words: string[]): string[] {
  return words.reduce<string[]>((joined, word, at) => {
    const last = joined.at(-1)
    const isName = last !== undefined && isSurname(last) && word.length <= 2 && endsInHan(word)
    if (isName && personTitles.includes(words[at + 1] ?? '')) joined[joined.length - 1] = last + word
    else joined.push(word)
    return joined
  }, [])
}

function isSurname(word: string): boolean {
  return word.length === 1 ? surnames.includes(word) : doubleSurnames.includes(word)
}

/** `isRun`: the last word was joined from single characters, so that one more may follow. */
function belongsTo(segment: string, last: string, isRun: boolean): boolean {
  if (figureEnding.test(segment)) return figure.test(last)
  if (isNumeral(segment.charAt(0)) && isNumeral(last.charAt(last.length - 1))) return true
  if (!isSingleHan(segment) || !endsInHan(last)) return false
  if (wordsOfOneCharacter.has(segment) || wordsOfOneCharacter.has(last)) return false
  return endings.has(segment) || (isRun && last.length < longestName)
}

function isNumeral(character: string): boolean {
  return chineseNumerals.has(character)
}

function isSingleHan(text: string): boolean {
  return text.length === 1 ? isCommonHan(text.charCodeAt(0)) || anyHan.test(text) : anyHan.test(text)
}

function endsInHan(text: string): boolean {
  return isCommonHan(text.charCodeAt(text.length - 1)) || anyHan.test(Array.from(text).at(-1) ?? '')
}

/** Whether a code unit lies among the ideographs that nearly all text is written in. */
function isCommonHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}
