import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import {
  buildPage,
  EditorPage,
  fromTemplate,
  laidOut,
  openBlock,
  passages,
  run,
  textOf,
} from './editor-page.ts'

let browser: Browser
let built: Awaited<ReturnType<typeof buildPage>>
let editor: EditorPage
let faults: string[]

beforeAll(async () => {
  built = await buildPage()
  browser = await launchChromium()
})

afterAll(async () => {
  await browser.close()
  await built.remove()
})

beforeEach(async () => {
  faults = []
  editor = await EditorPage.open(browser, built.folder, laidOut)
  editor.page.on('pageerror', (fault) => faults.push(String(fault)))
})

afterEach(async () => {
  await editor.close()
  if (faults.length > 0) throw new Error(faults.join('\n'))
})

const [plan, other] = passages.map((passage) => passage.text)
const reused = laidOut[5]?.segments ?? []

test('composed words stand in the draft once, on the screen and on the disk', async () => {
  await editor.caretAtEnd(openBlock)
  await editor.compose(['j', 'ji', 'jin', 'jin n'], '今年')
  await editor.compose(['y', 'yi', 'yilai'], '以来，')
  await editor.compose(['w'], '我区')
  expect(textOf((await editor.saved())[openBlock])).toBe('今年以来，我区')
  expect((await editor.drawn())[openBlock]).toBe('今年以来，我区')
})

test.each([
  ['start', 0],
  ['middle', 4],
  ['end', 23],
])('composing at the %s of reused text makes a run of its own', async (_where, offset) => {
  await editor.caretAtEnd(5)
  await editor.page.keyboard.press('Home')
  await editor.page.keyboard.press('Home')
  await editor.page.evaluate((at) => {
    const leaf = document.querySelectorAll('.block')[5]?.querySelector('[data-slate-string]')?.firstChild
    if (leaf) getSelection()?.collapse(leaf, at)
  }, offset)
  await editor.page.waitForTimeout(150)
  await editor.compose(['z', 'zh', 'zhong'], '中')
  await editor.compose(['x', 'xin'], '新')
  const block = (await editor.saved())[5]
  const text = textOf(laidOut[5])
  expect(textOf(block)).toBe(`${text.slice(0, offset)}中新${text.slice(offset)}`)
  expect(block?.segments.find((segment) => segment.origin.from === 'typed')).toEqual(run('中新'))
  expect((await editor.drawn())[5]).toBe(textOf(block))
})

test('screen and draft agree after composing at every kind of place, one after the other', async () => {
  const words = ['我区', '持续', '，', '一', '推进']
  let expected = ''
  for (let step = 0; step < 30; step += 1) {
    const share = (step * 7) % 31
    await editor.page.evaluate((part) => {
      const block = document.querySelectorAll('.block')[5]
      const leaves = [...(block?.querySelectorAll('[data-slate-string]') ?? [])]
      const leaf = leaves[part % leaves.length]?.firstChild
      if (leaf) getSelection()?.collapse(leaf, Math.round(((part % 5) / 4) * (leaf.textContent?.length ?? 0)))
    }, share)
    await editor.page.waitForTimeout(130)
    await editor.compose(['p', 'pi', 'pin'], words[step % words.length] ?? '')
    const [drawn, block] = [(await editor.drawn())[5], (await editor.saved())[5]]
    expect(textOf(block)).toBe(drawn)
    expect(drawn).not.toBe(expected)
    expected = drawn ?? ''
  }
  expect(expected).not.toContain('pin')
})

test('composing over a placeholder replaces it as a whole', async () => {
  await editor.page.locator('.block').nth(5).locator('.run-missing').click()
  await editor.page.waitForTimeout(150)
  await editor.compose(['y', 'yi', 'yiwan'], '一万户')
  const block = (await editor.saved())[5]
  expect(block?.segments).toEqual([...reused.slice(0, 3), run('一万户'), run('。', fromTemplate)])
  expect((await editor.drawn())[5]).toBe(textOf(block))
  await editor.page.keyboard.press('Control+z')
  await editor.page.keyboard.press('Control+z')
  expect((await editor.saved())[5]).toEqual(laidOut[5])
})

test('a composition that is given up leaves nothing behind', async () => {
  await editor.caretAtEnd(openBlock)
  await editor.compose(['n', 'ni', 'nih'], '')
  await editor.page.keyboard.type('abc')
  expect(textOf((await editor.saved())[openBlock])).toBe('abc')
  expect((await editor.drawn())[openBlock]).toBe('abc')
})

test('nothing grey stands and nothing is asked while composing', async () => {
  await editor.caretAtEnd(openBlock)
  await editor.page.getByTestId('ghost').waitFor()
  const askedBefore = (await editor.world()).asked.length
  for (const text of ['x', 'xi', 'xia']) {
    await editor.devtools.send('Input.imeSetComposition', { text, selectionStart: 3, selectionEnd: 3 })
    await editor.page.waitForTimeout(120)
    expect(await editor.ghost()).toBeNull()
  }
  expect((await editor.world()).asked).toHaveLength(askedBefore)
  await editor.devtools.send('Input.insertText', { text: '下一' })
  await editor.page.getByTestId('ghost').waitFor()
  expect((await editor.world()).asked.at(-1)).toBe('下一')
})

