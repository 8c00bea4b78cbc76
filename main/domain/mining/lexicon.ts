import { likeDigits } from '#domain/text/mask.ts'

/** What stands before a numbered heading or paragraph: 一、 （一） 1. 1、 （1） ①. It is no part of a passage. */
export const leadingMark =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[、.．](?!\d)|（\d{1,2}）|[①-⑳])/

/** A date with its month; the day may be missing, or with a day the year. */
export const fullDate =
  /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号]|[底初末]|[上中下]旬)|\d{4}年\d{1,2}月|[一二][〇○零0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日|[底初末]|[上中下]旬)?/g

/** How parts of a text are numbered, each told by its first number; tried in order. */
export const numberingStyles: readonly (readonly [RegExp, string])[] = [
  [/^[一二三四五六七八九十]{1,3}、/, '一、'],
  [/^（[一二三四五六七八九十]{1,3}）/, '（一）'],
  [/^\d{1,2}[.．](?!\d)/, '1.'],
  [/^\d{1,2}、/, '1、'],
  [/^（\d{1,2}）/, '（1）'],
  [/^[①-⑳]/, '①'],
  [/^[一二三四五六七八九十]{1,3}是/, '一是'],
  [/^第[一二三四五六七八九十]{1,3}[，、是]/, '第一，'],
]

/** A meeting as printed: 某区政协第十五届三次会议, 区十七届人大二次会议. */
export const meetingWords = /届.*次|次会议$/
/** Any other meeting; what is called 会 and is none (协会, 社会) has to be told by its own ends. */
export const gatheringEnd = /.(?:会议|[^社机三展览销聘动乐]会|论坛)$/

/** A meeting from the body that holds it on, without the place before: 政协第十五届三次会议, 十七届人大常委会第二次会议. */
export const meetingCore =
  /(?:政协|人大|人民政治协商会议|人民代表大会)?第?[一二三四五六七八九十\d]{1,3}届(?:政协|人大|人民代表大会|委员会|常委会|常务委员会|全国|全体){0,3}第?[一二三四五六七八九十\d]{1,3}次(?:全体)?会议/g
/** What no meeting is printed without. */
export const termUnit = '届'
/** The last word of a place before a meeting. */
export const placeTail = /^(?:省|市|区|县|旗|州|镇|乡)$/
/** Words that lead to a place and are no part of it. */
export const placeLead =
  /^(?:在|于|自|从|由|对|向|到|据|经|按|我|全|各|本|该|是|了|的|和|与|及|后|前|以来|出席|参加|召开)$/

