import type { Failure } from '#contract/failure.ts'
import type { CuratedTemplate, TemplateChange, TemplateEdit } from '#contract/template.ts'
import { checkWording } from '#domain/templating/check-wording.ts'
import { anchorOf } from '#domain/templating/edits.ts'
import { parseTemplate } from '#domain/templating/language.ts'
import { insertEdit, removeEdit } from '#store/template-edits.ts'
import { bareTemplateById, exchangeTemplates, templateById } from '#store/templates.ts'
import { fail, success } from './answers.ts'
import { changeByHand, isHandChange } from './hand-changes.ts'
import { hostFailures, wordingUnfit } from './messages.ts'
import type { Handlers, HostContext } from './parts.ts'

type ChangeHandlers = Pick<
  Handlers,
  | 'templates.change'
  | 'templates.changeMany'
  | 'templates.undoMany'
  | 'templates.undoChange'
  | 'templates.checkWording'
>

/** What a clerk does to templates. Each change is made at once, and kept to be made again after every mining. */
export function changeHandlers(context: HostContext): ChangeHandlers {
  const { store, worker, clock, newId, emit, miner } = context

  /** The templates that a change is about, the one to be changed first; null when one of them is gone. */
  const concerned = (target: CuratedTemplate, change: TemplateChange): CuratedTemplate[] | null => {
    const ids = othersIn(change).filter((id) => id !== target.id)
    const others = [...new Set(ids)].flatMap((id) => templateById(store, id) ?? [])
    return others.length < new Set(ids).size ? null : [target, ...others]
  }

  const afterChange = () => {
    emit({ type: 'changed', what: 'templates' })
    miner.indexAfterChange()
  }

  /** Takes one change back at once where that can be done, and says what has to follow. */
  const undo = (editId: string): 'unknown' | 'mine' | 'done' => {
    const removed = removeEdit(store, editId)
    if (removed === null) return 'unknown'
    const { effect } = removed
    if (effect === null || effect.before.length === 0) return 'mine'
    exchangeTemplates(store, effect.afterIds, effect.before)
    return 'done'
  }

  return {
    'templates.change': async ({ templateId, change }) => {
      const bare = bareTemplateById(store, templateId)
      if (bare === null) return fail(hostFailures.templateMissing)
      const refusal = refusalOf(bare, change)
      if (refusal !== null) return fail(refusal)
      if (isHandChange(change)) {
        const editId = changeByHand(context, templateId, change)
        if (editId === null) return fail(hostFailures.templateMissing)
        afterChange()
        return success({ editId, templateId })
      }
      const target = templateById(store, templateId)
      if (target === null) return fail(hostFailures.templateMissing)
      const before = concerned(target, change)
      if (before === null) return fail(hostFailures.templateMissing)
      const edit: TemplateEdit = { id: newId(), atMs: clock(), anchor: anchorOf(target), change }
      const made = await worker.run('change-template', { library: store.dir, templates: before, edit })
      if (!made.ok) return made
      const after = made.value
      const result = after?.[0]
      if (after === null || result === undefined) return fail(hostFailures.changeImpossible)
      const [gone, come] = [withoutEqual(before, after), withoutEqual(after, before)]
      store.transaction(() => {
        exchangeTemplates(
          store,
          gone.map(({ id }) => id),
          come,
        )
        insertEdit(store, edit, { before: gone, afterIds: come.map(({ id }) => id) })
      })
      afterChange()
      return success({ editId: edit.id, templateId: result.id })
    },
    'templates.changeMany': ({ templateIds, state }) => {
      const editIds = store.transaction(() =>
        [...new Set(templateIds)].flatMap(
          (id) => changeByHand(context, id, { kind: 'state', state, replacement: null }) ?? [],
        ),
      )
      if (editIds.length === 0) return fail(hostFailures.templateMissing)
      afterChange()
      return success({ editIds })
    },
    'templates.undoMany': ({ editIds }) => {
      const undone = store.transaction(() => editIds.toReversed().map((editId) => undo(editId)))
      if (undone.every((how) => how === 'unknown')) return fail(hostFailures.editMissing)
      if (undone.includes('mine')) miner.mineAfterChange()
      else miner.indexAfterChange()
      emit({ type: 'changed', what: 'templates' })
      return success({})
    },
    'templates.undoChange': ({ editId }) => {
      const undone = undo(editId)
      if (undone === 'unknown') return fail(hostFailures.editMissing)
      if (undone === 'mine') miner.mineAfterChange()
      else miner.indexAfterChange()
      emit({ type: 'changed', what: 'templates' })
      return success({})
    },
    'templates.checkWording': ({ templateId, wording }) => {
      const template = templateById(store, templateId)
      return template === null
        ? fail(hostFailures.templateMissing)
        : success({ errors: checkWording(wording, template.slots) })
    },
  }
}

/** A slot's name must be one that the language of templates takes as it stands. */
function refusalOfName(target: CuratedTemplate, name: string): Failure | null {
  const { slots, errors } = parseTemplate(`{{${name}}}`)
  if (errors.length > 0 || slots[0] !== name) return hostFailures.slotNameUnfit
  return target.slots.some((slot) => slot.name === name) ? hostFailures.slotNameTaken : null
}

/** Those templates that are not among `others` as they are. */
function withoutEqual(
  templates: readonly CuratedTemplate[],
  others: readonly CuratedTemplate[],
): CuratedTemplate[] {
  const known = new Set(others.map((other) => JSON.stringify(other)))
  return templates.filter((template) => !known.has(JSON.stringify(template)))
}

function othersIn(change: TemplateChange): string[] {
  if (change.kind === 'merge') return change.others.map(({ templateId }) => templateId)
  return change.kind === 'state' && change.replacement !== null ? [change.replacement.templateId] : []
}

function refusalOf(target: CuratedTemplate, change: TemplateChange): Failure | null {
  if ((change.kind === 'merge' || change.kind === 'split') && target.kind === 'structure')
    return hostFailures.structureChange
  if (change.kind === 'slot' && change.name !== change.slot) return refusalOfName(target, change.name)
  if (change.kind !== 'wording' || change.wording === null) return null
  const [error] = checkWording(change.wording, target.slots)
  return error === undefined ? null : wordingUnfit(error.line, error.column, error.message)
}