test('Tab takes all of the grey text, marked where it must be checked, and one Ctrl+Z takes it back', async () => {
  await editor.caretAtEnd(openBlock)
  await editor.page.getByTestId('ghost').waitFor()
  await editor.page.keyboard.press('Tab')
  const origin = { from: 'template', ref: 't9' } as const
  const accepted = (await editor.saved())[openBlock]
  expect(accepted?.segments).toEqual([
    run('下一步，我局将会同相关部门，加快推进既有多层住宅加装电梯，持续改善居民居住条件，于', origin),
    run('2024年', origin, 'unconfirmed'),
    run('底前完成', origin),
    run('120台', { from: 'slot', ref: 't9' }, 'unconfirmed', '数量'),
    run('。', origin),
  ])
  await editor.page.keyboard.press('Control+z')
  expect((await editor.saved())[openBlock]).toEqual(laidOut[openBlock])
  expect((await editor.world()).feedback).toEqual([{ kind: 'accepted', text: plan }])
})

test('Ctrl+→ takes clause after clause, and typing along keeps the rest', async () => {
  await editor.caretAtEnd(openBlock)
  await editor.page.getByTestId('ghost').waitFor()
  await editor.page.keyboard.press('Control+ArrowRight')
  await editor.page.waitForTimeout(30)
  expect((await editor.drawn())[openBlock]).toBe('下一步，')
  await editor.page.keyboard.press('Control+ArrowRight')
  await editor.compose(['j'], '加快')
  expect((await editor.drawn())[openBlock]).toBe('下一步，我局将会同相关部门，加快')
  await editor.page.getByTestId('ghost').waitFor()
  await expect.poll(async () => plan?.slice(16).startsWith((await editor.ghost()) ?? '?')).toBe(true)
})

test('Alt+] shows another candidate, Alt+2 puts one in, Esc keeps the paragraph quiet', async () => {
  await editor.caretAtEnd(openBlock)
  await editor.page.getByTestId('ghost').waitFor()
  await editor.page.keyboard.press('Alt+BracketRight')
  await expect.poll(async () => other?.startsWith((await editor.ghost()) ?? '?')).toBe(true)
  await editor.page.keyboard.press('Escape')
  expect(await editor.ghost()).toBeNull()
  await editor.compose(['x'], '下')
  await editor.page.waitForTimeout(250)
  expect(await editor.ghost()).toBeNull()
  await editor.page.keyboard.press('Alt+2')
  await editor.page.waitForTimeout(50)
  expect((await editor.drawn())[openBlock]).toBe(other)
})

test('grey text is offered only at the end of a paragraph; the panel offers inside, too', async () => {
  await editor.caretAtEnd(openBlock)
  await editor.compose(['x'], '下一步')
  await editor.page.getByTestId('ghost').waitFor()
  await editor.page.keyboard.press('ArrowLeft')
  await editor.page.waitForTimeout(250)
  expect(await editor.ghost()).toBeNull()
  expect(await editor.page.locator('.recommend-item').count()).toBe(2)
})

test('Tab and Shift+Tab walk through what is open, F8 finds what is to be checked, Ctrl+Enter confirms it', async () => {
  await editor.caretAtEnd(5)
  await editor.page.keyboard.press('Shift+Tab')
  const selected = () => editor.page.evaluate(() => getSelection()?.toString())
  expect(await selected()).toBe('〔待补：户数〕')
  await editor.page.keyboard.press('Shift+Tab')
  await editor.page.waitForTimeout(50)
  expect(await selected()).toBe('375台')
  await editor.page.keyboard.press('Tab')
  await editor.page.waitForTimeout(50)
  expect(await selected()).toBe('〔待补：户数〕')
  await editor.page.keyboard.press('F8')
  await editor.page.waitForTimeout(50)
  expect(await selected()).toBe('375台')
  await editor.page.keyboard.press('Control+Enter')
  expect((await editor.saved())[5]?.segments[1]).toEqual(
    run('375台', { from: 'slot', ref: 't1' }, 'plain', '数量'),
  )
})

test('levels by Ctrl+digit, headings by numbering, a paragraph after Enter', async () => {
  await editor.caretAtEnd(openBlock)
  await editor.compose(['e'], '（一）')
  await editor.compose(['p'], '搭建平台')
  await editor.page.keyboard.press('Enter')
  await editor.compose(['w'], '完善机制')
  await editor.page.keyboard.press('Control+3')
  const kinds = (await editor.saved()).slice(openBlock, openBlock + 2).map(({ role, level }) => [role, level])
  expect(kinds).toEqual([
    ['heading', 2],
    ['heading', 3],
  ])
  expect((await editor.drawn()).slice(openBlock, openBlock + 2)).toEqual(['（一）搭建平台', '1.完善机制'])
})

