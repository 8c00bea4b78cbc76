/** The rows and cells of a table block: rows stand on lines, cells are parted by tabs. */
export function tableRows(text: string): string[][] {
  return text
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => row.split('\t').map((cell) => cell.trim()))
}
