import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StoredReply } from '#contract/reply.ts'
import { mineAll } from '#domain/mining/mine.ts'
import { parseReply } from '#domain/reply/parse.ts'
import { writeTemplateFile } from '#domain/templating/file.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folders = { passage: 'templates/passages', structure: 'templates/structures' } as const

/** The replies of seeds/ as the library would hold them, in order of their file names. */
export function seedReplies(): StoredReply[] {
  const files = readdirSync(join(root, 'seeds'))
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
  return files.map((file) => ({
    ...parseReply(readFileSync(join(root, 'seeds', file), 'utf8')),
    id: file.replace(/\.txt$/, ''),
    file,
    format: 'txt',
    encoding: 'utf-8',
    importedAtMs: 0,
  }))
}

/** What templates/ should hold: the text of each file by its path from the project's root, with forward slashes. */
export function mineSeeds(): Map<string, string> {
  const { templates } = mineAll(seedReplies())
  return new Map(
    templates.map((template) => [
      `${folders[template.kind]}/${template.id}.hbs`,
      writeTemplateFile(template, templates),
    ]),
  )
}

/** The .hbs files that templates/ holds now, by path. */
export function committedTemplates(): Map<string, string> {
  const files = new Map<string, string>()
  for (const folder of Object.values(folders)) {
    mkdirSync(join(root, folder), { recursive: true })
    for (const file of readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.hbs'))
      .toSorted())
      files.set(`${folder}/${file}`, readFileSync(join(root, folder, file), 'utf8'))
  }
  return files
}

function writeTemplates(): void {
  const wanted = mineSeeds()
  for (const path of committedTemplates().keys()) if (!wanted.has(path)) rmSync(join(root, path))
  for (const [path, content] of wanted) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  process.stderr.write(`${wanted.size} templates\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeTemplates()
