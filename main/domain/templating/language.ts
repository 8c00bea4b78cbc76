import Handlebars from 'handlebars'
import { templateMessages } from './messages.ts'

/** The own instance: no helper, partial or decorator registered elsewhere reaches it, nor ours others. */
export const handlebars = Handlebars.create()

/** How a template is compiled wherever Handlebars itself runs it (tests, tools): nothing escaped, nothing unknown. */
export const compileOptions = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { if: true, unless: true },
} as const

/** `ownLines`: written with its tags on lines of their own, which vanish when rendered; it then holds whole lines. */
export type ClauseNode = {
  kind: 'clause'
  name: string
  negated: boolean
  then: TemplateNode[]
  otherwise: TemplateNode[]
  ownLines?: boolean
}

/** What a template is made of, once it is known to keep to the language. */
export type TemplateNode =
  | { kind: 'text'; text: string }
  | { kind: 'slot'; name: string }
  | ClauseNode
  | { kind: 'comment'; text: string }
  | { kind: 'passage'; id: string; renames: Record<string, string> }

/** Line from 1, column from 0, as Handlebars counts. */
export type TemplateError = { line: number; column: number; message: string }

/** `slots` and `clauses` are the distinct names used, in the order of first use. */
export type ParsedTemplate = {
  nodes: TemplateNode[]
  slots: string[]
  clauses: string[]
  passages: string[]
  errors: TemplateError[]
}

/** Clauses in a clause, and tags in all, beyond which a template is none: mined ones nest three deep and have some hundred. */
const deepest = 20
const mostTags = 5_000

const forbiddenNames = new Set([
  'this',
  'constructor',
  'prototype',
  '__proto__',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'hasOwnProperty',
  'toString',
  'valueOf',
  'lookup',
  'each',
  'with',
  'log',
  'if',
  'unless',
  'else',
])

type Reading = {
  slots: Set<string>
  clauses: Set<string>
  passages: Set<string>
  errors: TemplateError[]
}

/**
 * Reads a template as the closed language: text, `{{slot}}` (or the triple form), `{{#if name}}`/`{{#unless name}}` with
 * `{{else}}`, comments, and `{{> passage name=name}}`. Everything else is an error with its place; nothing is run.
 *
 * O(length of the source). More than 20 clauses in each other, or 5,000 tags, are an error.
 */
export function parseTemplate(source: string): ParsedTemplate {
  const reading: Reading = { slots: new Set(), clauses: new Set(), passages: new Set(), errors: [] }
  let nodes: TemplateNode[] = []
  const excess = findExcess(source)
  if (excess !== null) return { nodes, slots: [], clauses: [], passages: [], errors: [excess] }
  try {
    nodes = readProgram(handlebars.parse(source), reading)
  } catch (error) {
    reading.errors.push(syntaxError(error))
  }
  return {
    nodes,
    slots: [...reading.slots],
    clauses: [...reading.clauses],
    passages: [...reading.passages],
    errors: reading.errors,
  }
}

/**
 * The first place past the bounds of a template, before anything is parsed: Handlebars takes time that grows faster than the square of how deep clauses stand in each other. Null
 * when there is none.
 */
