import { expect, test } from 'vitest'
import { committedTemplates, mineSeeds } from '#build/mine-seeds.ts'
import { readTemplateFile } from '#domain/templating/file.ts'

test('templates/ holds exactly what is mined from seeds/ (else run: npm run mine:seeds)', () => {
  expect(Object.fromEntries(committedTemplates())).toEqual(Object.fromEntries(mineSeeds()))
})

test('every template file can be read, structures with the passages they use', () => {
  const files = committedTemplates()
  const passages = new Map<string, string>()
  for (const [path, text] of files)
    if (path.startsWith('templates/passages/')) {
      const passage = readTemplateFile(text)
      passages.set(passage.id, passage.template)
    }
  const read = [...files].map(([path, text]) => ({ path, ...readTemplateFile(text, (id) => passages.get(id)) }))
  expect(read.map(({ path, id, kind }) => `templates/${kind}s/${id}.hbs` === path)).toEqual(read.map(() => true))
})
