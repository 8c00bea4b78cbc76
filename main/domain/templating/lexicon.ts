/** Names of the slots that the card can fill, by what they take from it. */
export const cardSlotNames = {
  subject: '案由',
  addressees: '姓名',
  honorific: '称谓',
  meeting: '届次',
  number: '编号',
  kind: '类别',
  handlingResult: '办理结果',
  signer: '签发人',
  documentNumber: '发文字号',
  organ: '承办单位',
  date: '成文日期',
  publicity: '公开方式',
  contactName: '联系人',
  contactPhone: '联系电话',
  contactAddress: '地址',
  contactPostcode: '邮编',
} as const

/** How a slot stands in words: in the name of a template, in what is told of its text. */
export const slotInWords = (slot: string): string => `〔${slot}〕`

/** Between the names of several addressees. */
export const nameSeparator = '、'

/** How an ISO date is printed in a reply: 2024年4月30日, without leading zeros. */
export function printDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-')
  return `${year ?? ''}年${Number(month)}月${Number(day)}日`
}

/** The standard form of a reply, for an office that has no earlier ones. `{}` stands where a value of the card goes. */
export const standardForm = {
  title: ['对', '第', '号', '的答复'],
  result: ['办理结果：', '　签发人：'],
  salutationEnd: '：',
  opening: ['提出的关于“', '”', '的', '收悉，现将办理情况答复如下：'],
  publicity: ['（', '）'],
  contact: ['联系人：', '　联系电话：', '地址：', '　邮政编码：'],
} as const

/** Words that open the 案由 when it already says 关于. */
export const aboutWord = '关于'

/** Chinese numerals of headings of level 1, from one. */
export const headingNumerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
export const headingMark = '、'

/** The slot of a heading that no earlier reply gives. */
export const headingPrefix = '标题'
/** A heading's printed number. */
export const leadingNumber =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[、.．])/
/** What changes with every case: never taken over from an earlier reply. */
export const caseSlots = new Set<string>([
  cardSlotNames.subject,
  cardSlotNames.addressees,
  cardSlotNames.honorific,
  cardSlotNames.meeting,
  cardSlotNames.number,
  cardSlotNames.kind,
  cardSlotNames.handlingResult,
  cardSlotNames.documentNumber,
  cardSlotNames.date,
])
/** The slot that says who proposed, and how one, several and an organisation are addressed. */
export const pronounSlot = '称呼'
export const singlePronoun = '您'
export const pluralPronoun = '你们'
export const organPronoun = '贵单位'
/** A pronoun that opens the receipt sentence; 您们 is a slip that earlier replies may hold. */
export const leadingPronoun = /^(?:您们|您|你们|贵单位)(?=提|反映|关于|在|的)/
/** The last word for the item in a text, with whose it is (代表建议), when no other such word stands right before it. */
export const kindWord = /(?<!提案|建议)(代表|委员)?(提案|建议)(?!.*(?:提案|建议))/

/** The pairs of marks that may stand around the 案由. */
export const subjectPairs = [
  ['“', '”'],
  ['《', '》'],
  ['「', '」'],
] as const
/** What stands right before the 案由: 关于, and the mark that opens. */
export const subjectOpen = /(关于)?([“《「])?$/
export const subjectClose = /^[”》」]/
const itemWords =
  '的(?:政协|人大|委员|代表|重点|集体|联名|有关|相关|若干|几点|几条)*(提案|建议案|建议|议案|意见)'
/** What a 案由 ends with when it says itself what was handed in, the word for that as a group; and the same right behind it. */
export const subjectEnd = new RegExp(`${itemWords}$`)
export const endBehindSubject = new RegExp(`^${itemWords}`)
/** A text that is nothing but what stands around the 案由. */
export const subjectWrapper = /^(?:(?:关于)?[“《「]?|[”》」])$/
export const bodyName = { 政协: '委员', 人大: '代表' } as const

/** A calendar year in running text. */
export const yearInText = /(?<![0-9])((?:19|20)[0-9]{2})(?=年)/g
