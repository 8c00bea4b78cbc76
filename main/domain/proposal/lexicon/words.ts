/** A title that needs no label. */
export const bareTitle =
  /^(?:关于|对|就)[^。；：]{4,70}(?:建议|提案|议案|意见|案|问题|提议|思考|对策)$|^[^。；：，]{6,50}的(?:建议|提案|议案)$/
/** What a title ends with: a line that lacks it may go on in the next. */
export const titleEnding = /(?:建议|提案|议案|意见|案|问题|对策)$/
/** What a title begins with whose second line is looked for. */
export const titleStart = '关于'
/** An item's word at the end of a title, where nothing else says the kind. */
export const kindAtEnd = /(?<kind>提案|议案)$/u
/** A value of the label 届次 that names a meeting. */
export const meetingSign = /[届次]/u
/** Brackets around a title. */
export const titleMarks = /^[《“"「]+|[》”"」]+$/g
/** What stands around a number. */
export const numberFrame = /^(?:[^0-9]*第)?\s*([0-9A-Za-z][0-9A-Za-z-]*)\s*号?(?:[（(].*)?$/
/** A number without a label, in the head of the page. */
export const numberInHead = /(?:提案|建议|议案|第)\s*([0-9]{1,9})\s*号/
/** A meeting's whole name. */
export const meetingName =
  /(?:中国人民政治协商会议|[\p{Script=Han}]{0,14}政协|[\p{Script=Han}]{0,14}第?[0-9一二三四五六七八九十]{1,3}届)[\p{Script=Han}0-9]{0,30}?次(?:全体)?会议/u
/** Words before a meeting's name that are none of it. */
export const beforeMeeting = /^.*(?:在|于|为|向|出席|参加|提交|关于|列席)/
/** What a printed item calls itself, the surest sign first. */
export const kindSigns: readonly (readonly [RegExp, '提案' | '建议' | '议案'])[] = [
  [/议案领衔人|议案编号|议案案由|代表议案|的议案$/u, '议案'],
  [/政协|提案|委员会委员/u, '提案'],
  [
    /人大|人民代表大会|代表建议|领衔代表|提出代表|附议代表|联名代表|领衔人|建议编号|建议人|建议代表|批评和意见/u,
    '建议',
  ],
]
export const bodyOfKind = { 提案: '政协', 建议: '人大', 议案: '人大' } as const
export const honorificOfKind = { 提案: '委员', 建议: '代表', 议案: '代表' } as const

/** Between names of persons and of bodies. */
export const nameSeparators = /[、，,；;/／\n]+/
/** What is told of a person behind the name. */
export const nameNotes =
  /[（(【[][^）)】\]]*[）)】\]]?|等(?:[0-9一二三四五六七八九十]+)?(?:位|名|人)?(?:委员|代表|同志)?$|[0-9][0-9-]{5,}.*$|(?:委员|代表|同志|先生|女士)$/g
export const personName = /^(?:[\p{Script=Han}]{2,4}|[\p{Script=Han}]{1,12}·[\p{Script=Han}·]{1,16})$/u
/** Endings of groups that propose. */
export const groupName =
  /(?:委|委员会|党派|组|小组|联|社|会|盟|党|界|界别|团|支部|总支|工委|专委会|代表团|政府|局|办|工商联|九三学社|农工党|致公党|民革|民盟|民建|民进|台盟)$/u
/** Words that look like names in a list of proposers and are none. */
export const noNames = new Set([
  '姓名',
  '签名',
  '单位',
  '电话',
  '职务',
  '委员',
  '代表',
  '等人',
  '共同',
  '其他',
  '无',
  '男',
  '女',
  '汉族',
])
/** The head of a table of members. */
export const nameColumn = /^(?:姓\s*名|委员姓名|代表姓名|提案人姓名|提案人|附议人)$/

