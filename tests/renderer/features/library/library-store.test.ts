import { beforeEach, expect, test } from 'vitest'
import {
  askForView,
  clearFilter,
  isFiltered,
  mark,
  noFacet,
  orderBy,
  setFacet,
  useLibrary,
} from '#renderer/features/library/library-store.ts'

beforeEach(() => {
  useLibrary.setState(useLibrary.getInitialState())
})

test('a mark is set and let go one by one; a range only sets', () => {
  mark(['a'], false)
  mark(['a', 'b', 'c'], true)
  expect([...useLibrary.getState().marked]).toEqual(['a', 'b', 'c'])
  mark(['b'], false)
  expect([...useLibrary.getState().marked]).toEqual(['a', 'c'])
})

test('marks do not outlive the list they were made in', () => {
  mark(['a'], false)
  setFacet({ kind: '提案' })
  expect(useLibrary.getState().marked.size).toBe(0)
  mark(['a'], false)
  useLibrary.setState({ search: '停车' })
  expect(useLibrary.getState().marked.size).toBe(0)
})

test('a second time turns the order round; dates and lengths begin with the largest', () => {
  orderBy('organ')
  expect(useLibrary.getState().order).toEqual({ by: 'organ', isDescending: false })
  orderBy('organ')
  expect(useLibrary.getState().order).toEqual({ by: 'organ', isDescending: true })
  orderBy('characters')
  expect(useLibrary.getState().order).toEqual({ by: 'characters', isDescending: true })
})

test('the filter is cleared whole', () => {
  setFacet({ year: 0, organ: '' })
  useLibrary.setState({ search: ' 停车 ' })
  expect(isFiltered(useLibrary.getState())).toBe(true)
  clearFilter()
  expect([useLibrary.getState().facet, isFiltered(useLibrary.getState())]).toEqual([noFacet, false])
})

test('the view that was asked for last shows longest when room grows scarce', () => {
  askForView('source')
  expect(useLibrary.getState().views).toEqual(['fields', 'text', 'source'])
})
