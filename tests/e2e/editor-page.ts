import { emptyReply, noCorrections } from '#contract/reply.ts'
import type { LibraryReply } from '#contract/reply.ts'
import type { CuratedTemplate } from '#contract/template.ts'
import { emptyCard } from '#contract/draft.ts'
import type { Draft, DraftBlock, Origin, Segment } from '#contract/draft.ts'
import { defaultSettings } from '#contract/settings.ts'
import type { Suggestion } from '#contract/suggestion.ts'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { build } from 'vite'
import { openPage } from './chromium.ts'
import { installHost } from './editor-host.ts'
import type { EditorWorld } from './editor-host.ts'

const origin = 'http://editor.test'
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** The page as it is shipped, built once into a folder of its own. */
export async function buildPage(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'nifu-page-'))
  // The test runner's own mode would build the slow, talkative edition of React.
  const mode = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  await build({
    configFile: new URL('../../build/vite.renderer.config.ts', import.meta.url).pathname,
    build: { outDir: folder, emptyOutDir: true, minify: false },
    logLevel: 'error',
  })
  process.env['NODE_ENV'] = mode
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

export const typed: Origin = { from: 'typed', ref: null }
export const fromTemplate: Origin = { from: 'template', ref: 't1' }

export function run(
  text: string,
  from: Origin = typed,
  state: Segment['state'] = 'plain',
  slot: string | null = null,
): Segment {
  return { text, origin: from, slot, state }
}

const fromCard = (name: string): Origin => ({ from: 'card', ref: name })

/** A draft as the standard form lays it out, with one finished section. */
export const laidOut: DraftBlock[] = [
  {
    role: 'title',
    level: 0,
    segments: [
      run('对', fromTemplate),
      run('江宁区政协第十五届三次会议', fromCard('届次'), 'plain', '届次'),
      run('第', fromTemplate),
      run('〔待补：编号〕', { from: 'slot', ref: 't1' }, 'missing', '编号'),
      run('号提案的答复', fromTemplate),
    ],
  },
  {
    role: 'result',
    level: 0,
    segments: [run('办理结果：', fromTemplate), run('解决或采纳', fromCard('办理结果'), 'plain', '办理结果')],
  },
  {
    role: 'salutation',
    level: 0,
    segments: [run('李明', fromCard('姓名'), 'plain', '姓名'), run('委员：', fromTemplate)],
  },
  {
    role: 'opening',
    level: 0,
    segments: [
      run('您提出的关于“', fromTemplate),
      run('关于加强老旧小区加装电梯工作的建议', fromCard('案由'), 'plain', '案由'),
      run('”的提案收悉，现将办理情况答复如下：', fromTemplate),
    ],
  },
  { role: 'heading', level: 1, segments: [run('一、强化政策支撑，完善工作机制')] },
  {
    role: 'paragraph',
    level: 0,
    segments: [
      run('近年来，我区聚焦群众急难愁盼，累计完成加装电梯', fromTemplate),
      run('375台', { from: 'slot', ref: 't1' }, 'unconfirmed', '数量'),
      run('，惠及居民', fromTemplate),
      run('〔待补：户数〕', { from: 'slot', ref: 't1' }, 'missing', '户数'),
      run('。', fromTemplate),
    ],
  },
  { role: 'heading', level: 1, segments: [run('二、下一步工作思考')] },
  { role: 'paragraph', level: 0, segments: [] },
  {
    role: 'signature',
    level: 0,
    segments: [run('江宁区房屋管理局', fromCard('承办单位'), 'plain', '承办单位')],
  },
  { role: 'date', level: 0, segments: [run('2024年4月30日', fromCard('成文日期'), 'plain', '成文日期')] },
]

/** The block of `laidOut` that waits for text. */
export const openBlock = 7

export function draftOf(blocks: DraftBlock[]): Draft {
  return {
    id: 'd1',
    card: {
      ...emptyCard,
      body: '政协',
      kind: '提案',
      meeting: '江宁区政协第十五届三次会议',
      subject: '关于加强老旧小区加装电梯工作的建议',
      addressees: ['李明'],
      honorific: '委员',
      handlingResult: '解决或采纳',
      organ: '江宁区房屋管理局',
      date: '2024-04-30',
    },
    blocks,
    structureId: null,
    proposal: null,
    groupId: null,
    state: 'drafting',
    revision: 1,
    createdAtMs: 1_714_000_000_000,
    updatedAtMs: 1_714_000_000_000,
  }
}

export function passage(text: string, options: Partial<Suggestion> = {}): Suggestion {
  return {
    completes: text,
    text,
    templateId: 't9',
    slots: [],
    score: 0.9,
    sources: [{ file: '003_加装电梯.docx', replyId: 'r3', date: '2024-04-30' }],
    uses: 3,
    foreignOrgan: null,
    reason: 'continues',
    ghost: true,
    ...options,
  }
}

const plan =
  '下一步，我局将会同相关部门，加快推进既有多层住宅加装电梯，持续改善居民居住条件，于2024年底前完成120台。'

export const passages: Suggestion[] = [
  passage(plan, {
    slots: [{ name: '数量', start: plan.indexOf('120台'), end: plan.indexOf('。'), filled: false }],
  }),
  passage('下一步，我们将继续加大工作力度，不断提升服务水平。', { templateId: null, uses: 2, ghost: false }),
  passage('一是依托创新平台，构建产业创新生态。', { uses: 1, ghost: false }),
]

