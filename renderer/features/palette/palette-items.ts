import type { DraftSummary } from '#contract/draft.ts'
import type { RequestOutput } from '#contract/requests.ts'
import { common, longDate } from '#renderer/strings/common.ts'
import { desk } from '#renderer/strings/desk.ts'
import { palette } from '#renderer/strings/palette.ts'

export type PaletteGroup = keyof typeof palette.groups
export type CommandName = keyof typeof palette.commands

/** Where choosing an item leads. */
export type PaletteTarget =
  | { kind: 'command'; name: CommandName }
  | { kind: 'draft'; draftId: string }
  | { kind: 'reply'; replyId: string }
  | { kind: 'template'; templateId: string }

/** One line of the palette. `key` is the same for the same thing each time, so that recent ones are told. */
export interface PaletteItem {
  key: string
  group: PaletteGroup
  text: string
  detail: string
  target: PaletteTarget
}

const mostOfAGroup = 8

/** What the palette shows: without a query what was used recently and the commands, else what has every word of it. */
export function paletteItems(
  query: string,
  known: {
    drafts: readonly DraftSummary[]
    found: RequestOutput<'suggest.search'> | null
    recent: readonly PaletteItem[]
    isDraftOpen: boolean
  },
): PaletteItem[] {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const commands = (Object.keys(palette.commands) as CommandName[])
    .filter((name) => name !== 'backToDraft' || known.isDraftOpen)
    .map(commandItem)
  const drafts = known.drafts.map(draftItem)
  if (words.length === 0) {
    const recent = known.recent.filter(({ target }) => isThere(target, known.drafts))
    const keys = new Set(recent.map(({ key }) => key))
    const others = drafts.filter(({ key }) => !keys.has(key)).slice(0, 5)
    return [...recent, ...others, ...commands]
  }
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word))
  const hasCommand = ({ target, text }: PaletteItem) =>
    has(text) || (target.kind === 'command' && palette.initials[target.name].startsWith(words.join('')))
  return [
    ...commands.filter(hasCommand),
    ...drafts.filter(({ text, detail }) => has(`${text} ${detail}`)).slice(0, mostOfAGroup),
    ...(known.found?.replies ?? []).slice(0, mostOfAGroup).map(replyItem),
    ...(known.found?.passages ?? []).slice(0, mostOfAGroup).flatMap(passageItem),
  ]
}

/** Items with the newest in front, each once, at most eight. */
export function withRecent(recent: readonly PaletteItem[], item: PaletteItem): PaletteItem[] {
  return [{ ...item, group: 'recent' as const }, ...recent.filter(({ key }) => key !== item.key)].slice(0, 8)
}

function isThere(target: PaletteTarget, drafts: readonly DraftSummary[]): boolean {
  return target.kind !== 'draft' || drafts.some(({ id }) => id === target.draftId)
}

function commandItem(name: CommandName): PaletteItem {
  return {
    key: `command ${name}`,
    group: 'commands',
    text: palette.commands[name],
    detail: '',
    target: { kind: 'command', name },
  }
}

function draftItem({ id, card, state }: DraftSummary): PaletteItem {
  const facts = [
    card.number === null ? null : `${card.kind ?? ''}${desk.number(card.number)}`,
    card.addressees.length === 0 ? null : card.addressees.join(common.listSeparator),
    desk.states[state],
  ]
  return {
    key: `draft ${id}`,
    group: 'drafts',
    text: card.subject ?? desk.untitled,
    detail: facts.filter((fact) => fact !== null).join(' · '),
    target: { kind: 'draft', draftId: id },
  }
}

function replyItem(reply: RequestOutput<'suggest.search'>['replies'][number]): PaletteItem {
  return {
    key: `reply ${reply.id}`,
    group: 'replies',
    text: reply.subject ?? reply.title ?? reply.file,
    detail: [reply.organ, reply.date === null ? null : longDate(reply.date)].filter(Boolean).join(' · '),
    target: { kind: 'reply', replyId: reply.id },
  }
}

function passageItem({
  suggestion,
  subject,
}: RequestOutput<'suggest.search'>['passages'][number]): PaletteItem[] {
  const { templateId, text, uses, sources } = suggestion
  const [source] = sources
  const target: PaletteTarget | null =
    templateId !== null
      ? { kind: 'template', templateId }
      : source === undefined
        ? null
        : { kind: 'reply', replyId: source.replyId }
  if (target === null) return []
  const detail = [uses > 1 ? palette.passageUses(uses) : null, subject].filter(Boolean).join(' · ')
  return [{ key: `passage ${templateId ?? text}`, group: 'passages', text, detail, target }]
}
