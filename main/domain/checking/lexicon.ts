import type { Reply } from '#contract/reply.ts'

/** What each body's replies call the member and the item. */
export const wordsOfBody: Readonly<
  Record<'政协' | '人大', { honorific: '委员' | '代表'; kinds: readonly NonNullable<Reply['kind']>[] }>
> = {
  政协: { honorific: '委员', kinds: ['提案'] },
  人大: { honorific: '代表', kinds: ['建议', '议案'] },
}

/** A member addressed or thanked. Not 委员会, 代表团, 代表性, nor a verb before what it stands for. */
export const memberWord =
  /委员(?!会|长|单位)|(?:(?<=人大|各位|广大|诸位|全体|尊敬的)代表(?!团|处|性|作|大会|工)|代表们)/g
/** A clause of thanks up to what it thanks for. */
export const thanksClause = /感谢[^，。；对]{2,16}(?=对)/g
/** The end of a salutation that calls persons by their title. */
export const salutationTitle = /(委员|代表)(?=(?:们|同志|先生|女士)*(?:（[^）]*）)?(?:[：:，,！、]|$))/g
/** Words for members of both bodies side by side: a general turn of phrase, no slip. */
export const membersTogether =
  /(?:人大|各级|各位)?代表(?:们)?[、，和及与]?(?:各级|各位|广大)?(?:政协)?委员(?!会)|(?:政协|各位)?委员(?:们)?[、，和及与]?(?:各级|各位|广大)?(?:人大)?代表/g

/** An item that the text says it answers: the word right behind a number or a wrapped subject. */
export const itemAfterNumber =
  /号[”》）]?(?:的)?(?:政协|人大|委员|代表|党派|集体|重点|联名)*(提案|建议|议案)/g
export const itemAfterSubject =
  /^[”》’]*(?:的)?(?:（[^）]*）)?(?:政协|人大|委员|代表|重点|集体|的)*(提案|建议|议案)/
/** Words of the item that only one body uses; 建议 is a common word. Not the committee, nor a row of both bodies' items. */
export const ownItemWord: Readonly<Record<'政协' | '人大', RegExp>> = {
  政协: /(?<!建议[、和及与]?(?:政协)?|政协)提案(?!委|[、和及与])/g,
  人大: /(?<!提案[、和及与]?)议案(?![、和及与])/g,
}
/** The same within the body of a text, where other items may be told of: only the one that is answered. */
export const answeredItem: Readonly<Record<'政协' | '人大', RegExp>> = {
  政协: /(?<=您|你们?|贵|本|该|此|上述|所提|关于)提案(?!委)|(?<=(?:您|你们?|贵|所提|提出)的)提案(?!委)|(?<!政协|[、和及与])提案(?=中)/g,
  人大: /(?<=您|你们?|贵|本|该|此|上述|所提|关于)议案|(?<=(?:您|你们?|贵|所提|提出)的)议案|(?<![、和及与])议案(?=中)/g,
}
/** The name of the body alone; with the member's title it is judged with that. */
export const bodyNamePattern: Readonly<Record<'政协' | '人大', RegExp>> = {
  政协: /政协(?!委员(?!会))/g,
  人大: /人大(?!代表(?!工)|附|学)|人民代表大会/g,
}

/** The item's number with its word, anywhere in title, opening and closing. */
export const numberMention =
  /(?:第|编号为?[：:]?|案号[：:]?|(?<=第[0-9、]{1,30}、))\s*([0-9]{1,9})(?=\s*(?:、[0-9]|号|）))/g

/** What a subject begins with, once or doubled. */
export const subjectHead = /^(?:关于)+/
/** A doubled 关于 before a subject that begins with it. */
export const doubledAbout = /关于(?=[“《‘]?关于)/g
/** Marks of quotation, which a card and a text may print differently. */
export const quoteMarks = /[“”‘’《》〈〉"'「」]/g
/** What stands at the end of a subject and may be left out: its item word. */
export const subjectTail = /的?(?:提案|建议|议案)$/

/** More persons than are named: 等5位. */
export const severalPersons = /等(?:[0-9〇零一二三四五六七八九十百]+)?[位名人]?/
export const nameJoiner = '、'

export const pluralOfRespect = /您们/g
export const singularOfRespect = /您(?!们|好)/g
export const pluralYou = /你们/g
/** 你 to one; not 你好, 你们, 你局 of a body, nor the turn of phrase 你追我赶. */
export const plainYou = /你(?![们好追争局委办院厅部]|单位|公司|中心|来我往|中有我)/g
export const you = { respectful: '您', plural: '你们', plain: '你' } as const

/** Marks that come in pairs: opening, closing. A pair and its other width share a family. */
export const pairs: readonly { open: string; close: string; family: string }[] = [
  { open: '（', close: '）', family: '()' },
  { open: '(', close: ')', family: '()' },
  { open: '“', close: '”', family: '“”' },
  { open: '‘', close: '’', family: '‘’' },
  { open: '《', close: '》', family: '《》' },
  { open: '〈', close: '〉', family: '〈〉' },
  { open: '〔', close: '〕', family: '[]' },
  { open: '【', close: '】', family: '[]' },
  { open: '[', close: ']', family: '[]' },
  { open: '「', close: '」', family: '「」' },
]
/** What stands before the bracket of a list's number: 1） at the start or behind a mark. */
export const listNumberBefore = /(?:^|[\s，。；：、！？:;,.])[0-9一二三四五六七八九十a-zA-Z]{1,2}$/

/** The number in a mark of level one: 三、. */
export const levelOneNumber = /^([一二三四五六七八九十]{1,3})([、．.])/
const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 as headings are numbered: 一, 十, 十一, 二十. */
export function chineseOrdinal(value: number): string {
  const tens = Math.floor(value / 10)
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[value % 10]}`
}

/** Courtesy at the end whose halves belong together: 此致 before 敬礼. */
export const brokenCourtesy = {
  first: /^(?:此致|致)$/u,
  second: /^(?:敬礼|礼)[！!。]?$/u,
  whole: ['此致', '敬礼'],
} as const

export const unfilledMark = /〔待补[^〕\n]*〕/g

/** What may stand before a name that is meant as a person: a label, a list, or the start. */
export const beforeName =
  /(?:^|[\s，。；：、！？（）“”《》:;,.]|同志|委员|代表|局长|主任|科长|处长|主席|主委|书记|和|及|与|由|向|对|请|[人者])$/
/** What may stand behind a person's name. */
export const afterName =
  /^(?:$|[\s，。；：、！？（）“”《》:;,.]|等|同志|委员|代表|政协|人大|先生|女士|局长|副?主任|科长|处长|主席|主委|书记|和|及|与|提出|联系|[0-9]|您|你)/
/** A person's title behind a name or behind a row of names: nothing else can be meant. */
export const titleAfterName =
  /^(?:、\p{Script=Han}{2,4})*(?:等(?:[0-9一二三四五六七八九十]+[位名人])?)?(?:政协|人大)?(?:委员(?!会)|代表(?!团|性|处)|同志|先生|女士)/u

/** What follows an organisation that speaks as proposer. */
export const afterProposer = /^(?:所|联名|联合|等)?[^，。；]{0,4}(?:提出|提交|提的|提案|建议|议案|反映)/
