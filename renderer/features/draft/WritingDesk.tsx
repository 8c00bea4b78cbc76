import { FindBar } from '#renderer/editor/FindBar.tsx'
import { DraftEditor } from '#renderer/editor/DraftEditor.tsx'
import { setNumbering } from '#renderer/editor/with-numbering.ts'
import { onPunctuation } from '#renderer/editor/with-punctuation.ts'
import { IssueDialog } from '#renderer/features/issue/IssueDialog.tsx'
import { useSettings } from '#renderer/features/settings/settings-store.ts'
import { host } from '#renderer/host.ts'
import { draftStrings } from '#renderer/strings/draft.ts'
import { OpenTwice } from '#renderer/features/revisions/OpenTwice.tsx'
import { RevisionsDialog } from '#renderer/features/revisions/RevisionsDialog.tsx'
import { useNavigation } from '#renderer/ui/navigation.ts'
import { notify } from '#renderer/ui/notify.ts'
import { useWidth } from '#renderer/ui/use-width.ts'
import { Splitter } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { CardPane } from './CardPane.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { DraftHeader } from './DraftHeader.tsx'
import { DraftStatus } from './DraftStatus.tsx'
import { useEditorSettings } from './editor-settings.ts'
import { focusNextPane } from './pane-focus.ts'
import { paneSizes, panesPatch } from './pane-sizes.ts'
import type { Session } from './session.ts'
import { SidePane } from './SidePane.tsx'
import type { SideTab } from './SidePane.tsx'
import type { ShownSource } from './SourcePane.tsx'
import { useZoomWheel } from './use-zoom-wheel.ts'
import { Toolbar } from './Toolbar.tsx'

/** The three panes of a draft with the line above and the line below them. */
export function WritingDesk({ session, onClose }: { session: Session; onClose: () => void }) {
  const desk = useRef<HTMLDivElement>(null)
  const shownWidth = useWidth(desk)
  // Behind another page the view has no width; its panes stay as they were, with caret and place.
  const [width, setWidth] = useState(0)
  if (shownWidth > 0 && shownWidth !== width) setWidth(shownWidth)
  const [isIssuing, setIssuing] = useState(false)
  const [isShowingRevisions, setShowingRevisions] = useState(false)
  const [tab, setTab] = useState<SideTab>('suggest')
  const [source, setSource] = useState<ShownSource | null>(null)
  const [compared, setCompared] = useState<{ replyId: string } | null>(null)

  const issue = async () => {
    if (await session.autosave.flush()) setIssuing(true)
    else notify('warning', draftStrings.unsaved.issue)
  }
  useDraftCommands(session, {
    issue,
    compare: () => {
      setCompared(null)
      setTab('compare')
    },
    revisions: () => void session.autosave.flush().then(() => setShowingRevisions(true)),
    nextPane: (step) => {
      if (desk.current !== null) focusNextPane(desk.current, step)
    },
  })

  return (
    <section className="draft" data-testid="draft-view">
      <DraftHeader
        session={session}
        onIssue={() => void issue()}
        onRevisions={() => void session.autosave.flush().then(() => setShowingRevisions(true))}
        onClose={() => {
          void session.autosave.flush().then((isSaved) => {
            if (isSaved) onClose()
            else notify('warning', draftStrings.unsaved.close)
          })
        }}
      />
      <OpenTwice draftId={session.draftId} />
      <div className="draft-desk" ref={desk}>
        {width > 0 && (
          <Panes
            session={session}
            width={width}
            tab={tab}
            source={source}
            compared={compared}
            onCompare={(replyId) => {
              setCompared({ replyId })
              setTab('compare')
            }}
            onTab={setTab}
            onSource={(shown) => {
              setSource(shown)
              setTab('source')
            }}
          />
        )}
      </div>
      <DraftStatus session={session} />
      <ConflictDialog session={session} />
      <RevisionsDialog
        session={session}
        open={isShowingRevisions}
        onClose={() => setShowingRevisions(false)}
      />
      <IssueDialog
        draftId={session.draftId}
        open={isIssuing}
        onIssued={() => void session.loadNewer()}
        onClose={() => setIssuing(false)}
      />
    </section>
  )
}