function findExcess(source: string): TemplateError | null {
  const open: number[] = []
  let depth = 0
  let tags = 0
  for (const { 1: mark, index } of source.matchAll(/\{\{~?\{?\s*([#^/]|else\s+[^\s~}])?/g)) {
    tags += 1
    if (mark === '#' || mark === '^') {
      open.push(1)
      depth += 1
    } else if (mark === '/') depth -= open.pop() ?? 0
    else if (mark !== undefined) {
      // Each `else if` is a clause in the one before it, and ends with the first.
      open.push((open.pop() ?? 0) + 1)
      depth += 1
    }
    if (depth > deepest) return { ...placeOf(source, index), message: templateMessages.deep(deepest) }
    if (tags > mostTags) return { ...placeOf(source, index), message: templateMessages.long(mostTags) }
  }
  return null
}

function placeOf(source: string, at: number): { line: number; column: number } {
  const before = source.slice(0, at)
  return { line: before.split('\n').length, column: at - (before.lastIndexOf('\n') + 1) }
}

function syntaxError(error: unknown): TemplateError {
  const text = error instanceof Error ? error.message : String(error)
  const place = /line (\d+)(?::(\d+))?/.exec(text)
  const pointer = text.split('\n').find((line) => /^-*\^$/.test(line))
  const message = templateMessages.syntax(text.split('\n')[1] ?? text)
  return {
    line: Number(place?.[1] ?? 1),
    column: place?.[2] === undefined ? (pointer?.length ?? 1) - 1 : Number(place[2]),
    message,
  }
}

function readProgram(program: hbs.AST.Program | null | undefined, reading: Reading): TemplateNode[] {
  const nodes: TemplateNode[] = []
  for (const statement of program?.body ?? []) {
    const node = readStatement(statement, reading)
    if (node) nodes.push(node)
  }
  return nodes
}

function readStatement(statement: hbs.AST.Statement, reading: Reading): TemplateNode | null {
  switch (statement.type) {
    case 'ContentStatement': {
      const { value } = statement as hbs.AST.ContentStatement
      return value === '' ? null : { kind: 'text', text: value }
    }
    case 'CommentStatement': {
      // An empty one only keeps braces apart (see write.ts).
      const text = (statement as hbs.AST.CommentStatement).value.trim()
      return text === '' ? null : { kind: 'comment', text }
    }
    case 'MustacheStatement':
      return readSlot(statement as hbs.AST.MustacheStatement, reading)
    case 'BlockStatement':
      return readClause(statement as hbs.AST.BlockStatement, reading)
    case 'PartialStatement':
      return readPassage(statement as hbs.AST.PartialStatement, reading)
    case 'Decorator':
    case 'DecoratorBlock':
      refuse(statement, templateMessages.decorator, reading)
      return null
    default:
      refuse(statement, templateMessages.helper(statement.type), reading)
      return null
  }
}

function readSlot(statement: hbs.AST.MustacheStatement, reading: Reading): TemplateNode | null {
  const name = simpleName(statement.path, reading)
  if (name === null) return null
  if (statement.params.length > 0 || (statement.hash?.pairs.length ?? 0) > 0) {
    refuse(statement, templateMessages.helper(name), reading)
    return null
  }
  reading.slots.add(name)
  return { kind: 'slot', name }
}

function readClause(statement: hbs.AST.BlockStatement, reading: Reading): TemplateNode | null {
  const helper = statement.path.original
  if (helper !== 'if' && helper !== 'unless') {
    refuse(statement, templateMessages.helper(String(helper)), reading)
    return null
  }
  const [condition] = statement.params
  const hasHash = (statement.hash?.pairs.length ?? 0) > 0
  if (!condition || statement.params.length !== 1 || hasHash || statement.program?.blockParams) {
    refuse(statement, templateMessages.condition(helper), reading)
    return null
  }
  const name = simpleName(condition, reading)
  if (name === null) return null
  reading.clauses.add(name)
  return {
    kind: 'clause',
    name,
    negated: helper === 'unless',
    then: readProgram(statement.program, reading),
    otherwise: readProgram(statement.inverse, reading),
  }
}

function readPassage(statement: hbs.AST.PartialStatement, reading: Reading): TemplateNode | null {
  const id = simpleName(statement.name, reading)
  if (id === null) return null
  if (statement.params.length > 0) {
    refuse(statement, templateMessages.argument(id), reading)
    return null
  }
  const renames: Record<string, string> = Object.create(null) as Record<string, string>
  for (const pair of statement.hash?.pairs ?? []) {
    const name = simpleName(pair.value, reading)
    if (name !== null) renames[pair.key] = name
  }
  for (const name of Object.values(renames)) reading.slots.add(name)
  reading.passages.add(id)
  return { kind: 'passage', id, renames }
}

/** The name of a plain path: one part, no parent, no data variable, nothing that every object has. */
function simpleName(expression: hbs.AST.Expression, reading: Reading): string | null {
  if (expression.type !== 'PathExpression') {
    refuse(expression, templateMessages.path(literalText(expression)), reading)
    return null
  }
  const path = expression as hbs.AST.PathExpression
  const [name] = path.parts
  const isSimple = path.parts.length === 1 && path.depth === 0 && !path.data && path.original === name
  if (!isSimple || typeof name !== 'string' || forbiddenNames.has(name)) {
    refuse(expression, templateMessages.path(String(path.original)), reading)
    return null
  }
  return name
}

function literalText(expression: hbs.AST.Expression): string {
  return 'original' in expression ? String(expression.original) : expression.type
}

function refuse(node: hbs.AST.Node, message: string, reading: Reading): void {
  reading.errors.push({ line: node.loc.start.line, column: node.loc.start.column, message })
}
