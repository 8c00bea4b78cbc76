/** Words of a meeting's name that do not tell its place. */
export const meetingWords =
  /第?[0-9〇零一二三四五六七八九十百]+[届次]|政协|人大|人民代表大会|委员会|全体会议|会议|中国人民政治协商会议|常务|的/g
