import { ExportOutlined, ImportOutlined, ReloadOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { useJobs } from '#renderer/features/jobs/job-store.ts'
import { templates } from '#renderer/strings/templates.ts'
import { exportTemplates } from './export-templates.ts'
import { startMining } from './start-mining.ts'

/** The right of the title line: mining anew, and templates coming in and going out. */
export function TemplateActions({ isEmpty, onImport }: { isEmpty: boolean; onImport(): void }) {
  const isMining = useJobs((state) => state.running.some((job) => job.kind === 'mine'))
  const [isExporting, setIsExporting] = useState(false)
  const start = async () => {
    setIsExporting(true)
    await exportTemplates()
    setIsExporting(false)
  }
  return (
    <>
      {!isEmpty && (
        <Tooltip title={templates.mineHint}>
          <Button
            icon={<ReloadOutlined />}
            loading={isMining}
            onClick={() => void startMining()}
            data-testid="mine"
          >
            {templates.mine}
          </Button>
        </Tooltip>
      )}
      <Button icon={<ImportOutlined />} onClick={onImport} data-testid="import-templates">
        {templates.import.action}
      </Button>
      {!isEmpty && (
        <Button
          icon={<ExportOutlined />}
          loading={isExporting}
          onClick={() => void start()}
          data-testid="export-templates"
        >
          {templates.export.action}
        </Button>
      )}
    </>
  )
}
