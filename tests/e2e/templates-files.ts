import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { Occurrence } from '#contract/template.ts'
import { openDatabase } from '#store/database.ts'
import { insertReply } from '#store/replies.ts'
import { makeReply, makeTemplate, replaceTemplates } from '#tests/store/library.ts'
import { replyText } from './library-files.ts'

const subjects = [
  '缓解老旧小区停车难',
  '改善乡村学校食堂',
  '推进社区养老服务',
  '加强河道日常保洁',
  '优化公交线路布局',
  '完善夜间照明设施',
]
const dates = [
  '2021年4月20日',
  '2021年5月8日',
  '2022年3月3日',
  '2024年4月2日',
  '2024年4月30日',
  '2024年5月6日',
]
const earlier = (n: number) =>
  `我局坚持问题导向，会同有关街道开展专项整治，累计新增公共停车泊位${n}个，有效缓解了周边群众出行困难。`
const later = (n: number) =>
  `我局坚持问题导向，会同有关街道和物业开展专项整治行动，累计新增公共停车泊位${n}个，有效缓解了周边居民群众的出行困难。`

/** Six replies that state one thing in an earlier wording (until 2022) and in a later one (from 2024). Returns their paths. */
export function writeTwoWordings(dir: string): string[] {
  mkdirSync(dir, { recursive: true })
  return dates.map((date, index) => {
    const path = join(dir, `答复${index + 1}.txt`)
    const body = [index < 3 ? earlier(15 + index) : later(20 + index)]
    const facts = {
      number: String(100 + index),
      subject: subjects[index] ?? '',
      organ: '甲区城市管理局',
      date,
    }
    writeFileSync(path, replyText({ ...facts, body }))
    return path
  })
}

function templateFile(id: string, name: string, body: string, slots: readonly string[]): string {
  const header = [`id: ${id}`, `name: "${name}"`, 'kind: passage', 'part: closing', 'firstUse:', 'lastUse:']
  return [
    '---',
    ...header,
    'slots:',
    ...slots.map((slot) => `  - ${slot}`),
    'sources:',
    '---',
    body,
    '',
  ].join('\n')
}

/** A folder of two good templates and one that asks for what every object has; an archive of the same. */
export function writeTemplateFolder(dir: string): { folder: string; archive: string } {
  const folder = join(dir, '外来模板')
  mkdirSync(folder, { recursive: true })
  const name = '{"name":"姓名","type":"person","values":[]}'
  const files = {
    'wailai-jieshu.hbs': templateFile('wailai-jieshu', '外来结束语', '再次感谢{{姓名}}的关心支持。', [name]),
    'wailai-qidai.hbs': templateFile('wailai-qidai', '外来期待语', '期待您继续监督指导。', []),
    'wailai-huai.hbs': templateFile('wailai-huai', '坏模板', '感谢\n再{{constructor}}见。', []),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const archive = join(dir, '外来模板.zip')
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(text)])
  writeFileSync(archive, zipSync(Object.fromEntries(packed) as Record<string, Uint8Array>))
  return { folder, archive }
}

/** A library with one passage, which each of its replies uses with a figure of its own, the last reply the newest. */
export async function writeManyUses(dir: string, uses: number): Promise<void> {
  const db = openDatabase(dir, { nowMs: 0 })
  const occurrences = Array.from({ length: uses }, (_, at): Occurrence => {
    const text = `累计新增公共停车泊位${at + 1}个。`
    const date = new Date(Date.UTC(2015, 0, 1 + at)).toISOString().slice(0, 10)
    const replyId = `r${at}`
    return {
      file: `${replyId}.txt`,
      replyId,
      date,
      start: 0,
      end: text.length,
      text,
      values: { 数量: `${at + 1}` },
    }
  })
  db.transaction(() => {
    for (const { replyId, text, date } of occurrences)
      insertReply(db, makeReply(replyId, text, { date }), replyId)
  })
  const template = {
    ...makeTemplate('p-many', '新增停车泊位', []),
    template: '累计新增公共停车泊位{{数量}}个。',
    slots: [{ name: '数量', type: 'number' as const, values: [] }],
    occurrences,
  }
  replaceTemplates(db, [template], { templates: 1, occurrences: uses, coverage: 1, seconds: 0 }, 1)
  await db.close()
}
