/** A document number as printed, with the brackets of the standard or others that are seen: its series, year and sequence. */
export const documentNumberPattern =
  /^([^〔〕[\]【】（）()\d]{1,30})[〔[【（(](\d{4})[〕\]】）)](?:第)?0*(\d{1,6})号$/u

export const numberMarks = { open: '〔', close: '〕', unit: '号' } as const
