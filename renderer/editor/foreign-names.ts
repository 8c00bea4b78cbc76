import { placeOfOrgan } from './lexicon.ts'

/**
 * What in a text of another body names that body or its place, longest first: the whole name, its place (江宁区), the
 * place's stem (江宁). Never a single character.
 */
export function foreignNames(organ: string): string[] {
  const place = placeOfOrgan.exec(organ)
  const names = [organ, place?.[0] ?? '', place?.[1] ?? ''].filter((name) => name.length > 1)
  return [...new Set(names)]
}