/** A body's part, printed behind its name or in a sentence. */
export const leadNote = /[（(](?:主办|承办|牵头)[）)]/
export const partnerNote = /[（(](?:会办|协办|配合)[）)]/
export const handledTogether =
  /^(?:建议|请|由|转|交|拟)*(?<lead>[\p{Script=Han}、，]+?)(?:会同|商)(?<partners>[\p{Script=Han}、，]+?)(?:办理|研究办理|承办)?$/u
export const handledApart =
  /(?:建议|请|由|转|交|拟)*(?<lead>[\p{Script=Han}、]+?)(?:主办|承办|牵头办理|牵头)(?:[，,；;。]|$)(?:(?:请|由)?(?<partners>[\p{Script=Han}、]+?)(?:会办|协办|配合))?/u
export const handledSplit = /(?:建议|请|由|转|交|拟)*(?<bodies>[\p{Script=Han}、]+?)(?:分别办理|分办)/u
export const organTail =
  /[\p{Script=Han}]{2,}(?:局|委|办|厅|部|院|中心|政府|公司|街道|镇|乡|会|处|队|所|站|联|集团|办公室|园区|银行|学校|大学|医院|党校|社)$/u

/** Number marks beside those of a reply, at the start of a paragraph. The ordinal is the group. */
export const otherMarks: readonly RegExp[] = [
  /^(?<ordinal>[一二三四五六七八九十])(?:是|要|方面)[，,：:]?/,
  /^第(?<ordinal>[一二三四五六七八九十0-9]{1,2})[，,、：:](?=.)/,
  /^建议(?<ordinal>[一二三四五六七八九十0-9]{1,2})[：:、，.]/,
  /^(?<ordinal>[①②③④⑤⑥⑦⑧⑨⑩])/,
]
/** 首先、其次、再次、最后. */
export const turns: readonly RegExp[] = [
  /^首先[，,]?/,
  /^其次[，,]?/,
  /^(?:再次|再者|第三)[，,]?/,
  /^最后[，,]?/,
]
export const circled = '①②③④⑤⑥⑦⑧⑨⑩'
/** Marks inside a paragraph, each a list of its own. Behind a mark of punctuation or at the start. */
export const inlineMarks: readonly RegExp[] = [
  /(?<=^|[。；：，！;:])(?<ordinal>[一二三四五六七八九十])(?:是|要)(?!否|求)/g,
  /(?<=^|[。；：，！;:])(?:（(?<ordinal>[0-9一二三四五六七八九十]{1,2})）)/g,
  /(?<=^|[。；：！;:])(?<ordinal>[0-9]{1,2})(?:、|．|\.(?![0-9]))/g,
  /(?<=^|[。；：！;:])(?<ordinal>[一二三四五六七八九十]{1,2})、/g,
  /(?<=^|[。；：！;:])第(?<ordinal>[一二三四五六七八九十])[，,、]/g,
  /(?<ordinal>[①②③④⑤⑥⑦⑧⑨⑩])/g,
]

/** A heading that opens the requests, bare of its number and colon. */
export const requestHeading =
  /^(?:我们?的|本人的?|几点|几条|几项|有关|具体|相关|主要|初步|下一步|今后|进一步|工作|改进|提案|办理|解决|对此的?|为此)*(?:问题的)?(?:意见|对策|措施|办法|方案|诉求|请求|举措|建议|路径)(?:(?:和|与|及|、|或|以及|及其)?(?:意见|对策|措施|办法|建议|思考|方案|举措|请求|解决))*(?:内容|事项|如下)?$/
/** A heading that says what its section asks for at greater length. */
export const longRequestHeading = /^(?!关于|建议).{2,26}(?:建议|对策|意见建议|对策建议|工作举措|对策措施)$/
/** Words that a heading of the background has. */
export const backgroundWords =
  /问题|现状|背景|原因|必要|意义|分析|依据|成效|基本情况|困难|不足|短板|案据|理由|调研|已采取|现有|做法/
