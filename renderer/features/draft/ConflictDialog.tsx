import { draftStrings } from '#renderer/strings/draft.ts'
import { Button, Modal } from 'antd'
import { useStore } from 'zustand'
import { saveAsText } from './SaveMark.tsx'
import type { Session } from './session.ts'

const words = draftStrings.conflict

/** The choice when the draft was saved from another window since. Neither text is lost. */
export function ConflictDialog({ session }: { session: Session }) {
  const isStale = useStore(session.store, (store) => store.save.kind === 'stale')
  return (
    <Modal
      title={words.title}
      open={isStale}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      centered
      data-testid="conflict"
      footer={
        <>
          <Button
            onClick={() => {
              saveAsText(session)
            }}
          >
            {draftStrings.save.asText}
          </Button>
          <Button onClick={() => void session.keepMine()}>{words.keepMine}</Button>
          <Button type="primary" onClick={() => void session.loadNewer()}>
            {words.loadNewer}
          </Button>
        </>
      }
    >
      <p>{words.body}</p>
    </Modal>
  )
}
