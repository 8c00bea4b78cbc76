import { expect, test } from 'vitest'
import { induce } from '#domain/mining/induce.ts'
import { tokenise } from '#domain/mining/tokens.ts'
import { usualText } from '#domain/mining/worth.ts'

const wordsOf = (texts: readonly string[]) =>
  usualText(induce(texts.map((text) => tokenise(text, [])))).replaceAll('\u0000', '〔〕')

test('MINE-14: words beside a list are no member of it, what few letters its members share is', () => {
  const beside = ['古渡口修缮', '社区书屋', '农机调度', '步道照明'].map(
    (topic, at) =>
      `有关${topic}的来件由本署牵头承办、${['水务站', '文旅委', '农机办', '城管队'][at]}协同，特此说明。`,
  )
  const members = ['菌菇', '茶叶', '药材', '蜜柚'].map(
    (crop, at) => `我们为${crop}大户、${['渔船', '果园', '苗圃', '牧场'][at]}等办理贴息贷款。`,
  )
  expect([wordsOf(beside), wordsOf(members)]).toEqual([
    '有关〔〕的来件由本署牵头承办、〔〕协同，特此说明。',
    '我们为〔〕等办理贴息贷款。',
  ])
})
