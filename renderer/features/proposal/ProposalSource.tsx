import type { RequestOutput } from '#contract/requests.ts'
import { host } from '#renderer/host.ts'
import { proposalStrings } from '#renderer/strings/proposal.ts'
import { ask } from '#renderer/ui/ask.ts'
import { notifyFailure } from '#renderer/ui/notify.ts'
import { FileTextOutlined } from '@ant-design/icons'
import { Button, Input, Spin } from 'antd'
import { useState } from 'react'
import type { ClipboardEvent, DragEvent } from 'react'

export type ReadProposal = RequestOutput<'proposal.read'>

const words = proposalStrings.dialog

/** Where a proposal comes from: a file that is chosen or dropped, or pasted text. */
export function ProposalSource({ onRead }: { onRead: (read: ReadProposal) => void }) {
  const [text, setText] = useState('')
  const [isBusy, setBusy] = useState(false)

  const read = async (input: { fileId: string } | { text: string }) => {
    setBusy(true)
    const answer = await ask('proposal.read', input)
    setBusy(false)
    if (answer !== null) onRead(answer)
  }
  const take = async (taken: Awaited<ReturnType<typeof host.pickFiles>>) => {
    if (!taken.ok) return notifyFailure(taken.error)
    const [file] = taken.value
    if (file !== undefined) await read({ fileId: file.id })
  }
  const takeFiles = (event: ClipboardEvent | DragEvent, files: FileList | undefined) => {
    if (files === undefined || files.length === 0) return
    event.preventDefault()
    void host.takeFiles(Array.from(files).slice(0, 1)).then(take)
  }
  return (
    <Spin spinning={isBusy} description={words.reading}>
      <div
        className="proposal-source"
        onDrop={(event) => takeFiles(event, event.dataTransfer.files)}
        onDragOver={(event) => event.preventDefault()}
      >
        <p className="proposal-intro">{words.intro}</p>
        <Button
          icon={<FileTextOutlined />}
          onClick={() => void host.pickFiles('files').then(take)}
          data-testid="proposal-file"
        >
          {words.file}
        </Button>
        <Input.TextArea
          className="proposal-paste"
          aria-label={words.paste}
          placeholder={words.pastePlaceholder}
          rows={10}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => takeFiles(event, event.clipboardData.files)}
          data-testid="proposal-text"
        />
        <Button disabled={text.trim() === ''} onClick={() => void read({ text })} data-testid="proposal-read">
          {words.read}
        </Button>
      </div>
    </Spin>
  )
}
