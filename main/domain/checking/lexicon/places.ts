/** The place that a name of an organ or a meeting begins with: 栖岭县, 上海市长宁区. */
export const placeInName =
  /^\p{Script=Han}{2,7}?(?:自治[区州县旗]|[省市州盟县区旗])(?:\p{Script=Han}{2,5}?(?:自治县|[市县区旗]))?(?=\p{Script=Han})/u

/** 我县, 全区, 本市: the level of the place that a text speaks of as its own. */
export const ownPlace = /(?:我|全|本)(?<at>[县区市州旗])(?!域|内各|分|长|委书|际|级|校|球|政|场|区)/gu
export const levelAtEnd = /[省市州盟县区旗]$/u
/** Levels that may be named beside one's own as that above it. */
export const levelsAbove: Readonly<Record<string, string>> = {
  县: '市州',
  区: '市',
  旗: '市州',
  市: '',
  州: '',
  盟: '',
}
/** Words before a place that is looked at or learned from. */
export const besideOtherPlace =
  /(?:学习|借鉴|参考|参照|对标|考察|调研|赴|如|例如|像|等地|周边|兄弟|邻近|相邻|与|和|同|及|、|来自)$/u

/** How an organ speaks of itself: 我局. By the end of its name. */
export const selfWords: readonly (readonly [RegExp, string])[] = [
  [/委员会$|委$/u, '委'],
  [/局$/u, '局'],
  [/厅$/u, '厅'],
  [/办公室$|办$/u, '办'],
  [/中心$/u, '中心'],
  [/院$/u, '院'],
  [/公司$/u, '公司'],
]
export const selfMention =
  /我(?<at>局|委(?!员|托|会(?!同|商)|派|以)|办(?!理|公|事|好|结|法|学|成)|厅|院(?!士|校)|中心(?!城)|公司)/gu

/** What follows the place in a meeting's name. */
export const meetingEnd = '会'

/** A place by its name where a clause or a phrase begins: 武岭县. */
export const namedPlace =
  /(?<=^|[，。；：、“（]|[由与和及同向请经对在为按据]|会同|联合|配合|支持)(?<name>[^\P{Script=Han}全各本我该此两三几某等的了在和与及对为向由从把将被是有市县区省州旗]{2,3})(?<level>[县区市旗州])(?![域内级际长分块属情容民委场区划位段间号])/gu
/** Words that end like the name of a place and are none: 示范区, 老城区, 周边县, 地级市. */
export const noPlace =
  /(?:园|社|小|片|街|地|山|库|景|校|城|郊|特|新|牧|矿|灾|疫|辖|战|林|湖|港|湾|滨江|开发|高新|示范|试验|实验|功能|住宅|居民|工业|商业|产业|保护|试点|协作|服务|生活|办公|管理|停车|安置|棚户|经济|自治|合作|自贸|聚集|集聚|集中|核心|中心|重点|优势|先行|引领|样板|保税|度假|旅游|风景|居住|教学|医疗|科创|创新|限制|禁止|禁养|适养|禁停|缓冲|作业|等候|休息|活动|公共|过渡|连片|贫困|脱贫|空白|流域|部分|相关|有关|所在|邻近|周边|兄弟|先进|百强|外|邻|郡|强|大|革命老|地级|县级|直辖|计划单列|设|超|夜|集|早|菜|楼|股|门|都|闹|上|开|大中城|中小城)$/u
/** Levels of one rank: a place of another level may lie above or below one's own. */
export const levelRank: Readonly<Record<string, string>> = {
  县: '县',
  区: '县',
  旗: '县',
  市: '市',
  州: '市',
  盟: '市',
}
