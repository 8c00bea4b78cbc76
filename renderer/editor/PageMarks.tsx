import { editorStrings } from '#renderer/strings/editor.ts'
import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** Lines of a page (GB/T 9704), and what one takes of the body's size. */
const linesOfPage = 22
const lineEm = 1.81
/** The room above the first line of the paper, in the body's size, as the style sheet has it. */
const headEm = 3.2

/** Where each page of the paper ends: a line across it with the number of the page that begins. */
export function PageMarks({ frame }: { frame: RefObject<HTMLElement | null> }) {
  const [pages, setPages] = useState(1)
  useEffect(() => {
    const text = frame.current?.querySelector<HTMLElement>('.paper-text') ?? null
    if (text === null) return
    const measure = () => {
      const bodyPx = Number.parseFloat(getComputedStyle(text).fontSize)
      const lines = text.offsetHeight / (bodyPx * lineEm)
      // Half a line over is a rounding of the browser's.
      setPages(Math.max(1, Math.ceil((lines - 0.5) / linesOfPage)))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(text)
    return () => observer.disconnect()
  }, [frame])
  return (
    <div className="page-marks" aria-hidden="true" data-pages={pages}>
      {Array.from({ length: pages - 1 }, (_, index) => (
        <span
          key={index}
          className="page-mark"
          style={{ top: `${headEm + (index + 1) * linesOfPage * lineEm}em` }}
        >
          <small>{editorStrings.page(index + 2)}</small>
        </span>
      ))}
    </div>
  )
}
