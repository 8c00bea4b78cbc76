/** Numerals of headings and items, in order from one. */
export const countingNumerals = '一二三四五六七八九十'

/**
 * What an earlier reply's text says that may have become untrue, by what it is called when it is to be confirmed. In order:
 * of overlapping finds the earlier kind stays.
 */
export const staleKinds: readonly { name: string; pattern: RegExp }[] = [
  {
    name: '人名',
    pattern:
      /(?<=^|[\s，。；：、！？（“])(?!各位|诸位|两位|几位|全体|广大|尊敬|感谢|人大|政协|部分|有关|相关|其他|邀请|请)\p{Script=Han}{2,4}?(?=(?:政协|人大)?(?:委员(?!会|长|单位)|代表(?!团|处|性|作|队|们|大会)|同志|先生|女士))/gu,
  },
  {
    name: '人名',
    pattern:
      /(?<=(?:联系人|承办人|经办人|负责人|签发人|负责同志)(?:[：:为是]|，))(?!电话|联系|地址|各|有关|相关)\p{Script=Han}{2,3}(?=[，。、；（）\s]|$)/gu,
  },
  { name: '日期', pattern: /(?:(?:19|20)\d{2}年)?\d{1,2}月(?:\d{1,2}日)?/gu },
  { name: '年份', pattern: /(?:19|20)\d{2}年?/gu },
  {
    name: '时间',
    pattern:
      /截至目前|今年以来|近年来|上年度|本年度|年底前|今年|去年|前年|明年|上年|上月|本月|日前|近日|近期|目前|年内/gu,
  },
  { name: '数字', pattern: /\d[\d,.]*(?:余|多)?(?:[%％‰]|[万亿千百]?\p{Script=Han})?/gu },
]

/** What is to be confirmed of a salutation whose names could not be read. */
export const unreadAddressee = '人名'

/** A value that is a year and nothing else. */
export const wholeYear = /^(?:19|20)\d{2}年?$/u

/** Slots that hold the name of a person. */
export const personSlots: ReadonlySet<string> = new Set(['人名', '姓名', '联系人', '签发人'])

/** Numbers that count the items of a text: 1. and （2）. */
export const itemNumber = /(?:^|[。；：\n])（?\d{1,2}[）.．、]/gu

/** What ends a sentence, or leads over to the paragraph after it, with the marks that may close behind it. */
export const endOfSentence = /[。！？；：.!?;:…][”’"'）)》】]*$/u
/** What no paragraph and no sentence begins with. */
export const neverFirst = /^[，。、；：！？）》”’】,;!?)%％]/u
