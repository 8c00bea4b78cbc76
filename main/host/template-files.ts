import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { TemplateImportItem } from '#contract/template-list.ts'
import type { CuratedTemplate, Template } from '#contract/template.ts'
import { TemplateFileError, readTemplateFile, writeTemplateFile } from '#domain/templating/file.ts'
import { zipFiles } from '#exporting/zip-files.ts'
import { openZip } from '#reading/archive/open-zip.ts'
import type { KnownFile } from './files.ts'
import { findFiles } from './find-files.ts'
import { templateFileErrors } from './messages.ts'

/** Templates are a few kilobytes. */
const maxFileBytes = 4 * 1024 * 1024
const maxArchiveBytes = 64 * 1024 * 1024
const isTemplateFile = /\.hbs$/i
const folders = { passage: 'passages', structure: 'structures' } as const

/** A template file with what it holds; `template` is null when it is refused. */
export interface TemplateFileReading {
  item: TemplateImportItem
  template: Template | null
}

/** A text that may be a template; `text` is null when it could not be read, for the reason `error`. */
type Found = { file: string; text: string } | { file: string; text: null; error: string }

/** All templates but the rejected ones as one archive, each in the wording in which it is offered. */
export function packTemplates(templates: readonly CuratedTemplate[]): Uint8Array {
  const offered = templates
    .filter(({ state }) => state !== 'rejected')
    .map((template): Template => ({ ...template, template: template.wording ?? template.template }))
  return zipFiles(
    new Map(
      offered.map((template) => [
        `${folders[template.kind]}/${template.id}.hbs`,
        writeTemplateFile(template, offered),
      ]),
    ),
  )
}

/**
 * Reads template files, folders and archives of them, and tells of each what taking it over would do.
 *
 * @param known  the templates that are here, by id
 */
export async function readTemplateFiles(
  paths: readonly KnownFile[],
  libraryDir: string,
  known: ReadonlyMap<string, CuratedTemplate>,
): Promise<TemplateFileReading[]> {
  const found = await findFiles(paths, libraryDir)
  const texts: Found[] = found.failed.map(({ name, error }) => ({
    file: name,
    text: null,
    error: error.message,
  }))
  for (const file of found.files) texts.push(...(await textsOf(file)))
  const brought = new Map<string, string>()
  for (const { file, text } of texts) {
    if (text === null) continue
    const body = /^---\r?\n[\s\S]*?\r?\n---\r?\n([\s\S]*?)\r?\n?$/.exec(text)?.[1]
    if (body !== undefined) brought.set(basename(file).replace(isTemplateFile, ''), body)
  }
  const passageOf = (id: string) => brought.get(id) ?? known.get(id)?.template
  return refuseDoubles(texts.map((one) => readingOf(one, passageOf, known)))
}

async function textsOf({ path, name }: KnownFile): Promise<Found[]> {
  const isArchive = /\.zip$/i.test(name)
  if (!isArchive && !isTemplateFile.test(name)) return []
  try {
    const { size } = await stat(path)
    if (size > (isArchive ? maxArchiveBytes : maxFileBytes))
      return [{ file: name, text: null, error: templateFileErrors.tooLarge }]
    const bytes = await readFile(path)
    return isArchive ? textsInArchive(name, bytes) : [foundIn(name, bytes)]
  } catch {
    return [{ file: name, text: null, error: templateFileErrors.unreadable }]
  }
}

function textsInArchive(name: string, bytes: Uint8Array): Found[] {
  const opened = openZip(bytes, (entry) => isTemplateFile.test(entry), maxArchiveBytes)
  if (!opened.ok) return [{ file: name, text: null, error: templateFileErrors.damaged }]
  return [...opened.files].map(([entry, content]) => foundIn(`${name}/${entry}`, content))
}

/** Templates are UTF-8; another encoding would come out as other characters. */
function foundIn(file: string, bytes: Uint8Array): Found {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\u0000') ? { file, text: null, error: templateFileErrors.noText } : { file, text }
  } catch {
    return { file, text: null, error: templateFileErrors.encoding }
  }
}

/** Of several files with one id the first is taken; which of them is meant cannot be told. */
function refuseDoubles(readings: readonly TemplateFileReading[]): TemplateFileReading[] {
  const first = new Map<string, string>()
  return readings.map((reading) => {
    const { item, template } = reading
    const other = template === null ? undefined : first.get(template.id)
    if (template !== null && other === undefined) first.set(template.id, item.file)
    if (other === undefined) return reading
    const error = { line: idLine, column: 0, message: templateFileErrors.double(other) }
    return { item: { ...item, effect: 'refused', error }, template: null }
  })
}

/** Where the id stands in a file as it is written. */
const idLine = 2

function readingOf(
  found: Found,
  passageOf: (id: string) => string | undefined,
  known: ReadonlyMap<string, CuratedTemplate>,
): TemplateFileReading {
  const name = basename(found.file).replace(isTemplateFile, '')
  const refused = (line: number, column: number, message: string): TemplateFileReading => ({
    item: {
      file: found.file,
      id: name,
      name,
      kind: 'passage',
      effect: 'refused',
      before: null,
      after: found.text ?? '',
      error: { line, column, message },
    },
    template: null,
  })
  if (found.text === null) return refused(1, 0, found.error)
  try {
    const template = readTemplateFile(found.text, passageOf)
    const own = known.get(template.id)
    const before = own === undefined ? null : (own.wording ?? own.template)
    const effect = before === null ? 'added' : before === template.template ? 'same' : 'changed'
    const { id, name: title, kind } = template
    return {
      item: {
        file: found.file,
        id,
        name: title,
        kind,
        effect,
        before,
        after: template.template,
        error: null,
      },
      template,
    }
  } catch (error) {
    if (error instanceof TemplateFileError) return refused(error.line, error.column, error.message)
    throw error
  }
}
