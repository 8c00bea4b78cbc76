// Runs in the isolated world before the preload: `require('electron')` for a sandboxed preload. `__nifuSend` is a binding
// of the DevTools protocol; messages come back through `__nifuReceive`. The preload's bundle is put in place of PRELOAD.
;(() => {
  const waiting = new Map()
  const listeners = new Map()
  let lastId = 0

  globalThis.__nifuReceive = (message) => {
    if (message.type === 'answer') {
      const { resolve, reject } = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.error === undefined) resolve(message.value)
      else reject(new Error(message.error))
    } else {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, message.value)
    }
  }

  const ipcRenderer = {
    invoke: (channel, value) =>
      new Promise((resolve, reject) => {
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        globalThis.__nifuSend(JSON.stringify({ id: lastId, channel, value }))
      }),
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    off: (channel, listener) => {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((other) => other !== listener),
      )
      return ipcRenderer
    },
  }

  // contextBridge: values cross as JSON, functions as ids, promises as answers that come later.
  const functions = new Map()
  const keep = (value) => {
    lastId += 1
    functions.set(lastId, value)
    return lastId
  }
  const wrap = (value) => {
    if (typeof value === 'function') return { function: keep(value) }
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      return { object: Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, wrap(entry)])) }
    }
    return { json: value }
  }
  const tell = (name, detail) =>
    document.dispatchEvent(new CustomEvent(name, { detail: JSON.stringify(detail) }))
  document.addEventListener('nifu-call', (event) => {
    const { id, target, args } = JSON.parse(event.detail)
    const real = args.map((arg) =>
      arg.callback === undefined
        ? arg.json
        : (value) => tell('nifu-callback', { callback: arg.callback, value }),
    )
    const result = functions.get(target)(...real)
    if (result instanceof Promise) {
      tell('nifu-return', { id, promise: true })
      result.then(
        (value) => tell('nifu-settle', { id, value }),
        (error) => tell('nifu-settle', { id, error: String(error) }),
      )
    } else {
      tell('nifu-return', { id, result: wrap(result) })
    }
  })
  const exposed = []
  const contextBridge = {
    exposeInMainWorld: (name, api) => {
      exposed.push({ name, api: wrap(api) })
      tell('nifu-expose', exposed.at(-1))
    },
  }
  document.addEventListener('nifu-ready', () => exposed.forEach((entry) => tell('nifu-expose', entry)))

  const webUtils = {
    getPathForFile: () => {
      throw new Error('The stand-in has no dropped files.')
    },
  }
  const require = (name) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot require ${name}`)
    return { contextBridge, ipcRenderer, webUtils }
  }
  const module = { exports: {} }
  ;((module, exports, require) => {
    void [module, exports, require]
    /* PRELOAD */
  })(module, module.exports, require)
})()
