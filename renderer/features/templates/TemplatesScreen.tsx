import { ReloadOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, Tooltip } from 'antd'
import { useState } from 'react'
import { useJobs } from '#renderer/features/jobs/job-store.ts'
import { templates } from '#renderer/strings/templates.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useNavigation } from '#renderer/ui/navigation.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { SplitPanes } from '#renderer/ui/SplitPanes.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { useSettled } from '#renderer/ui/use-settled.ts'
import { startMining } from './start-mining.ts'
import { EmptyTemplates } from './EmptyTemplates.tsx'
import { TemplateDetail } from './TemplateDetail.tsx'
import { TemplateTree } from './TemplateTree.tsx'
import { shownTemplate } from './tree-data.ts'
import './templates.css'


/** 模板: what was mined from the library, and how it is used. */
export function TemplatesScreen() {
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim(), 200)
  const list = useRequest('templates.list', { search: settled })
  const templateId = useNavigation((state) => state.templateId)
  const isMining = useJobs((state) => state.running.some((job) => job.kind === 'mine'))
  const all = list.value?.templates ?? []
  const isEmpty = list.value !== null && settled === '' && all.length === 0
  const shownId = shownTemplate(all, templateId, settled !== '')
  const structures = all.filter((template) => template.kind === 'structure').length
  const coverage = list.value?.coverage ?? null

  return (
    <>
      <ScreenHeader
        title={templates.title}
        detail={
          list.value !== null &&
          !isEmpty && (
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
          !isEmpty && (
            <Tooltip title={templates.mineHint}>
              <Button icon={<ReloadOutlined />} loading={isMining} onClick={() => void startMining()} data-testid="mine">
                {templates.mine}
              </Button>
            </Tooltip>
          )
        }
      />
      {list.failure !== null && <Failed failure={list.failure} onRetry={list.reload} />}
      {isEmpty && <EmptyTemplates isMining={isMining} hasMined={coverage !== null} onMine={() => void startMining()} />}
      {list.value !== null && !isEmpty && (
        <SplitPanes name="templates" label={templates.splitter} initial={0.34} minStart={260} minEnd={420}>
          <div className="templates-side">
            <Input
              allowClear
              prefix={<SearchOutlined />}
              placeholder={templates.search}
              aria-label={templates.search}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
            <TemplateTree
              templates={all}
              shownId={shownId}
              onShow={(id) => useNavigation.setState({ templateId: id })}
            />
          </div>
          {shownId === null ? <div /> : <TemplateDetail key={shownId} templateId={shownId} />}
        </SplitPanes>
      )}
    </>
  )
}
