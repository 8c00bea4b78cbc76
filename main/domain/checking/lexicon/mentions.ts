/** An item told by its number within running text. */
export const itemInBody = /第\s*([0-9]{1,7})\s*号(?:政协|人大|委员|代表)*(?:提案|建议|议案)/gu
/** A session of 政协 or 人大 without its place, which nothing parts from the words before it. */
export const sessionInText =
  /(?:政协|人大|人民代表大会)?第?[一二三四五六七八九十百]{1,4}届(?:\p{Script=Han}{0,8}?(?:政协|人大|委员会|人民代表大会))?第?[一二三四五六七八九十]{1,3}次会议/u
/** A session of 政协 or 人大 within running text, with its place. */
export const meetingInBody =
  /(?:\p{Script=Han}{2,6}[省市县区州旗]|[省市县区州旗])?(?:政协|人大|人民代表大会)?第?[一二三四五六七八九十百]{1,4}届(?:\p{Script=Han}{0,8}(?:政协|人大|委员会|人民代表大会))?第?[一二三四五六七八九十]{1,3}次会议/gu

/** What every session ends with. */
export const sessionEnd = '次会议'
