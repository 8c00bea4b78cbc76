import type { Warning } from '#contract/reply.ts'
import type { Reader, SourceText } from '../reader.ts'
import { wordFailures } from '../word/messages.ts'
import { startCounting } from '../word/numbering-counter.ts'
import type { Omissions } from '../word/omissions.ts'
import { noOmissions, omissionWarnings, withoutTextFailure } from '../word/omissions.ts'
import { pageText } from '../word/page-text.ts'
import { DamagedError, viewOf } from './bytes.ts'
import { readWordDocument } from './document.ts'
import { oldestVersion, readInformationBlock } from './information-block.ts'
import { docFailures, docWarnings } from './messages.ts'
import type { CompoundFile } from './ole.ts'
import { openCompoundFile } from './ole.ts'
import { noteOutside, readTextBoxes } from './outside.ts'
import { readSectionEnds } from './sections.ts'
import type { StoryContext } from './story.ts'
import { readStory } from './story.ts'

/**
 * Reads a document of Word 97 to 2003, or of WPS in the same form ([MS-DOC] in [MS-CFB]). Files that end within a sector
 * are read; everything in a file is followed at most once, so that no file can make it hang.
 *
 * O(n log n) time in the characters of the document.
 */
export const readDoc: Reader = (bytes, name) => {
  try {
    return readCompound(openCompoundFile(bytes), name)
  } catch (error) {
    if (error instanceof DamagedError) return { ok: false, error: wordFailures.damaged(name) }
    throw error
  }
}

function readCompound(file: CompoundFile, name: string): SourceText {
  if (file.has('EncryptedPackage')) return { ok: false, error: wordFailures.encrypted(name) }
  if (!file.has('WordDocument')) return { ok: false, error: docFailures.notWord(name) }
  const stream = viewOf(file.stream('WordDocument'))
  const info = readInformationBlock(stream)
  if (info === null) return { ok: false, error: wordFailures.damaged(name) }
  if (info.isEncrypted) return { ok: false, error: wordFailures.encrypted(name) }
  if (info.version < oldestVersion) return { ok: false, error: docFailures.tooOld(name) }
  const table = viewOf(file.stream(info.tableName))
  const document = readWordDocument(stream, table, file.has('Data') ? dataOf(file) : null, info)
  if (info.stories.text > document.text.length) return { ok: false, error: wordFailures.damaged(name) }

  const omissions = noOmissions()
  const context: StoryContext = {
    counters: startCounting(),
    omissions,
    uncounted: { count: 0 },
    sectionEnds: readSectionEnds(document),
    boxesAt: () => [],
  }
  const boxes = readTextBoxes(document, context, omissions)
  const placed = new Set<number>()
  const blocks = readStory(document, 0, info.stories.text, {
    ...context,
    boxesAt: (position) => {
      placed.add(position)
      return boxes.at.get(position) ?? []
    },
  })
  for (const [position, box] of boxes.at) if (!placed.has(position)) blocks.push(...box)
  blocks.push(...boxes.placeless)
  noteOutside(document, context)
  const text = pageText(blocks)
  if (text.trim() === '') return { ok: false, error: withoutTextFailure(omissions, name) }
  return { ok: true, text, warnings: warningsOf(omissions, context.uncounted.count) }
}

/** Long lists of properties stand there; a document without them is as good. */
function dataOf(file: CompoundFile): Uint8Array | null {
  try {
    return file.stream('Data')
  } catch (error) {
    if (error instanceof DamagedError) return null
    throw error
  }
}

function warningsOf(omissions: Omissions, uncounted: number): Warning[] {
  return [...(uncounted > 0 ? [docWarnings.uncounted(uncounted)] : []), ...omissionWarnings(omissions)]
}
