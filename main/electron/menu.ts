import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#contract/events.ts'
import { messages } from './messages.ts'

/**
 * The menu in Chinese. What belongs to the page is sent to it as a command; the rest are the system's own roles.
 * Keys that the page handles itself while writing (Ctrl+S, Ctrl+F, F1 …) are shown here but left to the page.
 */
export function buildMenu(send: (command: MenuCommand) => void, about: () => void): Menu {
  const command = (label: string, accelerator: string | null, name: MenuCommand, toPage = false) =>
    ({
      id: name,
      label,
      ...(accelerator === null ? {} : { accelerator }),
      ...(toPage ? { registerAccelerator: false } : {}),
      click: () => send(name),
    }) satisfies MenuItemConstructorOptions
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  return Menu.buildFromTemplate([
    {
      label: messages.file,
      submenu: [
        command(messages.newCase, 'CmdOrCtrl+N', 'new-case'),
        separator,
        command(messages.importFiles, 'CmdOrCtrl+O', 'import-files'),
        command(messages.importFolder, 'CmdOrCtrl+Shift+O', 'import-folder'),
        separator,
        command(messages.save, 'CmdOrCtrl+S', 'save', true),
        command(messages.issue, 'CmdOrCtrl+P', 'issue'),
        separator,
        { label: messages.quit, role: 'quit' },
      ],
    },
    {
      label: messages.edit,
      submenu: [
        { label: messages.undo, role: 'undo' },
        { label: messages.redo, role: 'redo' },
        separator,
        { label: messages.cut, role: 'cut' },
        { label: messages.copy, role: 'copy' },
        { label: messages.paste, role: 'paste' },
        { label: messages.pastePlain, role: 'pasteAndMatchStyle' },
        { label: messages.selectAll, role: 'selectAll' },
        separator,
        command(messages.find, 'CmdOrCtrl+F', 'find', true),
      ],
    },
    {
      label: messages.view,
      submenu: [
        command(messages.desk, null, 'show-desk'),
        command(messages.library, null, 'show-library'),
        command(messages.templates, null, 'show-templates'),
        command(messages.settings, 'CmdOrCtrl+,', 'show-settings'),
        separator,
        { label: messages.zoomIn, role: 'zoomIn' },
        { label: messages.zoomOut, role: 'zoomOut' },
        { label: messages.zoomReset, role: 'resetZoom' },
        { label: messages.fullScreen, role: 'togglefullscreen' },
      ],
    },
    { label: messages.tools, submenu: [command(messages.compare, 'CmdOrCtrl+D', 'compare', true)] },
    {
      label: messages.help,
      submenu: [command(messages.keys, 'F1', 'show-keys', true), { label: messages.about, click: about }],
    },
  ])
}
