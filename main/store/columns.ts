import type { Row } from './connection.ts'

/** Reading one column of a row with the type that its STRICT table promises; anything else is a mistake and throws. */
export function text(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new TypeError(`column ${column}: text expected, got ${typeof value}`)
  return value
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column)
}

export function number(row: Row, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw new TypeError(`column ${column}: number expected, got ${typeof value}`)
  return value
}

/** JSON that the store itself wrote from a `T`; not checked again, for reading a library touches 100,000 of them. */
export function json<T>(row: Row, column: string): T {
  const value: T = JSON.parse(text(row, column))
  return value
}

export function jsonOrNull<T>(row: Row, column: string): T | null {
  return row[column] === null ? null : json<T>(row, column)
}
