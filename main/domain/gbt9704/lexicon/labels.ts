/** The fixed words that stand around the fields of a reply on paper. */
export const labels = {
  result: '办理结果：',
  signer: '签发人：',
  attachment: '附件：',
  cc: '抄送：',
  annex: '附件',
  printed: '印发',
  contactName: '联系人：',
  contactPhone: '联系电话：',
  contactAddress: '通讯地址：',
  contactPostcode: '邮政编码：',
} as const

export const marks = {
  colon: '：',
  enumeration: '、',
  comma: '，',
  stop: '。',
  open: '（',
  close: '）',
  space: '　',
  yearUnit: '年',
  monthUnit: '月',
  dayUnit: '日',
  dash: '—',
  cell: '｜',
} as const

/** Slots of papers that go with a reply, besides those of the card; `has` before a slot's name asks whether it is known. */
export const paperSlots = { title: '标题', cc: '抄送', has: '有', join: '、' } as const

/** Stands where a private detail was taken out of the public edition. */
export const redacted = '〔略〕'

/** An unfilled slot of a draft. */
export const unfilledPattern = /〔待补[^〕]*〕/gu

/** A field that holds nothing but such a slot, its brackets read as others or cut off. */
export const unfilledFieldPattern = /^[〔（([]*待补(?:[：:][^，。；]*)?$/u

/** Publicity wordings that forbid or restrict publication. */
export const notPublicPattern = /不予公开|不公开|依申请公开|不宜公开|内部/u

/** Contact details of a member or deputy that stand beside the word, up to the number or address. */
export const memberContactPattern =
  /((?:委员|代表)[^，。；！？\n]{0,8}(?:电话|手机|微信|邮箱|联系方式)[^，。；！？\d\n]{0,4})[\d][\d\s-]{5,}\d/gu

/** What parts several numbers in one phone field. */
export const phoneSeparators = /[、，,；;/]/u

/** A numbered line of an annex that is no longer and holds no sentence is a heading. */
export const blockLevels = { longestHeading: 40 } as const

/** Brackets that a wording already stands in. */
export const outerBrackets = /^[（(]|[）)]$/gu

/** What parts the cells of a table row in a text. */
export const cellSeparators = /\s*[｜|\t]\s*/gu
