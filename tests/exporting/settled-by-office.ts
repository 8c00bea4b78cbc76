import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
const library = `${declaration}
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Settle"/>
</library:library>`

/** Opens every numbered document of a folder, settles its changes by a command of the menu and stores it as plain text. */
const program = `
Sub SettleAll(folder As String, count As Integer)
  Dim number As Integer
  For number = 0 To count - 1
    Settle folder, number, "AcceptAllTrackedChanges"
    Settle folder, number, "RejectAllTrackedChanges"
  Next number
End Sub
Sub Settle(folder As String, number As Integer, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim opened As Object
  opened = StarDesktop.loadComponentFromURL(ConvertToURL(folder & "/" & number & ".docx"), "_blank", 0, hidden())
  Dim dispatcher As Object
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(opened.CurrentController.Frame, ".uno:" & command, "", 0, Array())
  Dim plain(1) As New com.sun.star.beans.PropertyValue
  plain(0).Name = "FilterName"
  plain(0).Value = "Text (encoded)"
  plain(1).Name = "FilterOptions"
  plain(1).Value = "UTF8,LF"
  opened.storeToURL(ConvertToURL(folder & "/" & number & "." & command & ".txt"), plain())
  opened.close(True)
End Sub`

const escapes = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['"', '&quot;'],
])

const moduleXml = `${declaration}
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Settle" script:language="StarBasic">${program.replaceAll(
  /[&<"]/g,
  (mark) => escapes.get(mark) ?? mark,
)}</script:module>`

/**
 * What LibreOffice makes of documents with tracked changes when all are accepted, and when all are rejected.
 *
 * @param folder  empty and without blanks in its path; files are left in it
 * @returns       the plain texts without a byte order mark and without line feeds at the end, in order
 *
 * Starts LibreOffice twice: a profile takes a macro only after it was made. About three seconds each.
 */
export async function settleByOffice(
  folder: string,
  documents: readonly Uint8Array[],
): Promise<{ accepted: string; rejected: string }[]> {
  const profile = join(folder, 'profile')
  const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore']
  const start = (last: string): void => {
    execFileSync('soffice', [...options, last], { stdio: 'ignore', timeout: 120_000 })
  }
  for (const [at, bytes] of documents.entries()) await writeFile(join(folder, `${at}.docx`), bytes)
  start('--terminate_after_init')
  await writeFile(join(profile, 'user/basic/Standard/script.xlb'), library)
  await writeFile(join(profile, 'user/basic/Standard/Settle.xba'), moduleXml)
  start(`macro:///Standard.Settle.SettleAll(${folder},${documents.length})`)
  const read = async (at: number, command: string): Promise<string> =>
    (await readFile(join(folder, `${at}.${command}.txt`), 'utf8')).replace(/^\uFEFF/, '').replace(/\n+$/, '')
  return Promise.all(
    documents.map(async (_, at) => ({
      accepted: await read(at, 'AcceptAllTrackedChanges'),
      rejected: await read(at, 'RejectAllTrackedChanges'),
    })),
  )
}
