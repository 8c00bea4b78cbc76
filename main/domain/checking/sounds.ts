import { pinyin } from 'pinyin-pro'

/** Sounds that input methods and speakers of many places take for one another. */
const likeSounds: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/u, '$1'],
  [/^n(?=[aeiou])/u, 'l'],
  [/([aei])ng$/u, '$1n'],
]

/** Whether two characters share a reading, tones aside. */
export function soundsAlike(a: string, b: string): boolean {
  const others = readings(b)
  return readings(a).some((reading) => others.includes(reading))
}

/** The same for their usual readings, sounds that are often taken for one another (sh and s, in and ing) and one letter more or less besides. */
export function soundsNear(a: string, b: string): boolean {
  const [one = '', other = ''] = [a, b].map((character) => pinyin(character, { toneType: 'none' }))
  if (like(one) === like(other)) return true
  return Math.abs(one.length - other.length) === 1 && (one.startsWith(other) || other.startsWith(one))
}

function readings(character: string): string[] {
  return pinyin(character, { toneType: 'none', multiple: true, type: 'array' })
}

function like(reading: string): string {
  return likeSounds.reduce((sound, [pattern, to]) => sound.replace(pattern, to), reading)
}
