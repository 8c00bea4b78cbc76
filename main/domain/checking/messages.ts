import type { Body } from './case.ts'
import type { Alteration } from './lexicon/as-printed.ts'

const roles = { addressee: '提案人', signer: '签发人', contact: '联系人' } as const

const alterations: Readonly<Record<Alteration, string>> = {
  'half-width': '半角标点',
  'straight-quote': '直引号',
  'full-width': '全角字母数字',
  markdown: '排版符号',
  space: '多余的空格',
}

const contactFields: Readonly<Record<string, string>> = {
  phone: '联系电话',
  address: '地址',
  postcode: '邮政编码',
}
const cardFields = { documentNumber: '发文字号', handlingResult: '办理结果', publicity: '公开属性' } as const

/** What a check says: one sentence a finding, naming what stands there and what was expected. */
export const findingMessages = {
  leftoverName: (name: string, role: keyof typeof roles, from: string | null) =>
    `“${name}”是${from === null ? '范文库中另一份答复' : `《${from}》`}的${roles[role]}，不在本件的办件卡上，可能是照抄残留。`,
  wrongHonorific: (found: string, body: Body, expected: string) =>
    `本件由${body}交办，应称“${expected}”，这里写作“${found}”。`,
  wrongKind: (found: string, expected: string) => `本件是${expected}，这里写作“${found}”。`,
  wrongBody: (found: string, expected: Body) => `本件由${expected}交办，这里写作“${found}”。`,
  wrongMeeting: (found: string, expected: string) => `会议应为“${expected}”，这里写作“${found}”。`,
  wrongNumber: (found: string, expected: string) => `编号应为第${expected}号，这里写作第${found}号。`,
  wrongSubject: (expected: string) => `案由与办件卡不一致，应为“${expected}”。`,
  doubledAbout: () => '“关于”重复了一次。',
  wrongAddressee: (names: string) => `称呼中的“${names}”不在办件卡上。`,
  missingAddressee: (names: string) => `称呼中缺少办件卡上的“${names}”。`,
  missingDate: () => '没有写明成文日期。',
  dateAgainstCard: (expected: string) => `成文日期与办件卡不一致，应为${expected}。`,
  oldDate: (year: number, newest: number) =>
    `成文日期是${year}年，而范文库中最近的答复已是${newest}年，可能是照抄残留。`,
  sessionAgainstYear: (meeting: string, years: string, year: number) =>
    `范文库中${meeting}的答复都在${years}年，这里的成文日期是${year}年，请核对届次和日期。`,
  pluralOfRespect: () => '“您”没有复数，不写“您们”；对多人称“你们”。',
  respectToSeveral: () => '答复对象不止一位，应称“你们”。',
  pluralToOne: () => '答复对象只有一位，应称“您”。',
  unopened: (mark: string) => `“${mark}”前面缺少与它配对的前一半。`,
  unclosed: (mark: string) => `“${mark}”后面缺少与它配对的后一半。`,
  mixedWidth: (open: string, close: string) => `括号“${open}”和“${close}”不是一对。`,
  numberingGap: (found: string, expected: string) => `这里的序号是“${found}”，按顺序应是“${expected}”。`,
  unfilled: () => '还有待补的内容没有填写。',
  saidName: (name: string, role: keyof typeof roles) =>
    `“${name}”是这份文稿原来的${roles[role]}，不在本件的办件卡上，可能是照抄残留。`,
  wrongContact: (field: string, found: string, expected: string) =>
    `${contactFields[field] ?? '联系方式'}“${found}”与办件卡不一致，应为“${expected}”。`,
  othersPhone: (found: string, name: string, from: string | null) =>
    `电话“${found}”是${name === '' ? '另一份答复的联系电话' : `“${name}”的电话`}${from === null ? '' : `（见《${from}》）`}，与本件的联系人不符，可能是照抄残留。`,
  wrongOrgan: (found: string, expected: string) => `答复单位应为“${expected}”，这里写作“${found}”。`,
  wrongSelfWord: (found: string, organ: string, expected: string) =>
    `答复单位是${organ}，应自称“${expected}”，这里写作“${found}”，可能是照抄残留。`,
  mixedSelfWords: (found: string, right: string) => `文中自称“${right}”，只有这里写作“${found}”，请核对。`,
  saidPlace: (place: string) => `“${place}”是这份文稿原来的地方，与办件卡不符，可能是照抄残留。`,
  otherPlace: (place: string, from: string | null) =>
    `“${place}”是另一地的名称${from === null ? '' : `（见《${from}》）`}，请核对是否照抄残留。`,
  unknownPlace: (found: string, own: string) =>
    `正文里提到“${found}”，办件卡上是“${own}”，请核对是否照抄残留。`,
  wrongLevel: (found: string, right: string) =>
    `这里写作“${found}”，按办件卡应为“${right}”，可能是照抄残留。`,
  leftoverSubject: (from: string | null) =>
    `这是${from === null ? '范文库中另一份答复' : `《${from}》`}的案由，与本件无关，可能是照抄残留。`,
  leftoverTopic: (word: string, from: string | null) =>
    `“${word}”是${from === null ? '另一件' : `《${from}》`}的主题词，本件案由和单位的其他答复里都没有，请核对是否照抄残留。`,
  otherNumber: (found: string, expected: string) =>
    `正文里提到第${found}号，本件是第${expected}号，请核对是否照抄残留。`,
  otherMeeting: (found: string, expected: string) =>
    `正文里提到“${found}”，本件的会议是“${expected}”，请核对是否照抄残留。`,
  fieldAgainstCard: (field: keyof typeof cardFields, found: string, expected: string) =>
    `${cardFields[field]}与办件卡不一致，应为“${expected}”，这里写作“${found}”。`,
  onlyPlans: (result: string) =>
    `办理结果是“${result}”，正文却只说将要做什么，没有写已经做了什么，请核对办理结果。`,
  refusedThoughSolved: (result: string) => `办理结果是“${result}”，这里却说不能办，请核对办理结果。`,
  adoptedThoughNot: (result: string) => `办理结果是“${result}”，这里却说已经采纳或解决，请核对办理结果。`,
  noAttachment: () => '正文提到附件，文后没有附件说明。',
  unmentioned: (name: string) => `附件“${name}”在正文里没有提到。`,
  privateDetail: () => '这是个人的电话或证件号码，公开的答复里不得出现。',
  mixedPublicity: () => '文中有两处公开属性，说法不一致。',
  beforeAssigned: (assigned: string) => `成文日期早于交办日期（${assigned}）。`,
  afterDeadline: (deadline: string) => `成文日期已过办理期限（${deadline}）。`,
  pastPlan: (found: number, year: number) =>
    `本件是${year}年的，这里把${found}年写成将来，可能是旧稿里的打算，请改为实际情况。`,
  futureDeed: (found: number, year: number) =>
    `本件是${year}年的，这里把${found}年的事写成已经完成，请核对年份。`,
  expired: (found: number, year: number) =>
    `本件是${year}年的，这里的规定到${found}年已经到期，请核对是否还有效。`,
  relativeTime: (found: string) => `“${found}”是沿用旧稿的文字，说的可能是旧稿那时，请核对。`,
  unconfirmed: () => '沿用的数字、日期或人名还没有核对（待核）。',
  otherFigure: (found: string, other: string, from: string | null, date: string | null) =>
    `这里写“${found}”，${from === null ? '另一份答复' : `《${from}》`}${date === null ? '' : `（${date}）`}写“${other}”，请核对用哪个数。`,
  figureTwice: (first: string, found: string) => `同一项前面写“${first}”，这里写“${found}”，请核对。`,
  sequenceAlone: (found: string) => `只有“${found}”，后面没有接着的项。`,
  sequenceGap: (found: string, expected: number) =>
    `这里是“${found}”，按顺序应是第${expected}项，前面可能漏了或多了。`,
  mixedOrdinals: (found: string) => `前面用“首先”，这里用“${found}”，两种次序语不混用。`,
  oneHand: () => '有“一方面”，后面没有“另一方面”。',
  missingPart: {
    salutation: '没有称呼（主送的代表、委员或单位）。',
    opening: '没有收到提案、建议的说明（……收悉，现答复如下：）。',
    body: '没有正文。',
    closing: '没有结尾的感谢或“特此答复”一类的话。',
    organ: '没有答复单位的署名。',
    contact: '没有写联系人和电话。',
    publicity: '办件卡上有公开属性，文中没有附注（此件公开发布）。',
    result: '办件卡上有办理结果，文中没有标明。',
  },
  skippedLevel: (found: string) => `一级标题“一、”下面直接用了“${found}”，中间没有“（一）”。`,
  mixedNumberMarks: (found: string, right: string) =>
    `同一级序号有两种写法，这里的“${found}”应与别处一致，写作“${right}”。`,
  nothingAnswered: (n: number) => `提案的${n}点要求一点都没有回应，正文可能只写了已做的工作。`,
  unanswered: (point: string) => `没有回应提案要求：“${point}”。`,
  thinAnswer: (point: string) => `对“${point}”只作了表态，没有说做了什么、准备怎么做。`,
  repeatedParagraph: (addressee: string, from: string | null) =>
    `这一段与${from === null ? '以前的答复' : `《${from}》`}里给${addressee}的一段相同（只有数字不同），请核对是否需要新写。`,
  forbiddenWord: (word: string, instead: string) =>
    instead === '' ? `“${word}”在本单位词表里不用。` : `“${word}”在本单位词表里不用，改为“${instead}”。`,
  renamedBody: (old: string, now: string, since: string | null) =>
    `“${old}”${since === null ? '' : `自${since}起`}已改名“${now}”。`,
  likelyMisprint: (found: string, right: string, replies: number) =>
    `范文库中有${replies}份答复写“${right}”，这里写“${found}”，只差一字，请核对。`,
  ownMisprint: (found: string, right: string, uses: number) =>
    `文中别处写“${right}”（${uses}次），这里写“${found}”，只差一字，请核对。`,
  misprintedTerm: (found: string, right: string) =>
    `“${right}”是常用词，这里写“${found}”，只差一个读音相近的字，请核对。`,
  mixedPercent: (found: string) => `文中别处用“%”，这里写“${found}”，全文宜用一种写法。`,
  mixedFigures: (found: string) => `同类数量别处用阿拉伯数字，这里写“${found}”，全文宜用一种写法。`,
  mixedYou: (found: string, right: string) => `文中“您”和“你”混用，这里的“${found}”宜写“${right}”。`,
  pageForm: {
    emptyPage: '公文不写“此页无正文”，排不下时调整行距、字距（GB/T 9704—2012 7.3.5）。',
    longTitle: (length: number, lines: number) =>
      `标题共${length}个字，排成二号字超过${lines}行，请精简（GB/T 9704—2012 7.3.1）。`,
    bareNote: '附注应加圆括号（GB/T 9704—2012 7.3.6）。',
    chineseDate: '成文日期用阿拉伯数字（GB/T 9704—2012 7.3.5.4）。',
    dateAboveOrgan: '成文日期写在署名下面（GB/T 9704—2012 7.3.5）。',
  },
  brokenCourtesy: () => '“此致”“敬礼”没有写全。',
  signatureOnOneLine: () => '原件的署名和日期写在一行，应分两行。',
  alteredAt: (kind: Alteration, printed: string, now: string) => {
    if (kind === 'space') return `原件在“${now}”中间有多余的空格，读入时已删去。`
    return kind === 'markdown'
      ? `原件在“${now}”中间有排版符号“${printed.trim()}”，读入时已删去。`
      : `原件这里写的是${alterations[kind]}“${printed}”，读入时已改为“${now}”。`
  },
  alteredOften: (kind: Alteration, count: number) =>
    `原件有${count}处${alterations[kind]}，这是第一处，读入时都已统一。`,
  altered: (what: string) => `原件的写法不规范，读入时已统一：${what}。`,
}

export const yearJoiner = '、'
