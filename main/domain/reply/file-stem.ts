import { copyMarks, copyMarksBefore, emptyName } from './lexicon/versions.ts'

const extension = /\.(?:docx?|wps|wpt|odt|rtf|pdf|ofd|txt|md|html?|mht|xml|jsonl?|uot|dotx?)$/i

/** Drops every mark that is there, in whatever order they were added. */
function dropMarks(name: string): string {
  let before = ''
  let bare = name.trim()
  while (bare !== before) {
    before = bare
    for (const mark of [...copyMarks, ...copyMarksBefore]) bare = bare.replace(mark, '').trim()
  }
  return bare
}

/**
 * The name of a file without folder, ending and marks of copying: 答复(1), 答复 - 副本, 答复-定稿, 答复v2, 答复20240430 are one. Null
 * for names that say nothing (新建文档, 答复). A line of a file of records is told by its id as well.
 *
 * @param file  a path with either kind of separator, or `path#id`
 */
export function fileStem(file: string): string | null {
  const [, path = file, id = ''] = /^(.*\.jsonl)#(.*)$/is.exec(file) ?? []
  const name = path.replace(/^.*[\\/]/, '').normalize('NFC')
  if (id !== '') return `${name.replace(extension, '')}#${id}`
  const stem = dropMarks(name.replace(extension, '')).replace(/\s+/g, '').toLowerCase()
  return stem === '' || emptyName.test(stem) ? null : stem
}
