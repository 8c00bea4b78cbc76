/**
 * The families that GB/T 9704-2012 names (clause 5.2.2 and 7), and the names under which they are installed: the vendors' on Windows, their
 * English names, and those of desktops with domestic systems. The first is the one a document asks for. None of them is bundled.
 */
export const fontAliases = {
  fangsong: [
    '仿宋_GB2312',
    '仿宋',
    'FangSong_GB2312',
    'FangSong',
    'STFangsong',
    '华文仿宋',
    '方正仿宋_GBK',
    '方正仿宋简体',
  ],
  xiaobiaosong: [
    '方正小标宋简体',
    '方正小标宋_GBK',
    'FZXiaoBiaoSong-B05S',
    'FZXiaoBiaoSong-B05',
    '小标宋体',
    '华文中宋',
    'STZhongsong',
  ],
  kaiti: [
    '楷体_GB2312',
    '楷体',
    'KaiTi_GB2312',
    'KaiTi',
    'STKaiti',
    '华文楷体',
    '方正楷体_GBK',
    '方正楷体简体',
  ],
  heiti: ['黑体', 'SimHei', 'STHeiti', '华文黑体', '方正黑体_GBK', '方正黑体简体'],
  songti: ['宋体', 'SimSun', 'NSimSun', '新宋体', 'STSong', '华文宋体', '方正书宋_GBK'],
} as const

/** What a family is called in a message. */
export const familyNames = {
  fangsong: '仿宋',
  xiaobiaosong: '小标宋',
  kaiti: '楷体',
  heiti: '黑体',
  songti: '宋体',
} as const

/** The names that fonts of these families bear inside a PDF (PostScript names without the subset prefix), in lower case. */
export const postScriptNames = {
  fangsong: ['fangsong', 'fzfs', 'fzfangsong'],
  xiaobiaosong: ['xiaobiaosong', 'fzxbs', 'zhongsong'],
  kaiti: ['kaiti', 'fzkt', 'fzkai'],
  heiti: ['simhei', 'heiti', 'fzht', 'fzhei'],
  songti: ['simsun', 'stsong', 'fzss', 'fzshusong'],
} as const