/** The end of a sentence that leads over to the requests. */
export const leadIn =
  /(?:建议|意见|对策|措施|请求|诉求|希望|办法)(?:如下|有|是|为)?(?:[^。：:；，“”]{0,10})[：:]|(?:提出|作出|给出|提)[^。：:；]{0,20}(?:建议|意见|对策|措施|请求)(?:如下)?(?:[：:]|。$)|(?:建议|意见|对策)如下[。.]?$/
/** A sentence that asks, by its words. */
export const asks =
  /(?:^|[，。；、：:]|为此|因此|故|我们?|本人|特此?|特别|也|再|并|还|在此|同时|强烈|殷切)(?:建议(?!的|书|案|人|和意见|是[^，]{0,6}的)|希望|恳请|呼吁|期望|期待|盼望?|请(?!示)|恳盼|吁请|要求(?=市|区|县|省|政府|有关|相关|各))/
/** A sentence that tells what should be. */
export const shoulds =
  /应(?:当|该|尽快|加|进一步|由|在|对|将|明确|建|把|予|从|大|积极|鼓|设|健|出)?|要(?!求|素|点|是|么|闻|害|道)|需要?|须|务必/
/** How a request begins that has neither. */
export const urges =
  /^(?:进一步|尽快|全面|大力|积极|切实|适时|科学|合理|及时|着力|持续|不断|统筹|有序|充分|严格|深入|逐步|加快|探索|在[^，。]{2,30}(?:上|中|内|处|时|设置|建设|增设)|对[^，。]{2,30}(?:，|进行|给予|加)|由[^，。]{2,20}牵头|将[^，。]{2,30}(?:纳入|列入|作为)|把[^，。]{2,30}(?:纳入|列入|作为)|以[^，。]{2,30}为)?(?:加强|加大|加快|完善|建立|健全|推进|推动|推广|强化|优化|提升|提高|出台|制定|制订|修订|设立|设置|增设|增加|扩大|拓宽|拓展|落实|开展|组织|鼓励|支持|引导|明确|规范|改善|改造|建设|打造|构建|整合|培育|培养|引进|扶持|倡导|发挥|实施|深化|创新|畅通|严格|严厉|压实|保障|丰富|盘活|清理|整治|取消|降低|减免|减少|简化|缩短|延长|开通|调整|恢复|保护|保留|修建|新建|搭建|统一|统筹|协调|督促|督导|纳入|列入|允许|试点|普及|宣传|配备|配套|补齐|疏通|增强|壮大|促进|激发|细化|尽快|启动|编制|研究|探索|选取|选择|利用|借鉴|划定|解决|控制|坚持|注重|突出|做好|做强|加密|加装|升级|激活|聚焦|夯实|筑牢|营造|树立|给予|安排)/
/** Sentences at the end that ask for nothing but attention. */
export const courtesy =
  /^(?:以上(?:建议|意见|提案|内容|情况)?|上述|妥否|当否|是否妥当|可否|专此|特此|此致|敬礼|谢谢|感谢|不当之处|请予以?(?:考虑|研究|重视)|供(?:领导|有关|参考)|敬请(?:考虑|研究))|^(?:总之|综上|相信|我们相信|我相信|只有|唯有)/
/** A line of the tail. */
export const tailLine =
  /^(?:此致|敬礼|附件|附[：:]|附[0-9一二三]|（?盖章）?|[12][0-9]{3}年[0-9]{1,2}月(?:[0-9]{1,2}日)?$)/
/** How a sentence begins that carries a request on. */
export const carriesOn = /^(?:同时|并|并且|通过|使|确保|从而|以便|以|让|对|如|例如|其中|具体|此外也|也)/u
/** What is left out between a list's words and the number of an item. */
export const markFrame = /[（）、．.]/gu
/** A level of the state before the name of a body. */
export const placeLevel = /^[省市区县州盟旗镇乡]/u
/** Numbers of people and other notes in brackets. */
export const bracketNote = /[（(【[][^）)】\]]*[）)】\]]?/g
/** Endings of names of bodies that have a short form. */
export const longEndings: readonly (readonly [RegExp, string])[] = [
  [/委员会$/u, '委'],
  [/办公室$/u, '办'],
]
