/** Marks that no line begins with and marks that no line ends with, as Word and WPS have them for simplified Chinese. */
export const neverFirst = '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～￠'
export const neverLast = '$([{£¥·‘“〈《「『【〔〖〝＄（．［｛￡￥'

/** Marks that are two characters long and stay whole. */
export const pairedMarks = /^(?:——|……)/u

/** A run of half-width letters, digits and marks, which is one word; a space ends it. */
export const halfWidthRun = /^[\u0021-\u007e]+/u
