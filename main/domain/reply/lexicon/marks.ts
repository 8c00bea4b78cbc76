/** Stands between the cells of a row in a normalised text. */
export const cellMark = '｜'

/** What a text has that holds a table at all. */
export const mayHoldRows = /[\t|｜]/
