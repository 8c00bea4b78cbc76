import { expect, test } from 'vitest'
import { readSalutation, splitSalutation } from '#domain/reply/salutation.ts'

test.each([
  ['王某代表：', ['王某'], '代表'],
  ['尊敬的甲乙、丙丁委员：', ['甲乙', '丙丁'], '委员'],
  ['甲乙代表、丙丁代表：', ['甲乙', '丙丁'], '代表'],
  ['甲乙、丙丁等5位委员：', ['甲乙', '丙丁'], '委员'],
  ['甲乙等委员：', ['甲乙'], '委员'],
  ['甲乙（等4位）代表：', ['甲乙'], '代表'],
  ['甲乙委员（区应急管理局）：', ['甲乙'], '委员'],
  ['尊敬的甲乙代表：您好！', ['甲乙'], '代表'],
  ['尊敬甲乙代表', ['甲乙'], '代表'],
  ['甲乙（女）、丙丁（回族）代表：', ['甲乙', '丙丁'], '代表'],
  ['尊敬的市政协委员甲乙丙：', ['甲乙丙'], '委员'],
  ['民建长宁区委：', ['民建长宁区委'], null],
  ['县人大某街道代表小组：', ['县人大某街道代表小组'], null],
  ['致公党甲县总支、农工党甲县支部：', ['致公党甲县总支', '农工党甲县支部'], null],
])('%s', (text, addressees, honorific) => {
  expect(readSalutation(text)).toEqual({ addressees, honorific })
})

test.each([
  '联系人：',
  '一、关于代表：',
  '现答复如下：',
  '主要做法有：',
  '抄送：县政协提案委：',
  '您提出的建议收悉。',
])('%s is no salutation', (text) => {
  expect(readSalutation(text)).toBeNull()
})

test('a salutation with the opening behind it is cut', () => {
  expect(splitSalutation('甲乙代表：您提出的建议收悉，现答复如下：')).toEqual(5)
  expect(splitSalutation('甲乙代表：您好！')).toBeNull()
})
