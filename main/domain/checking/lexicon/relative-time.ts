/** Words of time whose meaning depends on the day of writing, with the month or the part of the year that they name. */
export const relativeTime =
  /(?:今年以来|(?:今年|去年|前年|明年|上年|本年度|上年度|年内|当年)(?:\d{1,2}月(?:\d{1,2}日|底|初|份)?|上半年|下半年|年?底|年?初|第[一二三四]季度)?|截至目前|目前|日前|近日|近期|最近|上月|本月|上个月|本周|不久前|刚刚|据悉)/gu
