import type { Outcome } from '#contract/profile.ts'

/** Which way a wording of publicity goes, so that 主动公开 and 此件公开发布 are one. A wording of none comes back as it is. */
export function publicityClass(wording: string): string {
  if (/不予公开|不公开|不宜公开|不同意公开|非公开|内部/u.test(wording)) return '不予公开'
  if (/依申请/u.test(wording)) return '依申请公开'
  return /公开/u.test(wording) ? '主动公开' : wording.trim()
}
export const openClass = '主动公开'
export const closedClass = '不予公开'

/** What result words come to where the office's rules do not say; letters mean different things in different places. */
export const usualOutcomes: readonly (readonly [RegExp, Outcome])[] = [
  [/留作参考|供参考|作参考/u, 'reference'],
  [/暂不能|暂难|不能办理|不可行|不予采纳|不能解决|无法/u, 'declined'],
  [/计划|规划|待解决|逐步/u, 'planned'],
  [/正在/u, 'underway'],
  [/解决|采纳|落实/u, 'solved'],
]

/** What is still to come, and what is done. */
export const futureWords =
  /(?:^|[，。；：我局委办会们])(?:将|拟|计划(?:于|在|到)|准备|争取|力争|打算)|下一步|下步/u
export const doneWords =
  /已(?!经列入|列入|纳入|转)|完成|建成|开通|投用|投入|落实了|解决了|采纳|新增|出台|印发|制定了|开展了?|举办|建立|成立|推出|累计|实施|修订|增设了|安装|组织/u
/** Words that a reply marked as solved does not go with, and those that one kept for reference or declined does not. */
export const declinedWords =
  /(?:暂|尚|目前|现阶段)(?:时)?(?:不能|无法|难以|不具备|不宜)[^，。；]{0,12}(?:解决|实施|采纳|办理|落实|条件)|(?:暂|尚)不(?:能|宜)(?:解决|实施|采纳|办理)|不予采纳|未(?:能|予)采纳/u
export const adoptedWords =
  /(?:您|你们?|贵委|委员|代表|所提)[^，。；]{0,14}(?:建议|意见|问题)[^，。；]{0,8}(?:已(?:经)?(?:全部|予以|基本)?(?:采纳|解决|落实|办结)|予以采纳)|已(?:经)?(?:全部|予以)(?:采纳|解决|落实)/u

/** A mention of an attachment in running text, and attachments that nobody needs to mention. */
export const attachmentMention =
  /(?:详?见|如|附有?|参见)(?:本(?:答复|件|文))?附件[一二三四五0-9]*|附件[一二三四五0-9]+(?!号)|(?:名单|表|方案)附后/u
export const formAttachment = /征询|反馈|意见表|评议表|满意度/u

/** Numbers of persons: mobile telephones, identity cards, and what stands behind a member's 电话. */
export const mobile = /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/gu
export const identity = /(?<!\d)\d{17}[\dXx](?!\d)/gu
export const memberContact =
  /(?:委员(?!会)|代表(?!团|处))[^，。；！？\n]{0,8}(?:电话|手机|微信|邮箱|联系方式)[^，。；！？\d\n]{0,4}(?<at>\d[\d\s-]{5,}\d)/gu

/** A mark of a result without spaces and 类, letters in upper case. */
export function bareResult(mark: string): string {
  return mark.replace(/[\s类]/gu, '').toUpperCase()
}

/** A telephone number as printed in running text. */
export const printedPhone = /(?<![\d.〔-])(?:0\d{2,3}-?)?\d{7,11}(?![\d.%年])/g
