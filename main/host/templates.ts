import { listTemplates, loadMineSummary, templateById } from '#store/templates.ts'
import { fail, success } from './answers.ts'
import { hostFailures } from './messages.ts'
import type { Handlers, HostContext } from './parts.ts'

type TemplateHandlers = Pick<Handlers, 'templates.mine' | 'templates.list' | 'templates.get'>

/** What was mined from the library. */
export function templateHandlers({ store, miner }: HostContext): TemplateHandlers {
  return {
    'templates.mine': () => success({ jobId: miner.mine() }),
    'templates.list': ({ search }) =>
      success({
        templates: listTemplates(store, search),
        coverage: loadMineSummary(store)?.coverage ?? null,
      }),
    'templates.get': ({ templateId }) => {
      const template = templateById(store, templateId)
      return template === null ? fail(hostFailures.templateMissing) : success(template)
    },
  }
}
