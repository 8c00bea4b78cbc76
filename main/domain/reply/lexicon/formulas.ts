import { numeralPattern } from './numerals.ts'

/** Titles. A title speaks of an item and ends with a kind of answer. */
export const titleStart = /关于|对|答复|办理/
export const titleItem = /提案|建议|议案|意见|关于/
export const titleEnd =
  /(?:答复|复函|回复|函复|回函|函|的答复意见|办理意见|答复意见|办理情况|办理情况报告|情况的报告|情况报告|会办意见|协办意见|主办意见|分办意见|答复摘要|答复稿|答复书|情况的?说明|办理结果|答复（.{1,12}）)$/
/** A line that only carries a title on: 答复, 的复函. */
export const titleRest = /^的?(?:答复|复函|回复|函|答复的?函|答复意见|的函)$/
export const titleAbout = '关于'
/** Printed before the meeting's name in a title. */
export const titleBeforeMeeting = /关于对|关于答复|关于办理|关于|对/g
export const meetingEnd = '会议'
export const meetingWord = /届|次会议|全会|会议/
/** The item's number in a title; the group is its digits. */
export const itemNumber = /第?([0-9]{1,9})(?:、[0-9]{1,9})*号/
/** The item's word right after its number. */
export const itemKindAfterNumber =
  /^[”》）]?(?:的)?(?:政协)?(?:委员|代表|党派|集体|重点|人大代表|政协委员|联名)*(提案|建议|议案|意见)/
export const kindWords: Readonly<Record<string, '提案' | '建议' | '议案'>> = {
  提案: '提案',
  建议: '建议',
  议案: '议案',
  意见: '建议',
}

/** Salutations. */
export const respectful = /^(?:尊敬的|敬爱的|尊敬)/
export const greeting = /(?:您好|你好|您们好|你们好|大家好)[！!。，：]*$/
export const greetingAlone = /^(?:您好|你好|您们好|你们好)[！!。，：]?$/
export const greetingStart = /^(?:您好|你好|您们好|你们好)[！!。，：]/
/** A person's or several persons' title at the end of an addressee. */
export const honorificEnd = /(委员|代表)(?:们|同志|先生|女士)*(?:（[^）]*）)?$/
export const personItem = new RegExp(
  `^(?:尊敬的)?(?<name>.+?)(?:等)?(?:（等?(?:${numeralPattern})?[位名人]?）)?(?:等)?(?:(?:${numeralPattern})[位名])?(?:政协|人大|市政协|区政协|县政协|省政协|市人大|区人大|县人大|省人大|全国人大|全国政协)?(?:委员|代表)?(?:们|同志|先生|女士)*(?:（[^）]*）)?$`,
)
export const addresseeOrganEnd =
  /(?:委|委员会|党派|组|小组|会|局|办|办公室|联|社|团|所|部|院|公司|中心|支部|总支|支社|盟|党|厅|政府|单位|代表团|界别?|工商联|人民团体|室|学会|协会)$/

/** A member's title before the name: 政协委员某某. */
export const honorificBeforeName =
  /^(?:[\p{Script=Han}]{0,6}(?:政协|人大))?(?<title>委员|代表)(?<names>[\p{Script=Han}·、]{2,60})$/u
/** The titles of a member, by their printed word. */
export const honorificWords: Readonly<Record<string, '委员' | '代表'>> = { 委员: '委员', 代表: '代表' }

/** Opening: the receipt sentence. */
export const receiptStart =
  /^(?:(?:您好|你好|您们好|你们好)[！!。，：]?)?(?:感谢[^。！]{0,40}[。！，])?(?:您|你|贵|现将您|现将你|收到|现就|关于您|关于你|接到|首先|按照|根据|经[^，。]{0,20}，)/
export const receiptEnd =
  /收悉|已?收到|(?:答复|回复|函复|复函|函告|告知|汇报|说明|反馈|报告|通报|意见|情况)如下|答复意见[：。]|(?:交|转|由)(?:由)?[^。]{0,12}(?:办理|承办|研究|分办|答复|主办|会办)/
export const answerFollows =
  /(?:(?:答复|回复|函复|复函|函告|告知|汇报|说明|反馈|报告|意见|情况|介绍)如下|提出?(?:如下|以下)(?:会办|协办|主办|分办|办理|处理|答复)*意见)[：:。]?$/
