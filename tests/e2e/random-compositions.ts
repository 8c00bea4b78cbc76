import { type DraftBlock, draftBlockSchema } from '#contract/draft.ts'
import { type EditorPage, fromTemplate, laidOut, openBlock, run, textOf } from './editor-page.ts'

/** What an input method is about to do, as the page stood before it. */
interface Start {
  /** The text, a line for each block. */
  text: string
  /** What the composed words go in the stead of, in UTF-16 units of `text`. */
  from: number
  to: number
  /** A caret, with nothing selected: what is given up there leaves all as it was, a placeholder too. */
  isCaret: boolean
}

export interface Compositions {
  done: number
  /** What was awaited and what stood there, for each one that went wrong. */
  wrong: string[]
}

const kinds = ['start', 'middle', 'end', 'slot', 'selection', 'across', 'same', 'fresh'] as const
type Kind = (typeof kinds)[number]
const spellings = ['j', 'ji', 'jin', 'jin n', 'jinnian', 'y', 'yi', 'yilai', 'wo', 'woqu', 'zh', 'zhongd']
const characters = '我区持续推进加装电梯工作会同有关部门落实资金优化流程群众满意度提升'
/** Longer than the quiet after which a draft is saved and the pause after which grey text is asked for. */
const dueMs = 900

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The draft to compose in: headings, slots to fill, values to confirm, in `sections` sections. */
export function sectionsDraft(sections: number): DraftBlock[] {
  const section = (index: number): DraftBlock[] => [
    { role: 'heading', level: 1, segments: [run(`${index + 1}、完善工作机制`)] },
    {
      role: 'paragraph',
      level: 0,
      segments: [
        run('近年来，我区累计完成加装电梯', fromTemplate),
        run('375台', { from: 'slot', ref: 't1' }, 'unconfirmed', '数量'),
        run('，惠及居民', fromTemplate),
        run('〔待补：户数〕', { from: 'slot', ref: `t${index}` }, 'missing', '户数'),
        run('。', fromTemplate),
      ],
    },
  ]
  const middle = Array.from({ length: sections }, (_, index) => section(index)).flat()
  return [...laidOut.slice(0, 4), ...middle, ...laidOut.slice(openBlock)]
}

/**
 * Composes again and again as an input method does: at starts, middles and ends of blocks, beside and inside slots, over
 * selections within a block and across blocks, in a block just begun, with grey text and saving falling due meanwhile. After
 * each one the whole text on the screen must be what it was with the chosen words in the stead of what was selected, the
 * numbers of headings aside, which follow; at the end what is saved must be what is on the screen.
 */
export async function composeAtRandom(
  editor: EditorPage,
  count: number,
  random: () => number,
): Promise<Compositions> {
  const wrong: string[] = []
  const pick = <T>(items: ArrayLike<T>): T => items[Math.floor(random() * items.length)] as T
  for (let done = 0; done < count; done += 1) {
    const kind = pick(kinds)
    let start = await editor.page.evaluate(placeSelection, [kind, random(), random()] as const)
    if (kind === 'fresh') {
      await editor.page.keyboard.press('Enter')
      const { text, from } = start
      start = {
        text: `${text.slice(0, from)}\n${text.slice(from)}`,
        from: from + 1,
        to: from + 1,
        isCaret: true,
      }
    }
    const isGivenUp = random() < 0.08
    const pauseAt = random() < 0.03 ? 0 : -1
    const steps = 1 + Math.floor(random() * 4)
    for (let step = 0; step < steps; step += 1) {
      const text = pick(spellings)
      const selection = { selectionStart: text.length, selectionEnd: text.length }
      await editor.devtools.send('Input.imeSetComposition', { text, ...selection })
      if (step === pauseAt) await editor.page.waitForTimeout(dueMs)
    }
    const length = 1 + Math.floor(random() * 4)
    const chosen = isGivenUp ? '' : Array.from({ length }, () => pick(characters)).join('')
    if (isGivenUp) {
      await editor.devtools.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
    }
    await editor.devtools.send('Input.insertText', { text: chosen })
    const { text, from, to, isCaret } = start
    const expected = isGivenUp && isCaret ? text : text.slice(0, from) + chosen + text.slice(to)
    const drawn = await editor.page.evaluate(settledText, expected)
    if (drawn === null) continue
    wrong.push(`${done} ${kind} “${chosen}” at ${from}–${to}\n${expected}\n${drawn}`)
  }
  const drawn = await editor.page.evaluate(settledText, null)
  const saved = draftBlockSchema.array().parse(await editor.saved())
  if (saved.map(textOf).join('\n') !== drawn) wrong.push(`what is saved is not what is drawn\n${drawn}`)
  return { done: count, wrong }
}

