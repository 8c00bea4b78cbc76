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
  /我(?<at>局|委(?!员|托|会|派|以)|办(?!理|公|事|好|结|法|学|成)|厅|院(?!士|校)|中心(?!城)|公司)/gu

/** What follows the place in a meeting's name. */
export const meetingEnd = '会'
