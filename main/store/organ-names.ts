/** A name that is part of another's stands for the same organ only from this length on. */
const shortestPart = 3

/** The name of an organ as it is compared: without white space, letters and marks of one width. Empty for none. */
export function organKey(organ: string | null): string {
  return (organ ?? '').normalize('NFKC').replaceAll(/\s+/gu, '')
}

/** Whether two keys stand for the same organ: equal, or the shorter one is a part of the longer. */
export function isSameOrgan(a: string, b: string): boolean {
  if (a === b) return true
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  return shorter.length >= shortestPart && longer.includes(shorter)
}

/** Whether a reply is another body's: both organs are known and not the same. */
export function isForeignOrgan(organ: string, ownOrgan: string): boolean {
  return organ !== '' && ownOrgan !== '' && !isSameOrgan(organ, ownOrgan)
}
