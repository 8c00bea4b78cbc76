import { Button, Popover, Radio } from 'antd'
import { useState } from 'react'
import type { LibraryReply } from '#contract/reply.ts'
import { textEncodingSchema } from '#contract/settings.ts'
import type { TextEncoding } from '#contract/settings.ts'
import { library } from '#renderer/strings/library.ts'
import { ask } from '#renderer/ui/ask.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { notify, notifyUndoable } from '#renderer/ui/notify.ts'
import { useRequest } from '#renderer/ui/use-request.ts'

const words = library.encoding

/** The encodings, the beginning of the text in the one that is looked at, and the button that takes it. */
function Encodings({ reply, onDone }: { reply: LibraryReply; onDone(): void }) {
  const now = textEncodingSchema.safeParse(reply.encoding?.toLowerCase())
  const before = now.success ? now.data : null
  const [encoding, setEncoding] = useState<TextEncoding>(before ?? 'gb18030')
  const [isBusy, setIsBusy] = useState(false)
  const preview = useRequest('library.tryEncoding', { replyId: reply.id, encoding })
  const use = async () => {
    setIsBusy(true)
    const read = await ask('library.reread', { replyId: reply.id, encoding })
    setIsBusy(false)
    if (read === null) return
    const undo = async () => {
      const reread = await ask('library.reread', { replyId: reply.id, encoding: before })
      if (reread !== null) notify('done', words.undone)
    }
    if (encoding === before) notify('done', words.done(words.names[encoding]))
    else notifyUndoable(words.done(words.names[encoding]), () => void undo())
    onDone()
  }
  return (
    <div className="encodings">
      <Radio.Group
        aria-label={words.label}
        value={encoding}
        options={textEncodingSchema.options.map((value) => ({ value, label: words.names[value] }))}
        onChange={(event) => {
          const chosen = textEncodingSchema.safeParse(event.target.value)
          if (chosen.success) setEncoding(chosen.data)
        }}
      />
      {preview.failure !== null ? (
        <Failed failure={preview.failure} onRetry={preview.reload} />
      ) : (
        <pre aria-label={words.preview} aria-busy={preview.isLoading} data-testid="encoding-preview">
          {preview.value?.text ?? words.loading}
        </pre>
      )}
      <Button type="primary" loading={isBusy} onClick={() => void use()}>
        {words.use}
      </Button>
    </div>
  )
}

/** For a text that came out illegible: the same file read in another encoding. */
export function EncodingChoice({ reply }: { reply: LibraryReply }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger="click"
      placement="bottomRight"
      title={words.title}
      destroyOnHidden
      content={<Encodings reply={reply} onDone={() => setIsOpen(false)} />}
    >
      <Button size="small" type="link">
        {words.ask}
      </Button>
    </Popover>
  )
}
