import type { HostBridge } from '#contract/bridge.ts'
import type { Card, Draft, DraftBlock, DraftRole, DraftState, Origin } from '#contract/draft.ts'
import type { Proposal } from '#contract/proposal.ts'
import type { Timers } from '#renderer/editor/asker.ts'
import { isComposing, whenQuiet } from '#renderer/editor/composing.ts'
import { createFinding } from '#renderer/editor/finding.ts'
import type { Finding } from '#renderer/editor/finding.ts'
import { createPlaceMarks } from '#renderer/editor/place-marks.ts'
import type { PlaceMarks } from '#renderer/editor/place-marks.ts'
import { refillFromCard } from '#renderer/editor/refill.ts'
import { replaceAll } from '#renderer/editor/replace-all.ts'
import { fromSlate, toSlate } from '#renderer/editor/serialize.ts'
import { createSearching } from '#renderer/editor/searching.ts'
import type { Searching } from '#renderer/editor/searching.ts'
import { createSuggesting } from '#renderer/editor/suggesting.ts'
import type { Suggesting } from '#renderer/editor/suggesting.ts'
import { ensureCaret } from '#renderer/editor/take.ts'
import { createDraftEditor } from '#renderer/editor/with-draft.ts'
import { cardPlaceholder, cardValue } from '#renderer/features/case/card-wording.ts'
import { currentBlock } from '#renderer/editor/current-block.ts'
import { notifyFailure } from '#renderer/ui/notify.ts'
import type { Editor } from 'slate'
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import { createAutosave } from './autosave.ts'
import type { Autosave, SaveOutcome, SaveState } from './autosave.ts'
import { withCardHistory } from './card-history.ts'
import { describeOrigin } from './describe-origin.ts'
import { createSurvey } from './survey.ts'
import type { Survey } from './survey.ts'

export interface SessionState extends Survey {
  card: Card
  state: DraftState
  /** What the reply answers. */
  proposal: Proposal | null
  save: SaveState
  /** When the content on the disk was saved last. */
  savedAtMs: number
  /** The block of the caret. */
  place: CaretPlace | null
}

export interface CaretPlace {
  index: number
  role: DraftRole
  level: number
}

/** One draft while it is written: its editor, what is suggested, and the way to the disk. */
export interface Session {
  draftId: string
  editor: Editor
  suggesting: Suggesting
  /** What the card has for a slot of that name, or null. */
  cardValueOf(slot: string): string | null
  searching: Searching
  /** Search and replace within the draft. */
  finding: Finding
  /** Underlines under what a check has found. */
  marks: PlaceMarks
  autosave: Autosave
  /** Names the source of reused text; null when it is not in the library any more. */
  describeOrigin(origin: Origin): Promise<string | null>
  store: StoreApi<SessionState>
  /** Called by the editor after each change of its text. */
  textChanged(): void
  /** Called by the editor after each change of its selection. */
  caretMoved(): void
  /** Sets the card and lets the text follow; returns how many places changed. */
  changeCard(card: Card): number
  /** Lays a proposal beside the draft, or takes it away; on disk at once. */
  changeProposal(proposal: Proposal | null): void
  /** Goes back to an earlier state, card and text as one step of undo; saved as a new revision. */
  restore(content: Pick<Draft, 'card' | 'blocks'>): void
  /** Replaces the text, as one step of undo. */
  takeBlocks(blocks: readonly DraftBlock[]): void
  /** Sets where the draft stands: 起草中, 核稿中, 已签发. */
  changeState(state: DraftState): void
  /** After a stale save: takes what was saved elsewhere, as one step of undo. False when it cannot be had. */
  loadNewer(): Promise<boolean>
  /** After a stale save: saves this window's content over it. False when it cannot. */
  keepMine(): Promise<boolean>
  stop(): void
}

export interface SessionOptions {
  host: Pick<HostBridge<File>, 'request'>
  timers: Timers
  now: () => number
  isGhostWanted: () => boolean
}

/** Pause after which counts, outline and comparison follow the text. */
const surveyMs = 300

