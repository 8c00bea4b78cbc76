import { widthInChars } from './char-width.ts'

/** The rows and cells of a table block: rows stand on lines, cells are parted by tabs. */
export function tableRows(text: string): string[][] {
  return text
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => row.split('\t').map((cell) => cell.trim()))
}

/** How wide each column should be, as shares of 1: by its longest cell, four to sixteen characters and the cell's margins. */
export function columnShares(rows: readonly (readonly string[])[]): number[] {
  const columns = Math.max(1, ...rows.map((cells) => cells.length))
  const weights = Array.from(
    { length: columns },
    (_, column) => Math.min(16, Math.max(4, ...rows.map((cells) => widthInChars(cells[column] ?? '')))) + 2,
  )
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}
