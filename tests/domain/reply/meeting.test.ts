import { expect, test } from 'vitest'
import { parseMeeting } from '#domain/reply/meeting.ts'

test.each([
  ['长宁区政协第十五届三次会议', '政协', 15, 3],
  ['长宁区第十七届人大五次会议', '人大', 17, 5],
  ['政协第十六届云汀县委员会第二次会议', '政协', 16, 2],
  ['柘洲市第十六届人民代表大会第二次会议', '人大', 16, 2],
  ['十三届县政协一次会议', '政协', 13, 1],
  ['市九届人大一次会议', '人大', 9, 1],
  ['政协第十三届全国委员会第四次会议', '政协', 13, 4],
  ['区第二十一届人大十次会议', '人大', 21, 10],
  ['第14届2次会议', null, 14, 2],
])('%s', (name, body, term, session) => {
  expect(parseMeeting(name)).toEqual({ body, term, session })
})
