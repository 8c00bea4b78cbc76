import type { Slot, SlotType, Template } from '#contract/template.ts'
import { slotTypeSchema } from '#contract/template.ts'
import { parseTemplate } from './language.ts'
import { templateMessages } from './messages.ts'
import { expandPassages, usePassages } from './passages.ts'

const fence = '---'
const mostExamples = 8
const longestExample = 60

/** A file that is no template: what is wrong, in Chinese, and where in the file: lines from 1, columns from 0. */
export class TemplateFileError extends Error {
  readonly line: number
  readonly column: number

  constructor(line: number, message: string, column = 0) {
    super(message)
    this.name = 'TemplateFileError'
    this.line = line
    this.column = column
  }
}

/**
 * Writes a template as a file that can be read, edited and passed on: a header between two lines of ---, then the Handlebars and one line feed.
 * A line of a structure that is exactly a passage of `all` is written as that passage: `{{> id 年份=年份二}}`.
 *
 * @param all  the templates that lie beside it; only the passages among them matter
 * @returns    the file's text; the same template always gives the same text
 *
 * Values longer than 60 characters and more than 8 a slot are left out, and of the occurrences only file and date are kept.
 */
export function writeTemplateFile(template: Template, all: readonly Template[] = []): string {
  const body = template.kind === 'structure' ? usePassages(template.template, all) : template.template
  const sources = [...new Map(template.occurrences.map(({ file, date }) => [file, date])).entries()]
  return [
    fence,
    `id: ${template.id}`,
    `name: ${JSON.stringify(template.name)}`,
    `kind: ${template.kind}`,
    `part: ${template.part}`,
    `firstUse: ${template.firstUse ?? ''}`.trimEnd(),
    `lastUse: ${template.lastUse ?? ''}`.trimEnd(),
    'slots:',
    ...template.slots.map(
      (slot) => `  - ${JSON.stringify({ name: slot.name, type: slot.type, values: examplesOf(slot) })}`,
    ),
    'sources:',
    ...sources.map(([file, date]) => `  - ${JSON.stringify({ file, date })}`),
    fence,
    `${body}\n`,
  ].join('\n')
}

function examplesOf(slot: Slot): string[] {
  return slot.values.filter((value) => value.length <= longestExample).slice(0, mostExamples)
}

/**
 * Reads a template file back.
 *
 * @param text      the file's text, with any line ends
 * @param passages  the Handlebars of a passage by its id, for structures that use passages
 * @returns         the template; its occurrences are not kept in a file, so there are none
 * @throws TemplateFileError when the header is missing or wrong, the body breaks the language, or slots and body disagree
 */
export function readTemplateFile(
  text: string,
  passages: (id: string) => string | undefined = () => undefined,
): Template {
  const lines = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
  const end = lines.indexOf(fence, 1)
  if (lines[0] !== fence || end < 0) throw new TemplateFileError(1, templateMessages.header)
  const header = readHeader(lines.slice(1, end))
  const written = lines
    .slice(end + 1)
    .join('\n')
    .replace(/\n$/, '')
  const expanded = expandPassages(written, passages)
  if (expanded.missing !== null) throw unfitPassage(written, expanded.missing, end + 1)
  const [left] = parseTemplate(expanded.template).passages
  // A passage holds no others, so that none can come round to itself.
  if (left !== undefined) throw unfitPassage(expanded.template, left, end + 1)
  checkBody(expanded.template, header.slots, end + 1)
  return { ...header, template: expanded.template, occurrences: [] }
}

type Header = Omit<Template, 'template' | 'occurrences'>

function readHeader(lines: readonly string[]): Header {
  const fields = new Map<string, { value: string; line: number }>()
  const slots: Slot[] = []
  let list = ''
  lines.forEach((line, at) => {
    const item = /^\s+- (.*)$/.exec(line)
    if (item) {
      if (list === 'slots') slots.push(readSlot(item[1] ?? '', at + 2))
      return
    }
    const field = /^([A-Za-z]+):\s*(.*)$/.exec(line)
    if (!field) return
    list = field[1] ?? ''
    fields.set(list, { value: (field[2] ?? '').trim(), line: at + 2 })
  })
  const need = (name: string, pattern: RegExp): string => {
    const field = fields.get(name)
    if (!field || !pattern.test(field.value))
      throw new TemplateFileError(field?.line ?? 1, templateMessages.field(name))
    return field.value
  }
  const date = (name: string) => need(name, /^(?:\d{4}-\d{2}-\d{2})?$/) || null
  const name = need('name', /./)
  const parsed = name.startsWith('"') ? readJson(name, fields.get('name')?.line ?? 1, 'name') : name
  return {
    id: need('id', /^[\w-]+$/),
    name: typeof parsed === 'string' ? parsed : name,
    kind: need('kind', /^(?:passage|structure)$/) === 'structure' ? 'structure' : 'passage',
    part: need('part', /^\w+$/),
    slots,
    firstUse: date('firstUse'),
    lastUse: date('lastUse'),
  }
}

function readJson(text: string, line: number, field: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new TemplateFileError(line, templateMessages.field(field))
  }
}

function readSlot(text: string, line: number): Slot {
  const value = readJson(text, line, 'slots')
  const isRecord = typeof value === 'object' && value !== null && 'name' in value && 'type' in value
  if (!isRecord || typeof value.name !== 'string')
    throw new TemplateFileError(line, templateMessages.field('slots'))
  const type = slotTypeSchema.safeParse(value.type)
  if (!type.success) throw new TemplateFileError(line, templateMessages.field('slots'))
  const values = 'values' in value && Array.isArray(value.values) ? value.values : []
  const slotType: SlotType = type.data
  return { name: value.name, type: slotType, values: values.filter((one) => typeof one === 'string') }
}

/** Says where a passage is asked for that is not there, or not allowed there. */
function unfitPassage(body: string, id: string, firstLine: number): TemplateFileError {
  const lines = body.split('\n')
  const at = Math.max(
    0,
    lines.findIndex((line) => line.includes(`{{> ${id}`)),
  )
  const column = Math.max(0, lines[at]?.indexOf(`{{> ${id}`) ?? 0)
  return new TemplateFileError(firstLine + at + 1, templateMessages.partial(id), column)
}

function checkBody(template: string, slots: readonly Slot[], firstLine: number): void {
  const parsed = parseTemplate(template)
  const [error] = parsed.errors
  if (error) throw new TemplateFileError(firstLine + error.line, error.message, error.column)
  const used = new Set([...parsed.slots, ...parsed.clauses])
  const known = new Set(slots.map(({ name }) => name))
  for (const name of used)
    if (!known.has(name)) throw new TemplateFileError(firstLine + 1, templateMessages.unknownSlot(name))
  for (const name of known)
    if (!used.has(name)) throw new TemplateFileError(firstLine, templateMessages.unusedSlot(name))
}
