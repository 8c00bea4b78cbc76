import { Segmented, Tooltip } from 'antd'
import { useState } from 'react'
import { templates } from '#renderer/strings/templates.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { useSettled } from '#renderer/ui/use-settled.ts'
import { FactsPane } from './FactsPane.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import { TemplateActions } from './TemplateActions.tsx'
import { TemplatesPane } from './TemplatesPane.tsx'
import { useTemplates } from './templates-store.ts'
import { useUndoKey } from './use-undo-key.ts'
import './templates.css'
import './template-detail.css'
import './template-wording.css'
import './template-uses.css'
import './template-dialogs.css'

const settleMs = 200

/** 模板: what was mined from the library, how it is used, and the facts that it states. */
export function TemplatesScreen() {
  useUndoKey()
  const tab = useTemplates((state) => state.tab)
  const search = useTemplates((state) => state.search)
  const [isImporting, setIsImporting] = useState(false)
  const settled = useSettled(search.trim(), settleMs)
  const list = useRequest('templates.list', { search: settled })
  const all = list.value?.templates ?? []
  const coverage = list.value?.coverage ?? null
  const isEmpty = list.value !== null && settled === '' && all.length === 0
  const structures = all.filter((template) => template.kind === 'structure').length
  return (
    <>
      <ScreenHeader
        title={templates.title}
        detail={
          list.value !== null &&
          !isEmpty &&
          tab === 'templates' && (
            <>
              {templates.counts(structures, all.length - structures)}
              {coverage !== null && (
                <Tooltip title={templates.coverageHint}>
                  <span className="templates-coverage">{templates.coverage(coverage)}</span>
                </Tooltip>
              )}
            </>
          )
        }
        actions={
          <>
            {!isEmpty && (
              <Segmented
                aria-label={templates.tabsLabel}
                value={tab}
                options={[
                  { value: 'templates', label: templates.tabs.templates },
                  { value: 'facts', label: templates.tabs.facts },
                ]}
                onChange={(value) => useTemplates.setState({ tab: value === 'facts' ? 'facts' : 'templates' })}
              />
            )}
            <TemplateActions isEmpty={isEmpty} onImport={() => setIsImporting(true)} />
          </>
        }
      />
      {tab === 'facts' && !isEmpty ? (
        <FactsPane />
      ) : (
        <TemplatesPane list={list} isEmpty={isEmpty} search={settled} />
      )}
      {isImporting && <ImportDialog onClose={() => setIsImporting(false)} />}
    </>
  )
}
