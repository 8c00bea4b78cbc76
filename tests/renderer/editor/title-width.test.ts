import { expect, test } from 'vitest'
import { titleWidthEm } from '#renderer/editor/title-width.ts'

test.each([
  ['对某某区政协第十五届四次会议第048号提案的答复', '对某某区政协第十五届四次会议'],
  ['某某市人民政府对省政协十三届二次会议第1321169号提案的答复', '某某市人民政府对省政协十三届二次会议'],
  ['对某某区第十八届人民代表大会第二次会议建议的答复函', '对某某区第十八届人民代表大会第二次会议'],
])('%s is set so wide that its first line ends by sense', (title, firstLine) => {
  const width = titleWidthEm(title) ?? 0
  expect(Math.floor(width)).toBe(firstLine.length)
})

test('a title on one line, and one whose second line would be longer, keep the full width', () => {
  expect(titleWidthEm('对第048号提案的答复')).toBeNull()
  expect(titleWidthEm('某区第三次会议关于进一步加强老旧小区停车管理工作建议的答复')).toBeNull()
})
