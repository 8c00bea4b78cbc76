/** The number that a paragraph begins with, by its level; a decimal and a span of years (1.5, 2.0版) are none. */
export const levelNumber =
  /^(?:(?<one>[一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十]年)|（(?<two>[一二三四五六七八九十]{1,3})）|(?<three>[0-9]{1,2})(?<mark>[.．、])(?![0-9])|（(?<four>[0-9]{1,2})）)/u
