/** Stands between the cells of a row in a normalised text. */
export const cellMark = '｜'
