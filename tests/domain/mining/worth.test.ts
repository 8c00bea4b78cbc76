import { expect, test } from 'vitest'
import { induce } from '#domain/mining/induce.ts'
import { Rarity } from '#domain/mining/rarity.ts'
import { tokenise } from '#domain/mining/tokens.ts'
import { Surprise } from '#domain/mining/surprise.ts'
import { describedBits, isWorthwhile } from '#domain/mining/worth.ts'

const bits = (values: readonly string[], isBody: boolean) => {
  const rows = values.map((value) => tokenise(`我委将跟踪落实《${value}》出台后的各项任务。`, []))
  return describedBits(induce(rows), rows, new Rarity(1000), isBody)
}

test('MINE-21: of few values each use tells which it has, of many where its own ends', () => {
  const two = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? '食育课程指引' : '阅读空间标准'))
  const many = Array.from({ length: 40 }, (_, at) => `第${at}号标准`)
  expect(bits(two, false) - bits(two, true)).toBeCloseTo(40 * 3)
  expect(bits(many, false) - bits(many, true)).toBe(0)
})

test('MINE-10: two uses that share a phrase beside free slots make no passage, three do, and two without free slots', () => {
  const library = { rarity: new Rarity(1000), surprise: new Surprise(1000) }
  const isTold = (texts: readonly string[]) => {
    const items = induce(texts.map((text) => tokenise(text, [])))
    return isWorthwhile(
      items,
      texts.map((shape) => ({ shape })),
      true,
      library,
    )
  }
  const free = ['茶旅融合', '冷链物流', '家庭医生'].map((topic) => `围绕${topic}做好工作。`)
  const typed = ['12', '35'].map((figure) => `围绕${figure}件做好工作。`)
  expect([isTold(free.slice(0, 2)), isTold(free), isTold(typed)]).toEqual([false, true, true])
})
