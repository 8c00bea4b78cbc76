import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from 'playwright-core'

/** Where the app's pages are shown in the Chromium of the test; nothing is ever fetched from it. */
const shownAs = 'https://nifu.invalid'
const here = (name) => readFileSync(new URL(name, import.meta.url), 'utf8')
const tell = (what) => process.stdout.write(`${JSON.stringify(what)}\n`)
const home = process.env.NIFU_TEST_HOME
const fromEnvironment = (name) => JSON.parse(process.env[name] ?? '[]')

/** Like Electron's own objects: what is not covered here is an error, not undefined. */
function covered(name, target) {
  return new Proxy(target, {
    get(object, key) {
      if (typeof key === 'symbol' || key in object || key === 'then') return Reflect.get(object, key)
      throw new Error(`The stand-in of electron has no ${name}.${key}`)
    },
  })
}

let protocolHandler = null
export const protocol = covered('protocol', {
  registerSchemesAsPrivileged: (schemes) => tell({ schemes }),
  handle: (scheme, handler) => {
    tell({ handles: scheme })
    protocolHandler = handler
  },
})

let beforeRequest = null
let permissionCheck = null
let permissionRequest = null
const defaultSession = covered(
  'session',
  Object.assign(new EventEmitter(), {
    webRequest: { onBeforeRequest: (listener) => (beforeRequest = listener) },
    setPermissionRequestHandler: (handler) => (permissionRequest = handler),
    setPermissionCheckHandler: (handler) => (permissionCheck = handler),
    setDevicePermissionHandler: () => undefined,
  }),
)
export const session = covered('session', { defaultSession })

const isCancelled = (url) =>
  new Promise((resolve) => {
    beforeRequest({ url }, ({ cancel }) => resolve(cancel === true))
  })

const appEvents = new EventEmitter()
export const app = covered(
  'app',
  Object.assign(appEvents, {
    getPath: (name) => {
      const path = join(home, name)
      mkdirSync(path, { recursive: true })
      return path
    },
    getAppPath: () => process.env.NIFU_TEST_APP,
    getVersion: () =>
      JSON.parse(readFileSync(join(process.env.NIFU_TEST_APP, 'package.json'), 'utf8')).version,
    whenReady: async () => undefined,
    requestSingleInstanceLock: () => process.env.NIFU_TEST_SECOND !== '1',
    quit: () => {
      tell({ quit: true })
      setImmediate(() => process.exit(0))
    },
  }),
)

export const dialog = covered('dialog', {
  showOpenDialog: async (_window, options) => {
    tell({ openDialog: options })
    return { canceled: false, filePaths: fromEnvironment('NIFU_TEST_OPEN') }
  },
  showSaveDialog: async (_window, options) => {
    tell({ saveDialog: options })
    return { canceled: false, filePath: join(home, options.defaultPath) }
  },
  showMessageBox: async (_window, options) => {
    tell({ messageBox: options.message })
    return { response: 0 }
  },
  showErrorBox: (title, content) => tell({ errorBox: [title, content] }),
})

export const shell = covered('shell', { showItemInFolder: (path) => tell({ shown: path }) })

const handlers = new Map()
export const ipcMain = covered('ipcMain', {
  handle: (channel, handler) => handlers.set(channel, handler),
  removeHandler: (channel) => handlers.delete(channel),
})

const workArea = { x: 0, y: 0, width: 1600, height: 1000 }
export const screen = covered('screen', {
  getPrimaryDisplay: () => ({ id: 1, workArea }),
  getAllDisplays: () => [{ id: 1, workArea }],
})

let menu = []
export const Menu = covered('Menu', {
  buildFromTemplate: (template) => template,
  setApplicationMenu: (template) => {
    menu = template
    const rows = template.flatMap(({ label, submenu }) =>
      submenu
        .filter((item) => item.type !== 'separator')
        .map((item) => [label, item.label, item.accelerator ?? item.role ?? null]),
    )
    tell({ menu: rows })
  },
})

export const utilityProcess = covered('utilityProcess', {
  fork: (path, args) => {
    const child = fork(path, args, {
      serialization: 'advanced',
      execArgv: [
        '--disable-warning=ExperimentalWarning',
        '--import',
        new URL('./parent-port.mjs', import.meta.url).href,
      ],
    })
    return covered(
      'UtilityProcess',
      Object.assign(new EventEmitter(), {
        postMessage: (message) => child.connected && child.send(message),
        kill: () => child.kill(),
        on: (event, listener) => child.on(event, listener),
        once: (event, listener) => child.once(event, listener),
      }),
    )
  },
})

export class BrowserWindow extends EventEmitter {
  #options
  #page = null
  #isDestroyed = false
  webContents

