import { expect, test } from 'vitest'
import { entriesOfDrop } from '#renderer/ui/dropped-files.ts'

type Tree = { [name: string]: string | Tree | null }

/** An entry as a browser gives it: a text is a file, null one that cannot be opened any more. */
function entryOf(name: string, node: string | Tree | null, folder: string): object {
  const fullPath = `${folder}/${name}`
  if (typeof node === 'string' || node === null) {
    return {
      isFile: true,
      name,
      fullPath,
      file: (done: (file: File) => void, failed: () => void) =>
        node === null ? failed() : done(new File([node], name)),
    }
  }
  const batches = [Object.entries(node).map(([inner, child]) => entryOf(inner, child, fullPath)), []]
  const isClosed = Object.hasOwn(node, 'closed')
  return {
    isFile: false,
    name,
    fullPath,
    createReader: () => ({
      readEntries: (done: (entries: object[]) => void, failed: () => void) =>
        isClosed ? failed() : done(batches.shift() ?? []),
    }),
  }
}

function dropOf(tree: Tree): Parameters<typeof entriesOfDrop>[0] {
  const items = Object.entries(tree).map(([name, node]) => ({
    kind: 'file',
    webkitGetAsEntry: () => entryOf(name, node, ''),
    getAsFile: () => null,
  }))
  return { items, files: [] } as never
}

test('files of folders are taken with their path, debris is left, what cannot be opened is named', async () => {
  const { files, unopened } = await entriesOfDrop(
    dropOf({
      '甲.txt': '一',
      '丢.txt': null,
      往年: { '乙.docx': '二', '~$乙.docx': '锁', '坏.pdf': null, 更早: { closed: '' }, '.git': { x: '三' } },
    }),
  )
  expect(files.map((file) => file.webkitRelativePath || file.name)).toEqual(['甲.txt', '往年/乙.docx'])
  expect(unopened).toEqual(['丢.txt', '往年/坏.pdf', '往年/更早'])
})
