import { whenQuiet } from '#renderer/editor/composing.ts'
import { takeSentence } from '#renderer/editor/take.ts'
import { ComparePanel } from '#renderer/features/compare/ComparePanel.tsx'
import { compare } from '#renderer/strings/compare.ts'
import { draftStrings } from '#renderer/strings/draft.ts'
import { notify } from '#renderer/ui/notify.ts'
import { Tabs } from 'antd'
import { ReactEditor } from 'slate-react'
import { useStore } from 'zustand'
import { RecommendPane } from './RecommendPane.tsx'
import type { Session } from './session.ts'

export type SideTab = 'suggest' | 'compare'

/** What helps beside the paper: passages for the caret, and an earlier reply to compare with. */
export function SidePane({
  session,
  tab,
  onTab,
}: {
  session: Session
  tab: SideTab
  onTab: (tab: SideTab) => void
}) {
  return (
    <Tabs
      className="draft-side"
      size="small"
      activeKey={tab}
      onChange={(key) => {
        onTab(key === 'compare' ? 'compare' : 'suggest')
      }}
      items={[
        {
          key: 'suggest',
          label: draftStrings.tabs.suggest,
          children: (
            <div className="side-body">
              <RecommendPane session={session} />
            </div>
          ),
        },
        {
          key: 'compare',
          label: draftStrings.tabs.compare,
          children: <div className="side-body">{tab === 'compare' && <Compare session={session} />}</div>,
        },
      ]}
    />
  )
}

function Compare({ session }: { session: Session }) {
  const text = useStore(session.store, (store) => store.text)
  const { editor } = session
  return (
    <ComparePanel
      text={text}
      onTake={(taken) => {
        whenQuiet(editor, () => {
          ReactEditor.focus(editor)
          const way = takeSentence(editor, taken)
          notify('done', way === 'replaced' ? compare.replaced : compare.inserted)
        })
      }}
    />
  )
}