test('the text follows the card', async () => {
  const number = editor.page.locator('[data-field=number] textarea')
  await number.fill('第 035 号')
  await number.press('Enter')
  const subject = editor.page.locator('[data-field=subject] textarea')
  await subject.fill('关于优化停车管理的建议')
  await subject.press('Enter')
  const blocks = await editor.saved()
  expect([textOf(blocks[0]), textOf(blocks[3])]).toEqual([
    '对江宁区政协第十五届三次会议第035号提案的答复',
    '您提出的关于“关于优化停车管理的建议”的提案收悉，现将办理情况答复如下：',
  ])
  expect((await editor.world()).draft.card).toMatchObject({
    number: '035',
    subject: '关于优化停车管理的建议',
  })
})

test('everything typed is saved within two seconds, also while typing goes on', async () => {
  await editor.caretAtEnd(openBlock)
  for (let count = 0; count < 20; count += 1) {
    await editor.page.keyboard.type('a')
    await editor.page.waitForTimeout(200)
  }
  const { saves } = await editor.world()
  expect(saves.length).toBeGreaterThanOrEqual(2)
  await editor.page.waitForFunction((length) => {
    const text = window.world.draft.blocks[7]?.segments.map((segment) => segment.text).join('')
    return text?.length === length
  }, 20)
})

test('a save that fails says why, keeps the text, offers a file, and goes well when tried again', async () => {
  await editor.page.evaluate(() => {
    window.world.saveFault = 'disk-full'
  })
  await editor.caretAtEnd(openBlock)
  await editor.compose(['b'], '不能丢的话')
  await editor.page.getByText('保存失败：磁盘已满').waitFor()
  await editor.page.getByTestId('issue').click()
  await editor.page.getByText('还没有保存成功，暂不能签发').waitFor()
  const download = editor.page.waitForEvent('download')
  await editor.page.getByRole('button', { name: '另存文本' }).click()
  expect((await download).suggestedFilename()).toMatch(/答复\.txt$/)
  await editor.page.evaluate(() => {
    window.world.saveFault = null
  })
  await editor.page.getByRole('button', { name: '重试' }).click()
  await editor.page.getByText('已保存').waitFor()
  expect(textOf((await editor.world()).draft.blocks[openBlock])).toBe('不能丢的话')
})

test('after a save from elsewhere the clerk chooses, and can go back from the newer text', async () => {
  await editor.caretAtEnd(openBlock)
  await editor.compose(['w'], '我写的')
  await editor.saved()
  await editor.page.evaluate(() => {
    window.world.saveFault = 'stale'
    const { draft } = window.world
    const blocks = draft.blocks.map((block) => ({ ...block }))
    blocks[7] = {
      ...blocks[7]!,
      segments: [{ text: '别处写的', origin: { from: 'typed', ref: null }, slot: null, state: 'plain' }],
    }
    window.world.draft = { ...draft, blocks, revision: draft.revision + 1 }
  })
  await editor.compose(['b'], '，补一句')
  const conflict = editor.page.getByText('这份草稿在别处改过')
  await conflict.waitFor()
  await editor.page.evaluate(() => {
    window.world.saveFault = null
  })
  await editor.page.getByRole('button', { name: '换成较新的' }).click()
  await conflict.waitFor({ state: 'hidden' })
  expect((await editor.drawn())[openBlock]).toBe('别处写的')
  await editor.page.locator('.paper-text').focus()
  await editor.page.keyboard.press('Control+z')
  expect(textOf((await editor.saved())[openBlock])).toBe('我写的，补一句')
})

test('text pasted from elsewhere comes in as plain paragraphs', async () => {
  await editor.page.evaluate(() => {
    const elsewhere = document.createElement('div')
    elsewhere.contentEditable = 'true'
    elsewhere.innerHTML = '<h1 style="color:red">　　第一段。</h1><p><b>第二段</b>。</p>'
    document.body.append(elsewhere)
    getSelection()?.selectAllChildren(elsewhere)
    document.execCommand('copy')
    elsewhere.remove()
  })
  await editor.caretAtEnd(openBlock)
  await editor.page.keyboard.press('Control+v')
  const blocks = await editor.saved()
  expect(blocks.slice(openBlock, openBlock + 2)).toEqual([
    { role: 'paragraph', level: 0, segments: [run('第一段。')] },
    { role: 'paragraph', level: 0, segments: [run('第二段。')] },
  ])
})

test('a piece of the draft that is copied keeps its origins', async () => {
  await editor.caretAtEnd(5)
  await editor.page.keyboard.press('Shift+Home')
  await editor.page.keyboard.press('Shift+Home')
  await editor.page.waitForTimeout(100)
  await editor.page.keyboard.press('Control+c')
  await editor.caretAtEnd(openBlock)
  await editor.page.keyboard.press('Control+v')
  const pasted = (await editor.saved())[openBlock]?.segments ?? []
  expect(pasted.length).toBeGreaterThan(1)
  expect(pasted.slice(1)).toEqual(reused.slice(-pasted.length + 1))
})
