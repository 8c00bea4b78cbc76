import { expect, test } from 'vitest'
import { profileSchema } from '#contract/profile.ts'
import { defaultProfile } from '#domain/reply/lexicon/profile.ts'
import { profiles } from '#domain/reply/lexicon/profiles.ts'
import { parseReply } from '#domain/reply/parse.ts'
import { parserProfile } from '#domain/reply/profile.ts'

test('the shipped vocabularies are well formed, of different names, the general one first', () => {
  expect(profiles.map((profile) => profileSchema.safeParse(profile).success)).toEqual(
    profiles.map(() => true),
  )
  expect(new Set(profiles.map(({ name }) => name)).size).toEqual(profiles.length)
  expect(profiles[0]?.name).toEqual('通用')
})

test('without a vocabulary the general one is used', () => {
  expect(parserProfile(null)).toBe(defaultProfile)
})

test('a result of the place is read where the general vocabulary does not know it', () => {
  const text =
    '关于县十届人大二次会议第31号建议的答复\n视情推进\n丙某代表：\n您提出的建议收悉，现答复如下：\n已办。'
  const own = parserProfile(
    profileSchema.parse({
      name: '某县',
      results: [
        { mark: '视情推进', meaning: '', outcome: 'planned' },
        { mark: 'E', meaning: '', outcome: 'reference' },
      ],
      resultWords: ['转交研究'],
      organEndings: ['管护站'],
    }),
  )
  expect([parseReply(text).reply.handlingResult, parseReply(text, own).reply.handlingResult]).toEqual([
    null,
    '视情推进',
  ])
  expect(parseReply(text.replace('视情推进', 'E'), own).reply.handlingResult).toEqual('E')
  expect(parseReply(text.replace('视情推进', '转交研究'), own).reply.handlingResult).toEqual('转交研究')
})

test('the marks of every shipped vocabulary are read', () => {
  for (const profile of profiles) {
    for (const { mark } of profile.results) {
      const text = `关于县十届人大二次会议第31号建议的答复\n办理结果：${mark}\n丙某代表：\n您提出的建议收悉，现答复如下：\n已办。`
      const bare = text.replace('办理结果：', '')
      const own = parserProfile(profile)
      expect([text, bare].map((raw) => parseReply(raw, own).reply.handlingResult)).toEqual([mark, mark])
    }
  }
})
