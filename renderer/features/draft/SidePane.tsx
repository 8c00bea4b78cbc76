import { whenQuiet } from '#renderer/editor/composing.ts'
import { showPlace } from '#renderer/editor/DraftEditor.tsx'
import { mendPlaces } from '#renderer/editor/mend-places.ts'
import { takeSentence } from '#renderer/editor/take.ts'
import { CheckPanel } from '#renderer/features/check/CheckPanel.tsx'
import { ComparePanel } from '#renderer/features/compare/ComparePanel.tsx'
import { OriginPane } from '#renderer/features/compare/OriginPane.tsx'
import { checking } from '#renderer/strings/check.ts'
import { compare } from '#renderer/strings/compare.ts'
import { draftStrings } from '#renderer/strings/draft.ts'
import { notify } from '#renderer/ui/notify.ts'
import { Tabs } from 'antd'
import { useEffect, useRef } from 'react'
import { ReactEditor } from 'slate-react'
import { useStore } from 'zustand'
import { RecommendPane } from './RecommendPane.tsx'
import type { Session } from './session.ts'
import { SourcePane } from './SourcePane.tsx'
import type { ShownSource } from './SourcePane.tsx'

const sideTabs = ['suggest', 'compare', 'source', 'check'] as const
export type SideTab = (typeof sideTabs)[number]

/** What helps beside the paper: passages for the caret, an earlier reply to compare with or to read, findings. */
export function SidePane({
  session,
  tab,
  source,
  compared,
  onTab,
  onSource,
  onCompare,
}: {
  session: Session
  tab: SideTab
  source: ShownSource | null
  onTab: (tab: SideTab) => void
  /** Null goes back to where all of the draft came from. */
  onSource: (source: ShownSource | null) => void
  /** The reply to be compared; a new object is a new wish. Null for the nearest. */
  compared: { replyId: string } | null
  /** Opens a reply beside the draft, sentence by sentence. */
  onCompare: (replyId: string) => void
}) {
  useOpenFindings(tab, () => onTab('check'))
  return (
    <Tabs
      className="draft-side"
      size="small"
      activeKey={tab}
      onChange={(key) => {
        onTab(sideTabs.find((name) => name === key) ?? 'suggest')
      }}
      items={[
        {
          key: 'suggest',
          label: draftStrings.tabs.suggest,
          children: (
            <div className="side-body">
              <RecommendPane session={session} onSource={onSource} />
            </div>
          ),
        },
        {
          key: 'compare',
          label: draftStrings.tabs.compare,
          children: (
            <div className="side-body">
              {tab === 'compare' && <Compare session={session} compared={compared} />}
            </div>
          ),
        },
        {
          key: 'source',
          label: draftStrings.tabs.source,
          children: (
            <div className="side-body">
              {tab === 'source' &&
                (source === null ? (
                  <Origins session={session} onSource={onSource} />
                ) : (
                  <SourcePane
                    session={session}
                    source={source}
                    onBack={() => onSource(null)}
                    onCompare={onCompare}
                  />
                ))}
            </div>
          ),
        },
        {
          key: 'check',
          label: draftStrings.tabs.check,
          children: <div className="side-body">{tab === 'check' && <Check session={session} />}</div>,
        },
      ]}
    />
  )
}

function Origins({ session, onSource }: { session: Session; onSource: (source: ShownSource) => void }) {
  const text = useStore(session.store, (store) => store.text)
  const addressees = useStore(session.store, (store) => store.card.addressees)
  const { editor } = session
  return (
    <OriginPane
      text={text}
      addressees={addressees}
      onSource={(replyId, passage) => onSource({ replyId, text: passage })}
      onShow={(start, end, whole) => {
        whenQuiet(editor, () => {
          if (!showPlace(editor, start, end, whole)) notify('warning', draftStrings.placeChanged)
        })
      }}
    />
  )
}

function Compare({ session, compared }: { session: Session; compared: { replyId: string } | null }) {
  const text = useStore(session.store, (store) => store.text)
  const { editor } = session
  return (
    <ComparePanel
      draftId={session.draftId}
      text={text}
      wished={compared}
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

function Check({ session }: { session: Session }) {
  const savedAtMs = useStore(session.store, (store) => store.savedAtMs)
  const title = useStore(session.store, (store) => store.title)
  const { editor } = session
  return (
    <CheckPanel
      draftId={session.draftId}
      revision={savedAtMs}
      title={title}
      paper={{
        show: (start, end, text) => {
          whenQuiet(editor, () => {
            if (!showPlace(editor, start, end, text)) notify('warning', draftStrings.placeChanged)
          })
        },
        mend: (findings, text) => {
          const mends = findings.map(({ start, end, suggestion }) => ({
            start,
            end,
            replacement: suggestion ?? '',
          }))
          let count = 0
          whenQuiet(editor, () => {
            count = mendPlaces(editor, mends, text)
            // Ctrl+Z takes it back, as what is typed.
            if (count > 0) ReactEditor.focus(editor)
            if (count < mends.length) notify('warning', checking.changed)
          })
          return count
        },
        underline: (text, findings) => {
          session.marks.show(text, findings)
        },
      }}
    />
  )
}

/** F7 opens the findings; from there on it goes from one to the next. */
function useOpenFindings(tab: SideTab, open: () => void): void {
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  useEffect(() => {
    if (tab === 'check') return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F7' || event.isComposing || event.defaultPrevented) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [tab])
}
