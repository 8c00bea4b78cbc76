import { create } from 'zustand'

/** What the clerk typed in the dialog for one case only, and would have to type again. */
export interface OwnTexts {
  coSigners: string[]
  signerTitle: string
  /** Texts of the attachments by their names. */
  annexes: Record<string, string>
  /** Why an error of the check stays, by the finding's key. */
  reasons: Record<string, string>
}

const nothing: OwnTexts = { coSigners: [], signerTitle: '', annexes: {}, reasons: {} }

const useTexts = create<{ byDraft: Readonly<Record<string, OwnTexts>> }>()(() => ({ byDraft: {} }))

/** What was typed for a draft; it stays while the window is open, also when the dialog was closed in between. */
export function useOwnTexts(draftId: string): OwnTexts {
  return useTexts(({ byDraft }) => byDraft[draftId] ?? nothing)
}

export function changeOwnTexts(draftId: string, patch: Partial<OwnTexts>): void {
  useTexts.setState(({ byDraft }) => ({
    byDraft: { ...byDraft, [draftId]: { ...(byDraft[draftId] ?? nothing), ...patch } },
  }))
}