function Panes({
  session,
  width,
  tab,
  source,
  compared,
  onTab,
  onSource,
  onCompare,
}: {
  session: Session
  width: number
  tab: SideTab
  source: ShownSource | null
  onTab: (tab: SideTab) => void
  onSource: (source: ShownSource | null) => void
  compared: { replyId: string } | null
  onCompare: (replyId: string) => void
}) {
  const panes = useSettings((store) => store.settings.panes)
  const change = useSettings((store) => store.change)
  const look = useEditorSettings()
  const isNumbered = !look.unnumbered.includes(session.draftId)
  useEffect(() => {
    setNumbering(session.editor, isNumbered)
    onPunctuation(session.editor, () => useSettings.getState().settings.editor.helpsPunctuation)
  }, [session, isNumbered])
  const sheet = useRef<HTMLDivElement>(null)
  useZoomWheel(sheet)
  const [dragged, setDragged] = useState<{ width: number; sizes: number[] } | null>(null)
  const [left, middle, right] = dragged?.width === width ? dragged.sizes : paneSizes(panes, width)
  const setSizes = (sizes: number[]) => {
    setDragged({ width, sizes })
  }
  const remember = (next: number[]) => {
    change({ panes: panesPatch(useSettings.getState().settings.panes, next) })
  }
  return (
    <Splitter
      onResize={setSizes}
      onResizeEnd={remember}
      onCollapse={(_collapsed, next) => {
        setSizes(next)
        remember(next)
      }}
    >
      <Splitter.Panel {...sizeOf(left)} min={200} max={420} collapsible>
        <CardPane session={session} />
      </Splitter.Panel>
      <Splitter.Panel {...sizeOf(middle)} min={420}>
        <div className="draft-middle">
          <Toolbar session={session} />
          <div className="draft-sheet" ref={sheet}>
            <FindBar editor={session.editor} finding={session.finding} />
            <div className="draft-paper" aria-label={draftStrings.panes.paper}>
              <DraftEditor
                editor={session.editor}
                suggesting={session.suggesting}
                searching={session.searching}
                finding={session.finding}
                marks={session.marks}
                look={look}
                describeOrigin={session.describeOrigin}
                onChange={(isText) => {
                  session.caretMoved()
                  if (isText) session.textChanged()
                }}
                onBlur={() => void session.autosave.flush()}
                onReply={(reply) => {
                  onSource({ replyId: reply.id, text: null })
                }}
              />
            </div>
          </div>
        </div>
      </Splitter.Panel>
      <Splitter.Panel {...sizeOf(right)} min={260} max={640} collapsible>
        <SidePane
          session={session}
          tab={tab}
          source={source}
          compared={compared}
          onTab={onTab}
          onSource={onSource}
          onCompare={onCompare}
        />
      </Splitter.Panel>
    </Splitter>
  )
}

function sizeOf(size: number | undefined): { size?: number } {
  return size === undefined ? {} : { size }
}

/** Whether the draft is what the clerk looks at, not another page before it. */
function isShown(): boolean {
  return useNavigation.getState().place === 'draft'
}

/** The menu's commands and keys that are the draft's. */
function useDraftCommands(
  session: Session,
  actions: {
    issue: () => Promise<void>
    compare: () => void
    revisions: () => void
    nextPane: (step: 1 | -1) => void
  },
): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  }, [actions])
  useEffect(() => {
    const save = () => void session.autosave.flush()
    const endMenu = host.onCommand((command) => {
      if (command === 'save') save()
      if (command === 'issue') void latest.current.issue()
      if (command === 'compare') latest.current.compare()
      if (command === 'find' && isShown()) session.finding.open(false)
    })
    const press = (event: KeyboardEvent) => {
      if (event.key === 'F6' && !event.isComposing) {
        event.preventDefault()
        latest.current.nextPane(event.shiftKey ? -1 : 1)
      }
      if (event.key === 'F3' && !event.isComposing && isShown()) {
        event.preventDefault()
        session.finding.step(event.shiftKey ? -1 : 1)
      }
      if (event.isComposing || !(event.ctrlKey || event.metaKey) || event.altKey) return
      if (event.shiftKey && event.code === 'KeyS' && isShown()) latest.current.revisions()
      else if (event.shiftKey) return
      else if (event.code === 'KeyS') save()
      else if (event.code === 'KeyF' && isShown()) session.finding.open(false)
      else if (event.code === 'KeyH' && isShown()) session.finding.open(true)
      else if (event.code === 'KeyD') latest.current.compare()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => {
      endMenu()
      window.removeEventListener('keydown', press)
    }
  }, [session])
}
