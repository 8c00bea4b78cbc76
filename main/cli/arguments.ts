import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import type { Edition, ExportFormat, Layout } from '#contract/edition.ts'
import { editionSchema, exportFormatSchema, layoutSchema } from '#contract/edition.ts'
import { type TextEncoding, textEncodingSchema } from '#contract/settings.ts'
import { usageProblems } from './messages.ts'

/** How files are to be read, as far as the command line says; null leaves it to the settings. */
export interface GivenReading {
  encoding: TextEncoding | null
  maxSeconds: number | null
}

/** A command line that is in order. */
export type CommandLine =
  | { command: 'help'; about: string | null }
  | { command: 'version' }
  | { command: 'parse'; files: string[]; reading: GivenReading }
  | { command: 'import'; library: string; paths: string[]; reading: GivenReading }
  | { command: 'mine'; library: string; out: string | null; json: boolean }
  | { command: 'suggest'; library: string }
  | { command: 'compare'; a: string; b: string }
  | { command: 'check'; file: string; card: string | null; library: string | null }
  | {
      command: 'export'
      file: string
      out: string
      format: ExportFormat
      layout: Layout
      edition: Edition
    }
  | { command: 'evaluate'; library: string; holdout: string[] }
  | { command: 'serve'; library: string | null; port: number; open: boolean }

/** Wrong usage; `about` is the command whose usage helps. */
export class UsageError extends Error {
  readonly about: string | null

  constructor(problem: string, about: string | null) {
    super(problem)
    this.name = 'UsageError'
    this.about = about
  }
}

type OptionKind = 'string' | 'boolean'

const optionsOf = {
  parse: { encoding: 'string', timeout: 'string' },
  import: { library: 'string', encoding: 'string', timeout: 'string' },
  mine: { library: 'string', out: 'string', json: 'boolean' },
  suggest: { library: 'string' },
  compare: {},
  check: { card: 'string', library: 'string' },
  export: { to: 'string', layout: 'string', edition: 'string' },
  evaluate: { library: 'string', holdout: 'string' },
  serve: { library: 'string', port: 'string', open: 'boolean' },
} as const satisfies Record<string, Record<string, OptionKind>>

type CommandName = keyof typeof optionsOf

interface Given {
  command: CommandName
  values: Map<string, string>
  words: string[]
}

/**
 * Reads `nifu COMMAND …`. Options may stand anywhere, as `--name value` or `--name=value`; after `--` everything is a
 * file name.
 *
 * @param args  without the program's own name
 * @throws UsageError with a message for the person at the terminal
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const [name, ...rest] = args
  if (name === undefined) throw new UsageError(usageProblems.noCommand, null)
  if (name === '--help' || name === '-h' || name === 'help')
    return { command: 'help', about: rest[0] ?? null }
  if (name === '--version') return { command: 'version' }
  if (!isCommandName(name)) throw new UsageError(usageProblems.unknownCommand(name), null)
  const given = readOptions(name, rest)
  return given === null ? { command: 'help', about: name } : toCommandLine(given)
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(optionsOf, name)
}

/** Null when help is asked for. */
function readOptions(command: CommandName, args: string[]): Given | null {
  const kinds: Readonly<Record<string, OptionKind>> = optionsOf[command]
  const options = Object.fromEntries(Object.entries(kinds).map(([name, type]) => [name, { type }]))
  const { tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true })
  const given: Given = { command, values: new Map(), words: [] }
  for (const token of tokens) {
    if (token.kind === 'positional') given.words.push(token.value)
    if (token.kind !== 'option') continue
    if (token.rawName === '--help' || token.rawName === '-h') return null
    const kind = Object.hasOwn(kinds, token.name) ? kinds[token.name] : undefined
    if (kind === undefined || !token.rawName.startsWith('--')) {
      throw new UsageError(usageProblems.unknownOption(token.rawName), command)
    }
    if (kind === 'boolean' && token.value !== undefined) {
      throw new UsageError(usageProblems.needlessValue(token.rawName), command)
    }
    if (kind === 'string' && (token.value === undefined || token.value === '')) {
      throw new UsageError(usageProblems.missingValue(token.rawName), command)
    }
    given.values.set(token.name, token.value ?? 'true')
  }
  return given
}

