/** What becomes of the text in a group: part of the text around it, or a story of its own, or nothing. */
export type Destination =
  | 'same'
  | 'skip'
  | 'fonts'
  | 'label'
  | 'header'
  | 'footer'
  | 'firstHeader'
  | 'firstFooter'
  | 'footnote'
  | 'comment'
  | 'box'
  | 'picture'
  | 'object'
  | 'equation'

/** Groups by the word that begins them. Others are text, and skipped when a star marks them as unknown to old readers. */
const destinations: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  listtext: 'label',
  pntext: 'label',
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'firstHeader',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'firstFooter',
  footnote: 'footnote',
  annotation: 'comment',
  shptxt: 'box',
  dptxbxtext: 'box',
  pict: 'picture',
  object: 'object',
  mmath: 'equation',
  ud: 'same',
  fldrslt: 'same',
  shppict: 'same',
  shpinst: 'same',
  shpgrp: 'same',
  do: 'same',
  nesttableprops: 'same',
}

/** Groups that old readers know, too, and that are no text. */
const skipped = new Set(
  `colortbl stylesheet info fldinst filetbl listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping
  latentstyles datastore xmlnstbl pntxta pntxtb pnseclvl bkmkstart bkmkend atnid atnauthor atntime atnicn atnref atndate
  nonshppict shprslt sp sn sv nonesttables ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn tc tcn xe rxe txe private
  background formfield datafield userprops docvar template password passwordhash mailmerge fontemb fontfile falt panose`.split(
    /\s+/,
  ),
)

/** The destination that a word at the beginning of a group names; null for words that name none. */
export function destinationOf(word: string): Destination | null {
  if (skipped.has(word)) return 'skip'
  return Object.hasOwn(destinations, word) ? (destinations[word] ?? null) : null
}

/** Words that stand for a character of the text. */
export const characterWords: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u3000',
  enspace: ' ',
  qmspace: ' ',
  line: '\n',
  lbr: '\n',
  column: '\n',
  page: '\f',
  tab: '\u3000\u3000',
}

/** Symbols that stand for a character of the text. */
export const characterSymbols: Readonly<Record<string, string>> = {
  '\\': '\\',
  '{': '{',
  '}': '}',
  '~': ' ',
  _: '-',
  '\t': '\u3000\u3000',
}
