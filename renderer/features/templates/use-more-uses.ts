import { useEffect, useMemo, useState } from 'react'
import type { Occurrence, TemplateView } from '#contract/template.ts'
import { ask } from '#renderer/ui/ask.ts'
import { occurrenceKey } from './occurrence-key.ts'

/** Uses that are read with every further reading. */
const usesMore = 2000

/**
 * A template with more of its uses than it came with, read page after page. When it changes, those pages are read anew, and stay as they
 * were until then.
 */
export function useMoreUses(template: TemplateView | null): {
  template: TemplateView | null
  isReading: boolean
  more(): Promise<void>
} {
  const [pages, setPages] = useState<{ of: TemplateView | null; uses: readonly Occurrence[] }>({
    of: null,
    uses: [],
  })
  const [isReading, setIsReading] = useState(false)
  const isOld = template !== null && pages.uses.length > 0 && pages.of !== template
  const count = pages.uses.length

  useEffect(() => {
    if (!isOld) return
    let isWanted = true
    const { id, occurrences } = template
    void ask('templates.uses', { templateId: id, offset: occurrences.length, limit: count }).then((page) => {
      if (isWanted && page !== null) setPages({ of: template, uses: page.occurrences })
    })
    return () => {
      isWanted = false
    }
  }, [isOld, template, count])

  const whole = useMemo(() => {
    if (template === null || pages.uses.length === 0) return template
    const known = new Set(template.occurrences.map(occurrenceKey))
    const more = pages.uses.filter((use) => !known.has(occurrenceKey(use)))
    return { ...template, occurrences: [...template.occurrences, ...more] }
  }, [template, pages.uses])

  return {
    template: whole,
    isReading,
    async more() {
      if (template === null) return
      setIsReading(true)
      const offset = template.occurrences.length + pages.uses.length
      const page = await ask('templates.uses', { templateId: template.id, offset, limit: usesMore })
      if (page !== null)
        setPages(({ uses }) => ({ of: template, uses: [...uses, ...page.occurrences] }))
      setIsReading(false)
    },
  }
}
