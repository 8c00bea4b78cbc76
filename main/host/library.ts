import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { countDrafts } from '#store/drafts.ts'
import { dismissOutcomes, listOutcomes } from '#store/outcomes.ts'
import { replyFacets } from '#store/facets.ts'
import { countReplies, removeReplies, replyById, restoreReplies } from '#store/replies.ts'
import { listReplies, replyIds } from '#store/reply-list.ts'
import { countTemplates } from '#store/templates.ts'
import { fail, success } from './answers.ts'
import type { KnownFile } from './files.ts'
import { importPaths } from './import-paths.ts'
import { hostFailures, samplesMissing } from './messages.ts'
import type { Handlers, HostContext } from './parts.ts'

type LibraryHandlers = Pick<
  Handlers,
  | 'app.info'
  | 'library.import'
  | 'library.importSamples'
  | 'library.list'
  | 'library.facets'
  | 'library.ids'
  | 'library.get'
  | 'library.remove'
  | 'library.restore'
  | 'library.outcomes'
  | 'library.dismissOutcomes'
>

/** The library's replies: bringing them in, looking at them, taking them out. */
export function libraryHandlers(context: HostContext): LibraryHandlers {
  const { store, files, emit, jobs, miner } = context

  const startImport = (paths: readonly KnownFile[]) =>
    jobs.start('import', async ({ signal, onProgress }) => {
      const { summary, failure } = await importPaths(context, paths, { signal, onProgress })
      emit({ type: 'changed', what: 'library' })
      if (summary.imported > 0) miner.follow()
      return { failure, imported: summary }
    })

  const afterChange = (changed: number) => {
    if (changed === 0) return
    emit({ type: 'changed', what: 'library' })
    miner.follow()
  }

  return {
    'app.info': () =>
      success({
        version: context.version,
        libraryName: basename(store.dir),
        replies: countReplies(store),
        templates: countTemplates(store),
        drafts: countDrafts(store),
        notices: [...(context.notices ?? []), ...store.notices],
        jobs: jobs.list(),
      }),
    'library.import': ({ fileIds }) => {
      const paths = fileIds.map((id) => files.resolve(id)).filter((file) => file !== null)
      if (paths.length < fileIds.length) return fail(hostFailures.fileMissing)
      return success({ jobId: startImport(paths) })
    },
    'library.importSamples': async () => {
      const paths = await findSamples(context.samplesDir)
      return paths.length === 0 ? fail(samplesMissing()) : success({ jobId: startImport(paths) })
    },
    'library.list': ({ order, offset, limit, ...filter }) =>
      success(listReplies(store, filter, { order, offset, limit })),
    'library.facets': () => success(replyFacets(store)),
    'library.ids': (filter) => success({ ids: replyIds(store, filter) }),
    'library.get': ({ replyId }) => {
      const reply = replyById(store, replyId)
      return reply === null ? fail(hostFailures.replyMissing) : success(reply)
    },
    'library.remove': ({ replyIds }) => {
      const removed = removeReplies(store, replyIds, context.clock())
      afterChange(removed)
      return success({ removed })
    },
    'library.restore': ({ replyIds }) => {
      const restored = restoreReplies(store, replyIds)
      afterChange(restored)
      return success({ restored })
    },
    'library.outcomes': () => success({ outcomes: listOutcomes(store) }),
    'library.dismissOutcomes': ({ ids }) => {
      dismissOutcomes(store, ids)
      emit({ type: 'changed', what: 'library' })
      return success({})
    },
  }
}

async function findSamples(dir: string): Promise<KnownFile[]> {
  const names = await readdir(dir).catch((): string[] => [])
  return names
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ path: join(dir, name), name }))
}