function toCommandLine(given: Given): CommandLine {
  const { command, values, words } = given
  switch (command) {
    case 'parse':
      if (words.length === 0) throw new UsageError(usageProblems.noFile, command)
      return { command, files: words, reading: readingOf(given) }
    case 'import': {
      const library = libraryOf(given)
      if (words.length === 0) throw new UsageError(usageProblems.noPath, command)
      return { command, library, paths: words, reading: readingOf(given) }
    }
    case 'mine':
      refuseWords(given, 0)
      return { command, library: libraryOf(given), out: values.get('out') ?? null, json: values.has('json') }
    case 'suggest':
      refuseWords(given, 0)
      return { command, library: libraryOf(given) }
    case 'compare': {
      const [a, b] = words
      if (a === undefined || b === undefined) throw new UsageError(usageProblems.twoFiles, command)
      refuseWords(given, 2)
      return { command, a, b }
    }
    case 'check': {
      const [file] = words
      if (file === undefined) throw new UsageError(usageProblems.oneFile, command)
      refuseWords(given, 1)
      return { command, file, card: values.get('card') ?? null, library: values.get('library') ?? null }
    }
    case 'export':
      return toExport(given)
    case 'evaluate': {
      const library = libraryOf(given)
      const first = values.get('holdout')
      if (first === undefined) throw new UsageError(usageProblems.noHoldout, command)
      return { command, library, holdout: [first, ...words] }
    }
    case 'serve':
      refuseWords(given, 0)
      return {
        command,
        library: values.get('library') ?? null,
        port: portOf(given),
        open: values.has('open'),
      }
  }
}

function toExport(given: Given): CommandLine {
  const { values, words } = given
  const [file] = words
  if (file === undefined) throw new UsageError(usageProblems.oneFile, 'export')
  refuseWords(given, 1)
  const out = values.get('to')
  if (out === undefined) throw new UsageError(usageProblems.noTarget, 'export')
  const format = exportFormatSchema.safeParse(extname(out).slice(1).toLowerCase())
  if (!format.success) throw new UsageError(usageProblems.format(out), 'export')
  return {
    command: 'export',
    file,
    out,
    format: format.data,
    layout: choiceOf(given, 'layout', layoutSchema.options, 'document'),
    edition: choiceOf(given, 'edition', editionSchema.options, 'delivery'),
  }
}

function choiceOf<T extends string>(given: Given, option: string, choices: readonly T[], unless: T): T {
  const value = given.values.get(option)
  if (value === undefined) return unless
  const choice = choices.find((one) => one === value)
  if (choice === undefined) {
    throw new UsageError(usageProblems.choice(`--${option}`, value, choices), given.command)
  }
  return choice
}

function libraryOf({ command, values }: Given): string {
  const library = values.get('library')
  if (library === undefined) throw new UsageError(usageProblems.noLibrary, command)
  return library
}

const mostSeconds = 3_600

function readingOf(given: Given): GivenReading {
  const timeout = given.values.get('timeout')
  const maxSeconds = timeout === undefined ? null : Number(timeout)
  if (maxSeconds !== null && !(maxSeconds > 0 && maxSeconds <= mostSeconds)) {
    throw new UsageError(usageProblems.timeout(timeout ?? '', mostSeconds), given.command)
  }
  const name = given.values.get('encoding')
  if (name === undefined) return { encoding: null, maxSeconds }
  const encoding = textEncodingSchema.safeParse(name.toLowerCase())
  if (encoding.success) return { encoding: encoding.data, maxSeconds }
  throw new UsageError(usageProblems.choice('--encoding', name, textEncodingSchema.options), given.command)
}

function portOf({ command, values }: Given): number {
  const value = values.get('port') ?? '0'
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  if (!(port <= 65_535)) throw new UsageError(usageProblems.port(value), command)
  return port
}

function refuseWords({ command, words }: Given, most: number): void {
  const surplus = words[most]
  if (surplus !== undefined) throw new UsageError(usageProblems.surplus(surplus), command)
}
