import { expect, test } from 'vitest'
import { isOpening, readOpening } from '#domain/reply/opening.ts'

test.each([
  ['您提出的《关于甲的建议》（第016号）收悉，现答复如下：', '关于甲的建议', '016', null, null],
  ['您提出的关于“关于甲的建议”的提案已收悉。现答复如下：', '关于甲的建议', null, '提案', null],
  ['您提出的“关于以‘乙’推动甲的建议”的建议，现答复如下：', '关于以‘乙’推动甲的建议', null, '建议', null],
  [
    '您提出的关于《关于甲工作的建议》的建议已转交我局办理，现答复如下：',
    '关于甲工作的建议',
    null,
    '建议',
    null,
  ],
  ['您提出的关于加强甲工作的建议收悉，现答复如下：', '关于加强甲工作的建议', null, '建议', null],
  ['您提出的关于推进“乙”改革的建议的提案收悉。', '关于推进“乙”改革的建议', null, '提案', null],
  [
    '你在县政协九届三次会议上提出的《关于甲乙丙的提案》（第7号）已交我局办理，现答复如下：',
    '关于甲乙丙的提案',
    '7',
    null,
    '县政协九届三次会议',
  ],
  ['贵委《关于甲乙丙的提案》（第61号）收悉。', '关于甲乙丙的提案', '61', null, null],
  ['收到您提出的《关于甲乙丙的建议》后，我局立即调研，现答复如下：', '关于甲乙丙的建议', null, null, null],
  ['现将您提出的《关于甲乙丙的建议》办理情况答复如下：', '关于甲乙丙的建议', null, null, null],
])('%s', (text, subject, number, kind, meeting) => {
  expect(isOpening(text)).toEqual(true)
  expect({ ...readOpening(text), subjectStart: 0 }).toEqual({
    subject,
    number,
    kind,
    meeting,
    subjectStart: 0,
  })
})

test.each(['近年来，我局高度重视您提出的问题。', '一、关于您提出的建议', '感谢您对工作的支持！'])(
  '%s is no opening',
  (text) => {
    expect(isOpening(text)).toEqual(false)
  },
)
