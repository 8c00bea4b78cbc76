import { basename } from 'node:path'
import type { Template } from '#contract/template.ts'
import { writeFileSafely } from '#exporting/write-file.ts'
import { saveImported } from '#store/imported-templates.ts'
import { newestOccurrences } from '#store/occurrences.ts'
import {
  iterateBareTemplates,
  iterateTemplates,
  listTemplates,
  loadMineSummary,
  templateView,
} from '#store/templates.ts'
import { fail, success } from './answers.ts'
import { hostFailures } from './messages.ts'
import type { Handlers, HostContext } from './parts.ts'
import { packTemplates, readTemplateFiles } from './template-files.ts'

type TemplateHandlers = Pick<
  Handlers,
  | 'templates.mine'
  | 'templates.list'
  | 'templates.get'
  | 'templates.uses'
  | 'templates.export'
  | 'templates.previewImport'
  | 'templates.import'
  | 'facts.list'
>

/** Previews that may still be taken over; an older one has to be looked at again. */
const mostPreviews = 5

/** What was mined from the library, and what comes from or goes to other offices. */
export function templateHandlers(context: HostContext): TemplateHandlers {
  const { store, worker, miner, files, clock, newId } = context
  const previews = new Map<string, ReadonlyMap<string, { template: Template; isNew: boolean }>>()

  return {
    'templates.mine': () => success({ jobId: miner.mine() }),
    'templates.list': ({ search }) =>
      success({
        templates: listTemplates(store, search),
        coverage: loadMineSummary(store)?.coverage ?? null,
      }),
    'templates.get': ({ templateId, limit }) => {
      const template = templateView(store, templateId, limit)
      return template === null ? fail(hostFailures.templateMissing) : success(template)
    },
    'templates.uses': ({ templateId, offset, limit }) =>
      success({ occurrences: newestOccurrences(store, templateId, limit, offset) }),
    /** Overwriting was agreed to in the dialog that gave the target. */
    'templates.export': async ({ targetId }) => {
      const target = files.resolve(targetId)
      if (target === null) return fail(hostFailures.targetMissing)
      const templates = [...iterateTemplates(store)]
      const written = await writeFileSafely(target.path, packTemplates(templates), { overwrite: true })
      if (!written.ok) return written
      return success({
        fileName: basename(target.path),
        bytes: written.value.bytes,
        templates: templates.filter(({ state }) => state !== 'rejected').length,
      })
    },
    'templates.previewImport': async ({ fileIds }) => {
      const paths = fileIds.flatMap((id) => files.resolve(id) ?? [])
      if (paths.length < fileIds.length) return fail(hostFailures.fileMissing)
      const known = new Map([...iterateBareTemplates(store)].map((template) => [template.id, template]))
      const readings = await readTemplateFiles(paths, store.dir, known)
      if (readings.length === 0) return fail(hostFailures.noTemplateFiles)
      const importId = newId()
      previews.set(
        importId,
        new Map(
          readings.flatMap(({ item, template }) =>
            template === null ? [] : [[item.file, { template, isNew: item.effect === 'added' }] as const],
          ),
        ),
      )
      for (const id of [...previews.keys()].slice(0, -mostPreviews)) previews.delete(id)
      return success({ importId, items: readings.map(({ item }) => item) })
    },
    'templates.import': ({ importId, files: chosen }) => {
      const preview = previews.get(importId)
      if (preview === undefined) return fail(hostFailures.importGone)
      const taken = chosen.flatMap((file) => {
        const entry = preview.get(file)
        return entry === undefined ? [] : [{ file, ...entry }]
      })
      store.transaction(() => {
        for (const { file, template } of taken) saveImported(store, template, file, clock())
      })
      previews.delete(importId)
      if (taken.length > 0) miner.mineAfterChange()
      const added = taken.filter(({ isNew }) => isNew).length
      return success({ added, changed: taken.length - added })
    },
    'facts.list': (asked) => worker.run('facts', { library: store.dir, ...asked }),
  }
}
