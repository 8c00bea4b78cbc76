import { Button } from 'antd'
import { importPicked, importSamples } from '#renderer/features/library/import-files.ts'
import { desk } from '#renderer/strings/desk.ts'
import { useRequest } from '#renderer/ui/use-request.ts'

/** The desk before the first case: what to do, in two lines, and the samples to try it with. */
export function EmptyDesk() {
  const info = useRequest('app.info', {})
  const replies = info.value?.replies ?? 0
  return (
    <section className="desk-empty">
      <h2>{desk.empty.title}</h2>
      <p>
        {desk.empty.line1}
        <br />
        {desk.empty.line2}
      </p>
      {replies > 0 ? (
        <p className="desk-ready">{desk.empty.hasLibrary(replies, info.value?.templates ?? 0)}</p>
      ) : (
        <div className="desk-start">
          <Button size="large" onClick={() => void importPicked('folder')}>
            {desk.empty.import}
          </Button>
          <Button size="large" onClick={() => void importSamples()} data-testid="import-samples">
            {desk.empty.samples}
          </Button>
          <span className="desk-faint">{desk.empty.samplesDetail}</span>
        </div>
      )}
    </section>
  )
}
