import { beforeEach, expect, test } from 'vitest'
import {
  backToDraft,
  closeDraft,
  goTo,
  openDraft,
  showReply,
  useNavigation,
} from '#renderer/ui/navigation.ts'

const where = () => {
  const { place, draftId, replyId } = useNavigation.getState()
  return { place, draftId, replyId }
}

beforeEach(() => {
  useNavigation.setState(useNavigation.getInitialState())
})

test('a draft stays open while another page is looked at', () => {
  openDraft('d1')
  showReply('r1')
  expect(where()).toEqual({ place: 'library', draftId: 'd1', replyId: 'r1' })
  backToDraft()
  expect(where()).toEqual({ place: 'draft', draftId: 'd1', replyId: 'r1' })
})

test('closing the draft that is looked at leads to the desk, closing it from elsewhere stays there', () => {
  openDraft('d1')
  closeDraft('d1')
  expect(where()).toEqual({ place: 'desk', draftId: null, replyId: null })
  openDraft('d2')
  goTo('templates')
  closeDraft()
  expect(where()).toEqual({ place: 'templates', draftId: null, replyId: null })
})

test('closing a draft that is no longer the open one changes nothing', () => {
  openDraft('d2')
  closeDraft('d1')
  expect(where()).toEqual({ place: 'draft', draftId: 'd2', replyId: null })
})

test('without an open draft there is no way back to one', () => {
  backToDraft()
  expect(where()).toEqual({ place: 'desk', draftId: null, replyId: null })
})
