import { expect, test } from 'vitest'
import { hasDisplay } from '#loopback/open-page.ts'

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['win32', {}, true],
  ['darwin', {}, true],
] as const)('On %s with %j a window can be shown: %s', (platform, env, expected) => {
  expect(hasDisplay(platform, env)).toBe(expected)
})