export const nameSeparator = '、'
/** Marks that no list of names goes across. */
export const notInList = /[，。；：？！“”‘’《》（）]/
export const numberBefore = '第'
export const numberAfter = '号'
export const hanNumber = /^[〇零一二三四五六七八九十百千万亿两]+$/
export const yearUnits = /^(?:年|年度)/
export const percentUnits = /^(?:%|％|个百分点|‰)/
export const openTitle = '《'
export const closeTitle = '》'
export const openQuote = /[“‘"「]$/
export const personAfter =
  /^(?:等)?(?:[两几数\d一二三四五六七八九十]{0,3}[名位])?(?:委员|代表|同志|同学|主任|局长|处长|科长|所长|院长|校长|部长|厅长|县长|镇长|区长|市长|主席|书记|先生|女士|老师|教授|专家|医生|律师|院士|工程师|经理|会长)/
/** One or two characters between a slot and such a word: the end of a name that all happen to share. */
export const nameEndBefore =
  /^(\p{Script=Han}{1,2}?)(?:委员|代表|同志|同学|主任|局长|区长|市长|书记|先生|女士|老师|教授)/u
export const personBefore =
  /(?:联系人|联系人姓名|承办人|签发人|负责人|责任人|经办人|牵头人|主持人|姓名)[为是:：]?$|(?:专家|同志|委员|代表|教授|律师)$/
export const surnames =
  '乐湛狄皮禹茅裘宣郁杭嵇滑荀惠芮储汲隗宓郗厉束幸郜蓟宿蒲邰鄂赖蔺屠胥莘逄郦雍濮扈冀郏浦阎慕茹宦暨匡阙蔚晁阚鞠巢蒯荆竺逯桓闫萧傅滕王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤詹施温康牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝'
export const organEnd =
  /(?:局|委|委员会|办|办公室|中心|公司|集团|街道|镇|乡|政府|医院|学校|大学|学院|协会|联盟|银行|院|部|厅|处|站|所|支队|大队|总队|法院|商会|工会|区委|市委|县委|科委|基金会|学会|联合会|促进会|理事会|居委会|村委会|合作社|[残妇侨文科青台]联|工商联|社科联|[科作文消]协|十字会|编办|[支分]行|分局|办事处|供销社|研究所|委员会办公室|法庭|检察院|组|队|社|署|园|馆|校)$/
export const regionEnd = /^.{1,6}(?:省|市|区|县|旗|州|镇|乡|街道|村|社区)$/
/** Members of a list but for its last one. */
export const listMembers = /[^，。；：、]{1,16}、/g
/** Two members without a mark between them. */
export const pairOfMembers = /^[^，。；：、]{2,8}(?:以及|[和与及])[^，。；：、]{2,8}$/
/** What a list ends at that begins before it. */
export const listClose = /^(?:等|等等|及|和|以及|，|。|；)$/

/** Base names of the slots by type, where the neighbours tell nothing more. */
export const typeNames = {
  year: '年份',
  date: '日期',
  number: '数量',
  percentage: '比例',
  person: '人名',
  organ: '机关',
  meeting: '会议',
  document: '文件',
  topic: '主题',
  list: '清单',
  text: '内容',
  clause: '从句',
} as const

export const regionName = '地区'
export const monthName = '月份'
export const dayName = '日'
export const moneyName = '金额'
export const phoneName = '电话'
export const codeName = '序号'

/** The name of a number by the measure word after it; tried in order. */
export const numberNames: readonly (readonly [RegExp, string])[] = [
  [/^余?月/, '月份'],
  [/^日/, '日'],
  [/^余?多?[万亿千百]?元/, '金额'],
  [/^号/, '序号'],
  [/^届/, '届数'],
  [/^余?多?[万千百]?[家户个](?:[^，。；、]{0,6})?企业/, '企业数量'],
  [/^余?多?[万千百]?户/, '户数'],
  [/^余?多?[万千百]?家/, '家数'],
  [/^余?多?[万千百]?(?:人次)/, '人次'],
  [/^余?多?[万千百]?(?:名|人|位)/, '人数'],
  [/^余?多?(?:个)?项目|^余?多?项/, '项目数量'],
  [/^余?多?场/, '场数'],
  [/^余?多?次/, '次数'],
  [/^余?多?件/, '件数'],
  [/^余?多?条/, '条数'],
  [/^余?多?[万千百]?(?:平方米|平方公里|亩|公顷|平米)/, '面积'],
  [/^余?多?[万千百]?(?:公里|米|千米)/, '里程'],
  [/^余?多?[万千百]?吨/, '吨数'],
  [/^余?多?小时|^分钟|^天|^个?工作日|^个月|^年/, '时长'],
  [/^余?多?[万千百]?(?:辆|台)/, '台数'],
  [/^余?多?[万千百]?套/, '套数'],
  [/^余?多?[万千百]?(?:处|座|所|栋|幢)/, '处数'],
  [/^余?多?[万千百]?(?:株|棵)/, '株数'],
  [/^余?多?[万千百]?(?:份|篇|册)/, '份数'],
  [/^余?多?期/, '期数'],
  [/^余?多?批/, '批次'],
  [/^倍/, '倍数'],
  [/^余?多?[万千百]?个/, '个数'],
]

/** Words after a free slot that say what it is about, and the name it then gets. */
export const topicNames: readonly (readonly [RegExp, string])[] = [
  [/^(?:等)?(?:多个)?领域/, '领域'],
  [/^(?:等)?产业/, '产业'],
  [/^(?:等)?行业/, '行业'],
  [/^(?:等)?企业/, '企业'],
  [/^(?:等)?项目/, '项目'],
  [/^(?:等)?活动/, '活动'],
  [/^(?:等)?政策/, '政策'],
  [/^(?:等)?问题/, '问题'],
  [/^(?:等)?工作/, '工作'],
  [/^(?:等)?建设/, '建设'],
  [/^(?:等)?服务/, '服务'],
  [/^(?:等)?平台/, '平台'],
  [/^(?:等)?(?:多个|各)?方面/, '方面'],
  [/^(?:等)?体系/, '体系'],
  [/^(?:等)?机制/, '机制'],
  [/^(?:等)?能力/, '能力'],
  [/^(?:等)?环境/, '环境'],
  [/^(?:等)?设施/, '设施'],
  [/^(?:等)?(?:科技|有限)?公司|^(?:等)?集团/, '公司'],
  [/^(?:等)?小区/, '小区'],
  [/^(?:等)?学校/, '学校'],
  [/^(?:等)?园区/, '园区'],
  [/^(?:等)?技术/, '技术'],
  [/^(?:等)?场景/, '场景'],
  [/^(?:等)?人才/, '人才'],
  [/^(?:等)?资金/, '资金'],
  [/^(?:等)?制度/, '制度'],
  [/^(?:等)?措施/, '措施'],
  [/^(?:等)?标准/, '标准'],
  [/^(?:等)?作用/, '作用'],
]

const digits = '零一二三四五六七八九'
const powers = ['', '十', '百', '千']

/** A whole number from 1 to 9999 in Chinese as it is said, larger ones digit by digit; a different one for each. 12 is 十二, 105 一百零五. */
export function hanNumeral(number: number): string {
  const places = Array.from(String(number), Number)
  if (places.length > powers.length) return places.map((digit) => digits.charAt(digit)).join('')
  const said = places
    .map((digit, at) => digits.charAt(digit) + (digit === 0 ? '' : (powers[places.length - 1 - at] ?? '')))
    .join('')
  return said.replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十')
}

/** A structure's name: 提案答复：二至五部分，末段下一步工作. `last` is the beginning of its last heading. */
export const structureName = (kind: string, least: number, most: number, last: string | null): string => {
  if (most === 0) return `${kind}答复：不分部分`
  const parts =
    least === most ? hanNumeral(most) : `${least === 0 ? '零' : hanNumeral(least)}至${hanNumeral(most)}`
  return `${kind}答复：${parts}部分${last === null ? '' : `，末段${last}`}`
}
/** The name of a clause that only some uses have, by its first words. */
export const clauseName = (words: string): string => `含${words}`
/** A name that came before, told from it. */
export const nthName = (name: string, number: number): string => `${name}（${hanNumeral(number)}）`

/** A part of the page, or a section of the body, that only some replies have. */
export const optionalPart: Record<string, string> = {
  title: '有标题',
  documentNumber: '有发文字号',
  result: '有办理结果',
  salutation: '有称呼',
  opening: '有开头',
  closing: '有结尾',
  signature: '有署名',
  date: '有日期',
  publicity: '有附注',
  contact: '有联系方式',
  cc: '有抄送',
  attachment: '有附件',
  other: '有其他内容',
  paragraph: '有引言',
}
export const optionalSection = (number: number): string => `有第${hanNumeral(number)}部分`
/** What a part is called that is a slot as a whole. */
export const partSlot = (role: string): string => (optionalPart[role] ?? bodySlot).replace(/^有/, '')
export const closingSlot = '结尾'
export const anyKind = '建议提案'
export const headingSlot = '标题'
export const bodySlot = '正文'

/** Marks that close what they open, in pairs. */
export const bracketPairs: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['（', '）'],
  ['【', '】'],
  ['〔', '〕'],
]