export function createSession(draft: Draft, options: SessionOptions): Session {
  const { host, timers } = options
  const editor = createDraftEditor()
  editor.children = toSlate(draft.blocks)
  let { revision } = draft
  let surveying: number | null = null
  const survey = createSurvey()
  const store = createStore<SessionState>()(() => ({
    card: draft.card,
    state: draft.state,
    proposal: draft.proposal,
    save: { kind: 'saved', atMs: draft.updatedAtMs },
    savedAtMs: draft.updatedAtMs,
    ...survey(editor.children),
    place: null,
  }))

  function surveySoon(): void {
    surveying ??= timers.set(() => {
      surveying = null
      store.setState(survey(editor.children))
      marks.refresh()
    }, surveyMs)
  }

  async function save(): Promise<SaveOutcome> {
    const blocks = fromSlate(editor.children)
    const { card, state } = store.getState()
    const answer = await host.request('draft.save', {
      draftId: draft.id,
      revision,
      card,
      blocks,
      state,
    })
    if (!answer.ok) return { ok: false, failure: answer.error }
    revision = answer.value.revision
    return { ok: true, atMs: answer.value.updatedAtMs }
  }

  const autosave = createAutosave({
    save,
    timers,
    now: options.now,
    onState: (state) => {
      store.setState(state.kind === 'saved' ? { save: state, savedAtMs: state.atMs } : { save: state })
    },
  })

  const cardHistory = withCardHistory(editor, (update) => {
    store.setState(({ card }) => ({ card: update(card) }))
    autosave.touch()
  })

  const cardValueOf = (slot: string) => cardValue(store.getState().card, slot)
  const suggesting = createSuggesting(editor, {
    timers,
    card: () => store.getState().card,
    cardValueOf,
    isGhostWanted: options.isGhostWanted,
    ask: async (question) => {
      const answer = await host.request('suggest.ask', question)
      return answer.ok ? answer.value.items : null
    },
    feedback: (kind, suggestion) => {
      void host.request('suggest.feedback', { kind, suggestion })
    },
  })

  const searching = createSearching({
    timers,
    prepare: () => {
      if (isComposing(editor)) return false
      ensureCaret(editor)
      return true
    },
    ask: async (query) => {
      const answer = await host.request('suggest.search', { query, card: store.getState().card })
      return answer.ok ? answer.value : null
    },
    offered: () => {
      const { items, isFresh } = suggesting.store.getState()
      return isFresh ? items : null
    },
    onOffered: (run) => suggesting.store.subscribe(run),
  })

  const finding = createFinding(editor)
  const marks = createPlaceMarks(editor)

  async function newest(): Promise<Draft | null> {
    const answer = await host.request('draft.get', { draftId: draft.id })
    return answer.ok ? answer.value : null
  }

  return {
    draftId: draft.id,
    editor,
    suggesting,
    cardValueOf,
    searching,
    finding,
    marks,
    autosave,
    describeOrigin: (origin) => describeOrigin(host, origin),
    store,
    textChanged: () => {
      autosave.touch()
      finding.refresh()
      surveySoon()
    },
    caretMoved: () => {
      const place = placeOf(editor)
      const shown = store.getState().place
      const isSame =
        place?.index === shown?.index && place?.role === shown?.role && place?.level === shown?.level
      if (!isSame) store.setState({ place })
    },
    changeCard: (card) => {
      const before = store.getState().card
      store.setState({ card })
      autosave.touch()
      let changed = 0
      whenQuiet(editor, () => {
        changed = refillFromCard(editor, before, card, { valueOf: cardValue, placeholderOf: cardPlaceholder })
        if (changed > 0) cardHistory.remember(before, card)
      })
      return changed
    },
    changeProposal: (proposal) => {
      const before = store.getState().proposal
      store.setState({ proposal })
      void host.request('proposal.attach', { draftId: draft.id, proposal }).then((answer) => {
        if (answer.ok) return
        store.setState({ proposal: before })
        notifyFailure(answer.error)
      })
    },
    restore: ({ card, blocks }) => {
      const before = store.getState().card
      whenQuiet(editor, () => {
        replaceAll(editor, blocks)
        store.setState({ card })
        cardHistory.remember(before, card)
        autosave.touch()
        void autosave.flush()
      })
    },
    takeBlocks: (blocks) => {
      whenQuiet(editor, () => replaceAll(editor, blocks))
    },
    changeState: (state) => {
      if (state === store.getState().state) return
      store.setState({ state })
      autosave.touch()
      void autosave.flush()
    },
    loadNewer: async () => {
      const newer = await newest()
      if (newer === null) return false
      revision = newer.revision
      store.setState({
        card: newer.card,
        state: newer.state,
        save: { kind: 'saved', atMs: newer.updatedAtMs },
        savedAtMs: newer.updatedAtMs,
      })
      whenQuiet(editor, () => replaceAll(editor, newer.blocks))
      autosave.resume(false)
      return true
    },
    keepMine: async () => {
      const newer = await newest()
      if (newer === null) return false
      revision = newer.revision
      autosave.resume(true)
      return true
    },
    stop: () => {
      if (surveying !== null) timers.clear(surveying)
      searching.close()
      suggesting.stop()
      void autosave.flush().then(() => {
        autosave.stop()
      })
    },
  }
}

function placeOf(editor: Editor): CaretPlace | null {
  const entry = currentBlock(editor)
  if (entry === null) return null
  const [{ role, level }, path] = entry
  return { index: path[0] ?? 0, role, level }
}
