import { expect, test } from 'vitest'
import { induce } from '#domain/mining/induce.ts'
import { mineAll } from '#domain/mining/mine.ts'
import { Rarity } from '#domain/mining/rarity.ts'
import { tokenise } from '#domain/mining/tokens.ts'
import { Surprise } from '#domain/mining/surprise.ts'
import { describedBits, isWorthwhile } from '#domain/mining/worth.ts'
import { maskText } from '#domain/text/mask.ts'
import { libraryReply } from './library.ts'

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

test('MINE-16: a formula is one although quoted values and a meeting are longer than its words', () => {
  const uses = [
    ['省十三届人大一次会议', '关于恢复古渡口石阶并设立纪念碑的若干想法', '水务局'],
    ['市政协七届五次会议', '请把老厂房改成社区图书馆和自习室', '文旅委'],
    ['区人大九届二次会议', '关于沿河步道夜间照明补充安装的几点看法', '城管局'],
    ['县政协四届三次会议', '让山里孩子也能上好音乐课美术课', '教育局'],
    ['市十一届人大四次会议', '关于春耕农机跨区调度统一登记的意见', '农机站'],
  ]
  const replies = uses.map(([meeting = '', subject = '', office = ''], at) =>
    libraryReply(`r${at}`, [
      { part: 'opening', text: `您于${meeting}上写来“${subject}”，已邀${office}同商，答复如下：` },
    ]),
  )
  const passages = mineAll(replies).templates.filter(({ kind }) => kind === 'passage')
  expect(passages.map(({ template, occurrences }) => [template, occurrences.length])).toEqual([
    ['您于{{会议}}上写来“{{内容}}”，已邀{{机关}}同商，答复如下：', 5],
  ])
})

test('MINE-10: of many phrases that meet by chance the luckiest pair makes no passage, the same words in a small library do', () => {
  const uses = ['茶旅', '冷链', '农机', '渔港', '果园'].map(
    (topic) => `依照轻重缓急，对${topic}逐户上门走访。`,
  )
  const isTold = (others: number) => {
    const surprise = new Surprise(others)
    for (let at = 0; at < others; at += 1) {
      const head = at % 40 === 0 ? '依照轻重缓急' : `另有安排${at}`
      const tail = at % 40 === 1 ? '逐户上门走访' : `已办第${at}项`
      surprise.add(maskText(`${head}，对${at}${tail}。`).codes)
    }
    for (const text of uses) surprise.add(maskText(text).codes)
    const items = induce(uses.map((text) => tokenise(text, [])))
    const rows = uses.map((shape) => ({ shape }))
    return isWorthwhile(items, rows, true, { rarity: new Rarity(1000), surprise })
  }
  expect([isTold(200), isTold(4000)]).toEqual([true, false])
})
