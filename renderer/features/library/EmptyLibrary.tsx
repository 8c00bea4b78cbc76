import { Button } from 'antd'
import { library } from '#renderer/strings/library.ts'
import { importSamples } from './import-files.ts'

/** The library before the first import: what can be brought in and how. */
export function EmptyLibrary() {
  return (
    <section className="empty-state">
      <h2>{library.empty.title}</h2>
      <p>
        {library.empty.line1}
        <br />
        {library.empty.line2}
      </p>
      <Button onClick={() => void importSamples()}>{library.empty.samples}</Button>
    </section>
  )
}