export const proposed = /提出|提交|提的|所提|的《|的“|贵[^，。]{0,12}[《“]/
/** What may stand right before the wrapped subject. */
export const beforeSubject = /(?:的|关于|出|交|了|到|提|案|议|对|就|将|[0-9]号)$/
/** What may follow the wrapped subject. */
export const afterSubject =
  /^(?:一文|一案|一事)?(?:的)?(?:（[^）]*）)?(?:(?:政协|人大|委员|代表|重点|集体)*(?:提案|建议|议案|意见|建议案|发言)|收悉|后|已|交|转|我|经|由|现|的?(?:会办|协办|主办|分办|办理|答复)|有关|相关|情况|提出|，|。|$)/
/** What follows a wrapped subject whatever stands before it: 贵委《…》（第8号）收悉. */
export const receiptBehindSubject =
  /^(?:一文|一案)?(?:的)?(?:（[^）]*）)?(?:的)?(?:(?:政协|人大|委员|代表|重点|集体)*(?:提案|建议|议案)|收悉|已收|悉|已交|已转|交由|由)/
/** Where a title or a topic in quotes begins; other quotes are words within a sentence. */
export const wrappedTopic = /《|“(?=关于)/g
/** An unwrapped subject: from 关于 to its item word. */
export const plainSubject =
  /(?<![《“])关于(?!“|《).+?(?:提案|建议|议案|意见|问题(?!的(?:提案|建议|议案|意见)))(?=(?:的?(?:提案|建议|议案|意见))?(?:（|收悉|已|，|。|交|转|悉|由|办理|、现|现))/
export const subjectItem =
  /^(?:一文|一案)?(?:的)?(?:（[^）]*）)?(?:政协|人大|委员|代表|重点|集体|的)*(提案|建议|议案|意见)/
export const subjectWordAtEnd = /(提案|议案|建议)$/
export const openingMeeting =
  /(?:在|于)((?:(?!在)[^。，]){2,40}?(?:会议|[一二三四五六七八九十]次会|大会))(?:上|期间|中)?[，]?(?:所|联名)?提/
export const openingNumber = /(?:第|编号为?[：]?|（|案号[：]?)\s*([0-9]{1,9})号?(?:）|号|的)/

/** Courtesy at the end, tried on whole paragraphs from the last one upward. */
export const closingStarts: readonly RegExp[] = [
  /^(?:最后|在此|同时|此外|再次|再一次|衷心|非常|十分|真诚|诚挚|特别|由衷|深深|也|我[局委办院厅们]|并)*[，,]?(?:再次|衷心|非常|十分|真诚|诚挚|特别|由衷|我们|也|让我们|请允许我们|谨|对您|向您)*(?:地)?(?:表示)?(?:感谢|谢谢|致谢|致以)/,
  /^以上(?:是|为)?(?:我们?[局委办院厅们]?)?(?:对[^。]{0,40})?(?:的)?(?:答复|回复|意见|办理|复函|情况|汇报)/,
  /^(?:特此|专此|谨此|特)(?:答复|回复|函复|复函|函达|函告|报告|说明|致函|敬复|奉复|奉告|复)/,
  /^此(?:[复函致]|答复)/,
  /^(?:顺)?(?:此致|致|敬礼|礼)[！!。]?$/,
  /^(?:最后)?[，]?(?:衷心|恭|顺|敬|谨|即|并|诚挚)?(?:地)?(?:祝(?!贺)|颂)/,
  /^(?:我们)?(?:衷心|真诚|诚恳|诚挚|热忱|也)?(?:地)?(?:欢迎|希望|恳请|敬请|期待|期盼|盼望|诚望|望|请)(?:您|你|贵|各位|大家|[两二三四五几]位|委员|代表|社会|广大|继续|一如既往|今后)/,
  /^(?:您|你|贵[^，。]{0,4})?(?:如|若)(?:果)?(?:您|你|贵[^，。]{0,4})?(?:们)?(?:对)?(?:以上|本|上述|此|我)?[^。]{0,12}(?:不妥|不当|意见|建议|疑问|不满意|不明|问题)/,
  /^(?:上述|如上|对以上|对上述)[^。]{0,12}(?:答复|回复|意见)/,
  /^供(?:您|你|贵|参考)/,
  /^(?:最后|再次|再一次|在此|谨|并|[，,])*(?:向|对)(?:您|你|贵|各位|委员|代表)[^。！]{0,40}(?:感谢|谢意|敬意|谢忱)/,
  /^(?:现将)?[^。，]{0,16}(?:答复|回复|函复|说明|汇报|报告)如上/,
]
/** A short paragraph that thanks the member anywhere, without a word of the office's own work. */
export const thanks = /感谢|谢谢|谢意|敬意|谢忱/
export const addressesMember = /您|你们?|贵|委员|代表/
export const ownWork =
  /下一步|下步|我(?:局|委|办|院|厅|部|中心|单位|市|县|区|省|镇|街道)|[0-9一二三四]是|[0-9]/