  constructor(options) {
    super()
    this.#options = options
    tell({ window: options })
    const mainFrame = { url: '' }
    const contents = Object.assign(new EventEmitter(), {
      mainFrame,
      setWindowOpenHandler: (handler) => tell({ windowOpen: handler({ url: 'https://example.com' }).action }),
      send: (channel, value) => void this.#receive({ type: 'event', channel, value }),
      printToPDF: async (printing) => {
        tell({ printed: printing })
        return this.#page.pdf({
          preferCSSPageSize: printing.preferCSSPageSize,
          printBackground: printing.printBackground,
        })
      },
    })
    this.webContents = covered('webContents', contents)
    appEvents.emit('web-contents-created', {}, this.webContents)
    if (options.webPreferences.preload !== undefined) windows.push(this)
  }

  async loadURL(url) {
    const context = await (await browser()).newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    this.#page = page
    page.on('console', (message) => message.type() === 'error' && tell({ pageError: message.text() }))
    page.on('pageerror', (error) => tell({ pageError: error.message }))
    await page.route('**/*', async (route) => {
      const asked = route.request().url().replace(shownAs, 'app://nifu')
      if (await isCancelled(asked)) {
        tell({ cancelled: asked })
        return route.abort()
      }
      const response = await protocolHandler(new Request(asked))
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      })
    })
    if (this.#options.webPreferences.preload !== undefined) await this.#runPreload(context, page)
    this.webContents.mainFrame.url = url
    await page.goto(url.replace('app://nifu', shownAs))
    tell({ loaded: url })
    this.emit('ready-to-show')
  }

  async #runPreload(context, page) {
    const preload = readFileSync(this.#options.webPreferences.preload, 'utf8')
    const devtools = await context.newCDPSession(page)
    this.devtools = devtools
    await devtools.send('Page.enable')
    await devtools.send('Runtime.enable')
    devtools.on('Runtime.executionContextCreated', ({ context: created }) => {
      if (created.name === 'preload') this.isolatedWorld = created.id
    })
    await devtools.send('Runtime.addBinding', { name: '__nifuSend', executionContextName: 'preload' })
    devtools.on('Runtime.bindingCalled', ({ payload }) => void this.#answer(JSON.parse(payload)))
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: here('./page.js') })
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: 'preload',
      source: here('./isolated.js').replace('/* PRELOAD */', () => preload),
    })
  }

  async #answer({ id, channel, value }) {
    const event = { senderFrame: this.webContents.mainFrame, sender: this.webContents }
    try {
      const handler = handlers.get(channel)
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
      await this.#receive({ type: 'answer', id, value: structuredClone(await handler(event, value)) })
    } catch (error) {
      await this.#receive({ type: 'answer', id, error: String(error) })
    }
  }

  async #receive(message) {
    if (this.#isDestroyed || this.isolatedWorld === undefined) return
    await this.devtools
      .send('Runtime.evaluate', {
        contextId: this.isolatedWorld,
        expression: `__nifuReceive(${JSON.stringify(message)})`,
      })
      .catch((error) => this.#isDestroyed || tell({ lost: String(error) }))
  }

  show() {
    tell({ shown: 'window' })
  }
  maximize() {}
  focus() {}
  restore() {}
  reload() {}
  isMinimized() {
    return false
  }
  isMaximized() {
    return false
  }
  isDestroyed() {
    return this.#isDestroyed
  }
  getNormalBounds() {
    return { x: 40, y: 30, width: this.#options.width, height: this.#options.height }
  }
  destroy() {
    this.#isDestroyed = true
    void this.#page?.context().close()
  }
  close() {
    this.emit('close')
    this.destroy()
    appEvents.emit('window-all-closed')
  }
}

const windows = []
let launched = null
const browser = () =>
  (launched ??= chromium.launch({
    executablePath: process.env.NIFU_CHROMIUM,
    args: [
      ...fromEnvironment('NIFU_TEST_CHROMIUM_ARGS'),
      `--remote-debugging-port=${process.env.NIFU_TEST_CDP_PORT}`,
    ],
  }))

const commands = {
  close: () => windows[0].close(),
  menu: ({ id }) =>
    menu
      .flatMap(({ submenu }) => submenu)
      .find((item) => item.id === id)
      .click(),
  request: async ({ url }) => tell({ request: url, cancelled: await isCancelled(url) }),
  permission: () =>
    permissionRequest(null, 'media', (granted) => tell({ granted, checked: permissionCheck() })),
  navigate: () => {
    let isPrevented = false
    windows[0].webContents.emit('will-navigate', { preventDefault: () => (isPrevented = true) })
    tell({ navigation: isPrevented ? 'prevented' : 'allowed' })
  },
  foreign: async ({ call }) => {
    const answer = await handlers.get('nifu:call')({ senderFrame: { url: 'https://example.com/' } }, call)
    tell({ foreign: answer })
  },
}
createInterface({ input: process.stdin }).on('line', (line) => {
  const command = JSON.parse(line)
  void commands[command.do](command)
})
