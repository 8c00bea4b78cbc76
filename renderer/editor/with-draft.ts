import { createEditor } from 'slate'
import type { Editor } from 'slate'
import { withHistory } from 'slate-history'
import { withReact } from 'slate-react'
import { withBlocks } from './with-blocks.ts'
import { withNumbering } from './with-numbering.ts'
import { withOrigin } from './with-origin.ts'
import { withPaste } from './with-paste.ts'
import { withPunctuation } from './with-punctuation.ts'
import { withTyping } from './with-typing.ts'
import './schema.ts'

/** A new editor for one draft, with every behaviour of the writing view. */
export function createDraftEditor(): Editor {
  const typed = withTyping(withBlocks(withNumbering(withOrigin(withHistory(withReact(createEditor()))))))
  return withPaste(withPunctuation(typed))
}
