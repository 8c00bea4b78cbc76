/** Words of one character that stand for themselves; a run of others is a name or a word the segmenter does not know. */
export const wordsOfOneCharacter = new Set(
  '的了和与及或而在对将把被为是不未已正再还也都就又则之其并且但从由向以按请让使给比同跟到至于等有无我您你贵本该各此这那每某' +
    '个家项条次场名位件年月日时第号万亿余多近约超达中后前上下内外里间',
)

/** Characters that end the name of an organ, place, post or notion, and which the segmenter leaves alone: 委员|会. */
export const endings = new Set(
  '会局委部厅院所处科室站区市县镇乡村街道办馆校园官员长者家人师企业户化性率法力度期量额体',
)

/** Characters of Chinese numerals: 第十|五届 is not cut between two of them. */
export const chineseNumerals = new Set('〇零一二三四五六七八九十百千')

/** A run of figures of either kind. */
export const figures = /^[0-9０-９.,，．%％〇零一二三四五六七八九十百千万亿]+$/u

/** What follows a person's name: a name before one of these is a word, however the segmenter cuts it. */
export const personTitles = ['同志', '委员', '代表', '先生', '女士']

/** Surnames of two characters. */
export const doubleSurnames = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '司徒',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '夏侯',
]