export const thanksLength = 80
/** A paragraph of courtesy is short; a longer one is work told with thanks in it. */
export const closingLength = 220
/** Words of the work itself: with one of them a paragraph that begins with a wish is no courtesy. */
export const workWords = /下一步|万元|一是|二是|（一）/

/** Marks of the head and the tail. */
export const documentNumber =
  /^(?:[\p{Script=Han}A-Z×○]{1,16}(?:（[\p{Script=Han}]{1,6}）)?[〔（[［【][12][0-9]{3}[〕）\]］】](?:第)?[0-9]{1,6}号|[\p{Script=Han}]{1,16}[12][0-9]{3}[-年][0-9]{1,5}号)/u
/** What every document number ends with, looked for first. */
export const documentNumberEnd = '号'
export const publicityWord = '公开'
export const publicityAlone =
  /^(?:注[：:])?[“（〔【[]*(?:此件|本件|该件|此文|以上[^。，]{0,6})?[^。；，：]{0,8}公开[^。；，：]{0,6}[”）〕】\]。]*$/
export const publicityStart =
  /^(?:此件|本件|该件|此文|以上|主动|依申请|同意|不同意|不予|不宜|可|可以|全文|公开|部分|注)/
export const publicityAfterResult = /(?:主动|依申请|同意|不同意|不予|不|全文|可以?)?公开$/
export const noText =
  /^(?:（?此页无正文）?|（?共?印[0-9]{1,4}份）?|[\p{Script=Han}]{2,30}[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日印[发制])$/u
export const annexHead = /^附件[0-9一二三四五六七八九十]*[：:]?$/
/** What an organ's name is made of; a published text may mask letters of it. */
export const organLetters = /^[\p{Script=Han}A-Z0-9（）、·×○]{3,60}$/u
export const sealed = /（(?:盖章|公章|章|印章|印|代章)）/g
/** What a signer is called behind the name of the organ (某某局局长, 某某委员会主任), with the name that may follow; the group is the organ and what is left of the office. */
export const signersOffice =
  /^(.*?)(?:副?(?:主任|局长|厅长|部长|处长|科长|站长|所长|署长|馆长|院长|校长|行长|台长|园长|队长|社长|会长|组长|主席|书记|省长|市长|区长|县长|州长|旗长|镇长|乡长|检察长|董事长|总经理))[\p{Script=Han}·]{0,4}$/u
/** What an organ's name ends with that the office says again: 某某局（局）长. */
export const officeOfOrgan = /^(.*(?<!副)[局厅部处科站所署馆院行台园队社会组])长[\p{Script=Han}·]{0,4}$/u
export const letterhead = /(?:文件|便函|函件|公函)$/
export const listJoiners = /[，、；,;]/

/** Headings without a number. */
export const unnumberedHeading =
  /^(?:关于.{2,50}(?:建议|问题|意见|方面|情况|事项|诉求)|第[一二三四五六七八九十]部分.{0,40}|建议[一二三四五六七八九十][：:].{2,50})$/

/** Which body a 提案, 建议, 委员 or 代表 belongs to. */
export const bodyOfWord: Readonly<Record<string, '政协' | '人大'>> = {
  提案: '政协',
  委员: '政协',
  建议: '人大',
  议案: '人大',
  代表: '人大',
}
export const kindOfBody: Readonly<Record<'政协' | '人大', '提案' | '建议'>> = { 政协: '提案', 人大: '建议' }

/** Words that tell a page number: 第 3 页, 共 8 页. */
export const pageNumber =
  /^(?:[-—–－―·.]+\s*[0-9]{1,3}\s*[-—–－―·.]+|第\s*[0-9]{1,3}\s*页(?:[，,/]?\s*共\s*[0-9]{1,3}\s*页)?|[0-9]{1,3}\s*\/\s*[0-9]{1,3})$/
export const bareNumber = /^[0-9]{1,3}$/

/** Marks that end a sentence, closing quotes and brackets behind them included; a colon or semicolon ends a paragraph as well. */
export const sentenceEnd = /[。！？：；!?…][”’）》]*$/
/** A running line that ends with a figure, and a line that begins with a word. */
export const numberAtEnd = /[，；。].*\p{Script=Han}[0-9.]+%?$/u
export const wordAtStart = /^\p{Script=Han}/u
export const sentenceInside = /[。！？；]/
/** Marks that cannot begin a line, and those that cannot end one. */
export const cannotBegin = /^[，。、；：！？”’）》〉】〕…·%％]/
export const cannotEnd = /[“‘（《〈【〔，、]$/
export const yearStart = /[12][0-9]{3}|[一二][〇○零一二三四五六七八九ОO0-9]{3}/

/** A label behind one of these belongs to a sentence or a list and begins no paragraph. */
export const noBreakBefore = /[，、；：（及和与]$/
export const itemDigits = /[0-9]{1,9}/
/** The word for the item in a label: 建议编号, 提案人. */
export const itemWordOfLabel = /提案|建议|议案/
/** A result and the publicity behind one label: B类，同意公开. */
export const resultAndPublicity = /^([A-Za-z][0-9]?类?)[，、；（〔【）〕】\s]*(.{0,6}公开)[）〕】]?$/
export const resultClassWord = '类'
export const noteLabel = /^注[：:]/
/** A label whose value stands in brackets: 公开方式（主动公开）. */
export const publicityLabel = /^（?(?:信息)?公开(?:方式|属性|类别|类型|形式|选项|情况)(?=[（〔【“])/
/** Words that a paragraph begins with rather than a sentence within it. */
export const opensParagraph =
  /^(?:下一步|下步|最后，|[一二三四五六七八九十][是要]|第[一二三四五六七八九十]，)/

/** The second and later members of a sequence, at a line's beginning and within a line. */
export const laterInSequence = /^[二三四五六七八九十][是要]/
export const sequenceWithin = /(?<=[。；，：])[二三四五六七八九十][是要]/g

/** A labelled value of the tail whose label is not known: 办理人员：… */
export const unknownLabel =
  /^（?(?!建议|问题|意见|关于|第)[\p{Script=Han}、]{2,10}[：:][^。；，！？：:]{1,40}[。）]?$/u
/** The end of a receipt sentence, and the line that carries it on: 经研究，现答复如下： */
export const receiptSentenceEnd = /(?:收悉|办理|承办|收到|答复|主办|转来|关注)。$/
export const answerLine =
  /^(?:经[^，。]{0,14}，)?(?:现|特|兹|我[局委办院厅]|并)?[^，。]{0,24}(?:如下|意见)[：:]$/
export const answerLineEnd = /(?:答复|回复|函复|复函|函告|告知|汇报|说明|反馈|报告|情况|意见)(?:如下)[：:]$/
export const namedSuggestion = /^建议[一二三四五六七八九十][：:]/
/** A member's title alone, parted from the names before it. */
export const honorificAlone = /^(?:委员|代表)[：:]?$/
/** A date whose month or day was left open or lost: 2013年7月日. */
export const openDate =
  /^(?:[12][0-9]{3}|[一二][〇○零一二三四五六七八九0-9]{3})年(?:[0-9一二三四五六七八九十]{0,3}月)?(?:[0-9一二三四五六七八九十]{0,3}日)?$/
/** A title that says nothing of the item. */
export const bareTitle =
  /^(?:政协|人大)?(?:委员|代表)?(?:提案|建议|议案)?(?:办理)?(?:情况|结果)?(?:的)?(?:答复|答复函|复函|答复书|回复|回复函|函)$/
/** A word behind a telephone number; 转 belongs to it. */
export const nextWord = /(?!转)[\p{Script=Han}]/u
