import { paneSizes, panesPatch } from '#renderer/features/draft/pane-sizes.ts'
import { expect, test } from 'vitest'

test.each([
  [1364, {}, [268, 748, 348]],
  [948, {}, [0, 648, 300]],
  [1364, { 'draft-card': 0, 'draft-side': 400 }, [0, 964, 400]],
  [800, { 'draft-side': 640 }, [0, 460, 340]],
  [300, {}, [0, 300, 0]],
])('%i pixels with %o are shared as %o', (width, panes, sizes) => {
  expect(paneSizes(panes, width)).toEqual(sizes)
})

test('a card that folded for want of room is not remembered as folded', () => {
  expect(panesPatch({ 'draft-card': 280, other: 1 }, [0, 600, 320])).toEqual({
    'draft-card': 280,
    'draft-side': 320,
    other: 1,
  })
  expect(panesPatch({}, [0, 900.4, 320.2])).toEqual({ 'draft-card': 0, 'draft-side': 320 })
})
