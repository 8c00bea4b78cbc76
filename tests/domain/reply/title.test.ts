import { expect, test } from 'vitest'
import { defaultProfile } from '#domain/reply/lexicon/profile.ts'
import { findTitle, readTitle } from '#domain/reply/title.ts'

test.each([
  ['对市政协九届四次会议第58号提案的答复', '市政协九届四次会议', '58', '提案', null],
  [
    '甲县交通运输局关于甲县第十八届人大一次会议第105号建议的答复函',
    '甲县第十八届人大一次会议',
    '105',
    '建议',
    '甲县交通运输局',
  ],
  [
    '甲市人民政府对省政协十三届二次会议第1321169号提案的答复',
    '省政协十三届二次会议',
    '1321169',
    '提案',
    '甲市人民政府',
  ],
  ['关于对甲县十七届人大一次会议第82号建议的复函', '甲县十七届人大一次会议', '82', '建议', null],
  ['甲县民政局关于对政协十届三次会议第52号提案的答复', '政协十届三次会议', '52', '提案', '甲县民政局'],
  ['关于市十七届人大三次会议第182号代表建议的答复函', '市十七届人大三次会议', '182', '建议', null],
  ['关于加强垃圾分类工作的建议的答复', null, null, null, null],
  [
    '关于对政协甲区第九届一次会议《关于整治河道的提案》（第12号）的答复',
    '政协甲区第九届一次会议',
    '12',
    null,
    null,
  ],
  ['市人大十四届三次会议第88号代表建议答复', '市人大十四届三次会议', '88', '建议', null],
  ['对甲旗政协五届二次会议关于“改造街区”提案的答复', '甲旗政协五届二次会议', null, null, null],
  ['关于答复县十届人大二次会议第7号议案的函', '县十届人大二次会议', '7', '议案', null],
])('%s', (title, meeting, number, kind, organ) => {
  expect(readTitle(title, defaultProfile)).toEqual({ meeting, number, kind, organ })
})

const never = () => false

test('a title neither runs across a salutation nor stands behind one', () => {
  expect(findTitle(['甲乙委员：', '您提出的《关于丙的提案》收悉，现答复', '如下：'], never)).toBeNull()
})

test('a line that names only the kind of paper gives way to the title below it', () => {
  expect(findTitle(['提案办理答复', '关于对县政协一届一次会议第1号提案的答复'], never)).toEqual({
    first: 1,
    last: 1,
  })
})

test('a title is found over its lines and never runs across a mark', () => {
  expect(findTitle(['某局', '关于对县政协一届一次会议第1号提案的', '答复'], never)).toEqual({
    first: 0,
    last: 2,
  })
  expect(findTitle([null, '关于对县政协一届一次会议', '第1号提案', '答复的函', '某某委员：'], never)).toEqual(
    {
      first: 1,
      last: 3,
    },
  )
  expect(findTitle(['关于县政协一届一次会议第1号提案', null, '的答复意见'], never)).toBeNull()
})

test("an organ's name that stands apart above a whole title is a letterhead; parts of one title may stand apart", () => {
  const always = () => true
  expect(findTitle(['某局', '对县政协一届一次会议第1号提案的', '答复'], always)).toEqual({
    first: 1,
    last: 2,
  })
  expect(findTitle(['对县政协一届一次会议', '第1号提案的答复'], always)).toEqual({ first: 0, last: 1 })
})

test('the mark above a title that begins with the same name is no part of the title, gap or none', () => {
  const lines = ['甲县教育局', '甲县教育局', '关于县政协一届一次会议第1号提案的答复']
  expect(findTitle(lines, never)).toEqual({ first: 1, last: 2 })
  expect(findTitle(lines, (line) => line === 1)).toEqual({ first: 1, last: 2 })
  expect(findTitle(lines.slice(1), never)).toEqual({ first: 0, last: 1 })
})