/** One of them. */
export const pairedMark = /^[“”‘’《》（）【】〔〕]$/

/** Where one piece of a sentence ends and the next begins. */
export const pieceMarks = '，。；：？！'
export const pieceMark = /[，。；：？！]/
export const clauseMark = '，'
/** Where one clause of a sentence ends and the next begins. */
export const innerMark = /^[，；：]$/
export const sentenceEnd = /[。？！]/
export const punctuation = /^[\p{P}\p{S}]+$/u
export const hanRun = /^[\p{Script=Han}]+$/u
/** Characters so common that two texts share them by chance. */
export const looseWords =
  /^(?:[的地得和与及以对为在了等将于有是中上下区市县局委、，]|以及|进行|工作|建设|发展)$/

export const yearUnit = '年'
export const monthUnit = '月'
export const dayUnit = '日'
export const dateValue =
  /^(?=.*[年月])(?:(?:\d{4}|[一二][〇○零0一二三四五六七八九]{3})年)?(?:[\d一二三四五六七八九十]{1,3}月)?(?:[\d一二三四五六七八九十]{1,3}[日号]|[底初末]|[上中下]旬)?$/
export const yearValue = /^(?:19|20)\d{2}$/
export const phoneValue = /^(?:0\d{2,3}[-—]?)?\d{7,8}$|^1\d{10}$/
export const ordinalBefore = /第$/
export const sessionAfter = /^(?:届|次)/
/** A flag that brings back what one occurrence has instead of the usual words. */
export const variantName = '异文'
/** What an occurrence has instead of the words between two slots. */
export const wholeName = '异文内容'

