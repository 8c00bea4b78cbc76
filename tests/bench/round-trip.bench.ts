// Does every issued file, also each PDF, give the same reply when it is read back?
import type { ExportFormat } from '#contract/edition.ts'
import { emptyReply } from '#contract/reply.ts'
import { launchChromium } from '../e2e/chromium.ts'
import { goldReplies, issuedForms, lostFields } from '../exporting/round-trip.ts'
import { report } from './measure.ts'
import type { Row } from './measure.ts'

const fieldsOfReply = Object.keys(emptyReply()).length
const browser = await launchChromium()
const page = await browser.newPage()

/** One page that prints all, since starting the browser for each costs most of the time. */
async function printHtml(html: string): Promise<Uint8Array> {
  await page.setContent(html)
  return page.pdf({ preferCSSPageSize: true, printBackground: true })
}

const only = process.argv[2]
const rows: Row[] = []
for (const format of ['docx', 'pdf'] satisfies ExportFormat[]) {
  for (const form of issuedForms) {
    if (only !== undefined && format !== only) continue
    const startedAtMs = performance.now()
    const lost: string[] = []
    for (const reply of goldReplies) lost.push(...(await lostFields(reply, form, format, printHtml)))
    for (const each of lost) console.error(each)
    rows.push({
      case: `${format}, ${form.name}`,
      replies: goldReplies.length,
      fields: goldReplies.length * fieldsOfReply,
      lost: lost.length,
      eachMs: (performance.now() - startedAtMs) / goldReplies.length,
    })
  }
}
await browser.close()
report('round-trip', [{ title: 'fields that are not read back as they were written', rows }])
