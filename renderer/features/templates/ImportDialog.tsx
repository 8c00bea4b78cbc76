import { FileAddOutlined, FolderAddOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { PickedFile } from '#contract/bridge.ts'
import type { RequestOutput } from '#contract/requests.ts'
import { templates } from '#renderer/strings/templates.ts'
import { ask } from '#renderer/ui/ask.ts'
import { notify } from '#renderer/ui/notify.ts'
import { ImportTable } from './ImportTable.tsx'
import { canImport } from './import-items.ts'
import { dropTemplateFiles, pickTemplateFiles } from './pick-template-files.ts'
import { useDrop } from './use-drop.ts'

const words = templates.import

type Preview = RequestOutput<'templates.previewImport'>

/** Templates of another office: chosen, looked at, and only then brought in. */
export function ImportDialog({ onClose }: { onClose(): void }) {
  const [preview, setPreview] = useState<Preview | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isBusy, setIsBusy] = useState(false)

  const look = async (picking: Promise<PickedFile[]>) => {
    const files = await picking
    if (files.length === 0) return
    setIsBusy(true)
    const found = await ask('templates.previewImport', { fileIds: files.map(({ id }) => id) })
    setIsBusy(false)
    if (found === null) return
    setPreview(found)
    setChosen(new Set(found.items.filter(canImport).map(({ file }) => file)))
  }
  const bringIn = async () => {
    if (preview === null || chosen.size === 0) return
    setIsBusy(true)
    const made = await ask('templates.import', { importId: preview.importId, files: [...chosen] })
    setIsBusy(false)
    if (made === null) return
    notify('done', words.done(made.added, made.changed))
    onClose()
  }
  useDrop((transfer) => void look(dropTemplateFiles(transfer)))
  return (
    <Modal
      open
      className="template-dialog"
      width={preview === null ? 640 : 1000}
      title={words.title}
      onCancel={onClose}
      footer={
        preview !== null && (
          <>
            <Button disabled={isBusy} onClick={() => setPreview(null)}>
              {words.other}
            </Button>
            <Button
              type="primary"
              loading={isBusy}
              disabled={chosen.size === 0}
              onClick={() => void bringIn()}
              data-testid="import-submit"
            >
              {words.submit(chosen.size)}
            </Button>
          </>
        )
      }
    >
      {preview === null ? (
        <div
          className="import-drop"
        >
          <p>{isBusy ? words.reading : words.lead}</p>
          <div className="import-buttons">
            <Button
              icon={<FileAddOutlined />}
              loading={isBusy}
              onClick={() => void look(pickTemplateFiles('files'))}
              data-testid="import-template-files"
            >
              {words.files}
            </Button>
            <Button
              icon={<FolderAddOutlined />}
              disabled={isBusy}
              onClick={() => void look(pickTemplateFiles('folder'))}
              data-testid="import-template-folder"
            >
              {words.folder}
            </Button>
          </div>
        </div>
      ) : (
        <ImportTable items={preview.items} chosen={chosen} onChoose={setChosen} />
      )}
    </Modal>
  )
}
