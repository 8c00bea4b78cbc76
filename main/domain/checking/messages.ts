import type { Body } from './case.ts'

const roles = { addressee: '提案人', signer: '签发人', contact: '联系人' } as const

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
  mixedWidth: (open: string, close: string) => `括号“${open}”和“${close}”一个全角、一个半角。`,
  numberingGap: (found: string, expected: string) => `这里的序号是“${found}”，按顺序应是“${expected}”。`,
  unfilled: () => '还有待补的内容没有填写。',
  altered: (what: string) => `原件的写法不规范，读入时已统一：${what}。`,
}

export const yearJoiner = '、'
