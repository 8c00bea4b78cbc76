import { expect, test } from 'vitest'
import { createFileHandles } from '#host/files.ts'

test('a file is known by the id that was handed out, and by no other', () => {
  let ids = 0
  const files = createFileHandles(() => `f${++ids}`)
  const id = files.register('/somewhere/a.txt', 'a.txt')
  expect([files.resolve(id), files.resolve('/somewhere/a.txt')]).toEqual([
    { path: '/somewhere/a.txt', name: 'a.txt' },
    null,
  ])
})