/** Last words of the names of bodies and places; a slot directly before one holds the whole name. */
export const nameTails = new Set(
  '局,委,委员会,办,办公室,街道,镇,乡,区,县,市,省,中心,公司,集团,银行,医院,学校,大学,学院,协会,支队,总队'.split(
    ',',
  ),
)
/** What may stand directly before such a name and belongs to it. */
export const nameHeads = new Set(['市', '区', '县', '省'])
/** Characters that make a word with what stands before them. */
export const boundTails = /^[化性者率度型们界层家员]$/
/** Words whose slot says who speaks or is spoken to. */
export const proposedAfter = /^(?:等)?(?:委员|代表)?(?:们)?(?:在.{0,24})?提出/
export const addressName = '称呼'
/** A value that speaks of those who proposed. */
export const addressValue = /^(?:您|你们|您们|贵(?:单位|委|会)|各?位?.{0,6}(?:委员|代表)们?)$/
/** Words of one letter that stand beside values, and which a cutter of words takes for a part of them. */
export const cutWords = new Set('由经将对在从为以把向于至和与及等的了按自被就已并')
/** Those of them that stand between two values and within none. */
export const wordsBetweenValues = new Set('由经将对在从为以把向于至按自被就已并')
/** Last words of places, which end the last member of a list of them. */
export const placeTails = new Set('路,街,巷,大道,村,社区,小区,镇,乡,街道'.split(','))
/** What ends the name of a meeting, and what goes on from it. */
export const gatheringTail = /^会议?$/
export const afterGathering = /^(?:上|期间|精神|议定|要求|，|。|、)/
/** A number in words before what is counted, with what makes it rough: 近十 场, 百余 名, 上千 户. Single digits and ordinals are words. */
export const figureInWords =
  /(?<!第)(?:[近约超逾]|上(?=[百千万]))?[一二两三四五六七八九数几]?[一二三四五六七八九十百千万零]*[十百千万][一二三四五六七八九]?[余多几]?(?=[场次个家项件条户名人位处所座批期份篇套台辆株棵亩吨栋幢]|公里|平方米|小时)/g
/** Looked for first, for it is far cheaper. */
export const mayHoldFigure = /[十百千万]/
/** What makes a figure rough, before it and behind it. */
export const roughBefore = /^[近约超逾]/
export const roughAfter = /[余多几]$/
/** The latter where it stands, before what is counted. */
export const roughBehindFigure =
  /[余多几](?=[场次个家项件条户名人位处所座批期份篇套台辆株棵亩吨栋幢万亿千百元]|公里|平方米|小时)/y
const misreadFigure = `(?=.*\\d)[\\d${likeDigits}][\\d${likeDigits}., ]*|[${likeDigits}]`
export const roughFigure = new RegExp(
  `^[近约超逾上]?(?:${misreadFigure}|[一二两三四五六七八九十百千万零数几]+)[余多几]?$`,
)
/** A number in digits; a space may have come into it, and letters in the place of digits. */
export const figure = new RegExp(`^(?:${misreadFigure})$`)
/** A single digit that was misread, before what is counted: 罚款 S 万元. */
export const loneFigure = new RegExp(
  `[${likeDigits}](?=[场次个家项件条户名人位处所座批期份篇套台辆株棵亩吨栋幢万亿千百元年月日起种周岁%％]|公里|平方米|小时)`,
  'y',
)
