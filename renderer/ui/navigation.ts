import { create } from 'zustand'

export type Place = 'desk' | 'library' | 'templates' | 'settings' | 'draft'

export interface ReplyPlace {
  replyId: string
  start: number
  end: number
}

interface Navigation {
  place: Place
  /** The open draft; it stays open while another page is looked at. */
  draftId: string | null
  /** The reply shown in the library, the template shown among the templates. */
  replyId: string | null
  /** A place of a reply that is to be seen; offsets into its text. */
  replyPlace: ReplyPlace | null
  templateId: string | null
  isNewCaseOpen: boolean
  isKeySheetOpen: boolean
}

/** Where in the page the clerk is. */
export const useNavigation = create<Navigation>()(() => ({
  place: 'desk',
  draftId: null,
  replyId: null,
  replyPlace: null,
  templateId: null,
  isNewCaseOpen: false,
  isKeySheetOpen: false,
}))

export function goTo(place: Exclude<Place, 'draft'>): void {
  useNavigation.setState({ place })
}

export function openDraft(draftId: string): void {
  useNavigation.setState({ place: 'draft', draftId, isNewCaseOpen: false })
}

export function backToDraft(): void {
  useNavigation.setState(({ draftId }) => (draftId === null ? {} : { place: 'draft' }))
}

/** Closes the draft, or only this one when another was opened meanwhile. */
export function closeDraft(draftId: string | null = null): void {
  useNavigation.setState((now) =>
    draftId !== null && draftId !== now.draftId
      ? {}
      : { draftId: null, place: now.place === 'draft' ? 'desk' : now.place },
  )
}

/** @param at  where to look in it */
export function showReply(replyId: string, at: Omit<ReplyPlace, 'replyId'> | null = null): void {
  const replyPlace = at === null ? null : { replyId, start: at.start, end: at.end }
  useNavigation.setState({ place: 'library', replyId, replyPlace })
}

export function showTemplate(templateId: string): void {
  useNavigation.setState({ place: 'templates', templateId })
}

export function showNewCase(isNewCaseOpen: boolean): void {
  useNavigation.setState({ isNewCaseOpen })
}

export function showKeySheet(isKeySheetOpen: boolean): void {
  useNavigation.setState({ isKeySheetOpen })
}
