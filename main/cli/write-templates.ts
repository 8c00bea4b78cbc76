import { join } from 'node:path'
import type { Failure } from '#contract/failure.ts'
import type { Template } from '#contract/template.ts'
import { fileFailure, writeFileSafely } from '#exporting/write-file.ts'
import { makeFolder } from '#store/make-folder.ts'

const folders = { passage: 'passages', structure: 'structures' } as const

/**
 * Writes templates as Handlebars files, `passages/ID.hbs` and `structures/ID.hbs` under `dir`. Files of the same name are
 * replaced, others left alone.
 *
 * @param write  the text of a template's file
 * @returns      why it could not be done, null when it was
 */
export async function writeTemplates(
  dir: string,
  templates: Iterable<Template>,
  write: (template: Template) => string,
): Promise<Failure | null> {
  try {
    for (const folder of Object.values(folders)) makeFolder(join(dir, folder))
  } catch (error) {
    return fileFailure(error, dir)
  }
  for (const template of templates) {
    const path = join(dir, folders[template.kind], `${template.id}.hbs`)
    const written = await writeFileSafely(path, new TextEncoder().encode(write(template)), {
      overwrite: true,
    })
    if (!written.ok) return written.error
  }
  return null
}