/**
 * Runs in the page: null once the text is what is expected but for numbers, else the text after a while. Without an
 * expectation the text as it is.
 */
async function settledText(expected: string | null): Promise<string | null> {
  const drawn = () =>
    [...document.querySelectorAll('.block')]
      .map((block) =>
        [...block.querySelectorAll('[data-slate-string]')].map((part) => part.textContent ?? '').join(''),
      )
      .join('\n')
  const unnumbered = (text: string) => text.replaceAll(/^(?:[一二三四五六七八九十]+|\d+)、/gmu, '')
  if (expected === null) return drawn()
  const untilMs = performance.now() + 8000
  while (performance.now() < untilMs) {
    if (unnumbered(drawn()) === unnumbered(expected)) return null
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return drawn()
}

/** Runs in the page: puts the selection at a place of that kind and tells what would be replaced there. */
function placeSelection([kind, first, second]: readonly [Kind, number, number]): Start {
  const blocks = [...document.querySelectorAll('.block')]
  const runs: { node: Text; start: number; end: number; block: number; isMissing: boolean }[] = []
  let at = 0
  const text = blocks
    .map((block, number) => {
      const strings = [...block.querySelectorAll('[data-slate-string]')]
      for (const string of strings) {
        const node = string.firstChild
        if (!(node instanceof Text)) continue
        const isMissing = string.closest('.run-missing') !== null
        runs.push({ node, start: at, end: at + node.data.length, block: number, isMissing })
        at += node.data.length
      }
      at += 1
      return strings.map((string) => string.textContent ?? '').join('')
    })
    .join('\n')
  const runAt = (offset: number) => runs.find(({ start, end }) => offset >= start && offset <= end)
  const offsetOf = (node: Node | null, offset: number) => {
    const found = runs.find((one) => one.node === node)
    return found === undefined ? null : found.start + Math.min(offset, found.node.data.length)
  }
  const selection = getSelection()
  const kept = kind === 'same' ? offsetOf(selection?.anchorNode ?? null, selection?.anchorOffset ?? 0) : null
  const chosen = runs[Math.floor(first * runs.length)] ?? runs[0]
  if (chosen === undefined) return { text, from: 0, to: 0, isCaret: true }
  const inBlock = runs.filter(({ block }) => block === chosen.block)
  const [begin, finish] = [inBlock[0]?.start ?? 0, inBlock.at(-1)?.end ?? 0]
  const middle = chosen.start + Math.round(second * (chosen.end - chosen.start))
  let [from, to] = [middle, middle]
  if (kind === 'start') from = to = begin
  if (kind === 'end' || kind === 'fresh') from = to = finish
  if (kind === 'slot') {
    const marked = runs.filter(
      ({ node }) => node.parentElement?.closest('.run-missing, .run-unconfirmed') !== null,
    )
    const slot = marked[Math.floor(second * marked.length)]
    if (slot !== undefined)
      from = to = [slot.start, slot.end, slot.start + 1][Math.floor(first * 3)] ?? slot.end
  }
  if (kind === 'selection') to = Math.min(finish, from + 1 + Math.floor(second * 6))
  if (kind === 'across') {
    const next = runs.filter(({ block }) => block === chosen.block + 1)[0]
    if (next !== undefined) to = next.start + Math.min(2, next.end - next.start)
  }
  if (kept !== null && selection?.isCollapsed === true) from = to = kept
  else {
    const [head, tail] = [runAt(from), runAt(to)]
    if (head !== undefined && tail !== undefined) {
      selection?.setBaseAndExtent(head.node, from - head.start, tail.node, to - tail.start)
    }
  }
  const isCaret = from === to
  // A placeholder gives way as a whole.
  for (const { start, end, isMissing } of runs) {
    if (!isMissing) continue
    if (from > start && from < end) from = start
    if (to > start && to < end) to = end
  }
  return { text, from, to, isCaret }
}