const paragraphsOfReply = [
  ['title', '对江宁区政协第十五届二次会议第003号提案的答复'],
  ['opening', '您提出的关于加快既有住宅加装电梯的提案收悉，现将办理情况答复如下：'],
  ['heading', '一、下一步工作'],
  ['paragraph', plan.replace('120台', '90台')],
  ['closing', '感谢您对我局工作的关心和支持。'],
] as const

/** The reply that the passages come from. */
export const sourceReply: LibraryReply = {
  id: 'r3',
  file: '003_加装电梯.docx',
  format: 'docx',
  encoding: null,
  importedAtMs: 1_714_000_000_000,
  text: paragraphsOfReply.map(([, text]) => text).join('\n'),
  paragraphs: paragraphsOfReply.map(([part, text], index) => {
    const before = paragraphsOfReply.slice(0, index).map(([, earlier]) => earlier.length + 1)
    const start = before.reduce((sum, length) => sum + length, 0)
    return { start, end: start + text.length, part, level: part === 'heading' ? 1 : 0 }
  }),
  reply: {
    ...emptyReply(),
    title: paragraphsOfReply[0][1],
    number: '003',
    subject: '关于加快既有住宅加装电梯的提案',
    organ: '江宁区房屋管理局',
    date: '2024-04-30',
  },
  places: [],
  warnings: [],
  alsoAs: [],
  corrections: noCorrections,
  versions: [],
  isNewest: true,
  isForeign: false,
}

function template(id: string, text: string, lastUse: string, newerId: string | null): CuratedTemplate {
  return {
    id,
    kind: 'passage',
    name: text.slice(0, 10),
    part: 'paragraph',
    template: text,
    slots: [],
    occurrences: [],
    firstUse: '2022-04-01',
    lastUse,
    state: 'kept',
    origin: 'mined',
    wording: null,
    isRenamed: false,
    replacedBy: null,
    staleness: newerId === null ? null : { reason: 'newer-variant', since: lastUse, newerId },
    variants: newerId === null ? [] : [newerId],
  }
}

/** The first passage's template, and one that says it in newer words. */
export const templates: CuratedTemplate[] = [
  template('t9', '下一步，我局将会同相关部门，加快推进既有多层住宅加装电梯。', '2024-04-30', 't10'),
  template('t10', '下一步，我局将会同相关部门，有序推进既有多层住宅加装电梯。', '2025-05-12', null),
]

/** A page with the draft open in the writing view. */
export class EditorPage {
  readonly page: Page
  readonly devtools: CDPSession

  private constructor(page: Page, devtools: CDPSession) {
    this.page = page
    this.devtools = devtools
  }

  static async open(
    browser: Browser,
    folder: string,
    blocks: DraftBlock[],
    offered = passages,
  ): Promise<EditorPage> {
    const page = await openPage(browser, { viewport: { width: 1440, height: 900 } })
    await page.route(`${origin}/**`, async (route) => {
      const { pathname } = new URL(route.request().url())
      const name = pathname === '/' ? '/index.html' : pathname
      const body = await readFile(join(folder, name))
      await route.fulfill({ body, contentType: types[extname(name)] ?? 'application/octet-stream' })
    })
    const world: EditorWorld = {
      draft: draftOf(blocks),
      settings: defaultSettings,
      passages: offered,
      saveFault: null,
      saves: [],
      feedback: [],
      asked: [],
      searched: [],
      initials: { jzdt: '加装电梯', jsjs: '加速建设' },
      replies: [sourceReply],
      templates,
    }
    await page.addInitScript(installHost, world)
    await page.goto(`${origin}/`)
    await page
      .getByText(world.draft.card.subject ?? '')
      .first()
      .click()
    await page.getByTestId('draft-view').waitFor()
    await page.locator('.paper-text').waitFor()
    return new EditorPage(page, await page.context().newCDPSession(page))
  }

  /** Puts the caret at the end of a block, as a click and End would. */
  async caretAtEnd(index: number): Promise<void> {
    const block = this.page.locator('.block').nth(index)
    await block.scrollIntoViewIfNeeded()
    const box = await block.boundingBox()
    if (box === null) throw new Error(`block ${index} is not drawn`)
    await this.page.mouse.click(box.x + box.width - 3, box.y + box.height - 6)
    await this.page.keyboard.press('End')
    await this.page.waitForTimeout(40)
  }

  /** Composes as an input method does: each draft in turn, then the text that is chosen. */
  async compose(drafts: string[], chosen: string): Promise<void> {
    for (const text of drafts) {
      await this.devtools.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
      await this.page.waitForTimeout(15)
    }
    await this.devtools.send('Input.insertText', { text: chosen })
    await this.page.waitForTimeout(30)
  }

  /** Waits until what is in the editor is saved, and gives it. */
  async saved(): Promise<DraftBlock[]> {
    await this.page.keyboard.press('Control+s')
    await this.page.waitForTimeout(60)
    return this.page.evaluate(() => window.world.draft.blocks)
  }

  world(): Promise<EditorWorld> {
    return this.page.evaluate(() => window.world)
  }

  /** What is drawn, a line for each block. */
  async drawn(): Promise<string[]> {
    const lines = await this.page.locator('.block').allInnerTexts()
    return lines.map((line) => line.replaceAll(/[\ufeff\n]/gu, ''))
  }

  ghost(): Promise<string | null> {
    return this.page.evaluate(() => document.querySelector('[data-testid=ghost] span')?.textContent ?? null)
  }

  async close(): Promise<void> {
    await this.page.close()
  }
}

export function textOf(block: DraftBlock | undefined): string {
  return (block?.segments ?? []).map((segment) => segment.text).join('')
}
