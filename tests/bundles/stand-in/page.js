// Runs in the page's own world before its scripts: builds what contextBridge exposed out of what isolated.js tells.
;(() => {
  const callbacks = new Map()
  const promises = new Map()
  let lastId = 0
  let returned = null

  const unwrap = (value) => {
    if ('function' in value) return (...args) => call(value.function, args)
    if ('object' in value) {
      return Object.freeze(
        Object.fromEntries(Object.entries(value.object).map(([key, entry]) => [key, unwrap(entry)])),
      )
    }
    return value.json
  }
  function call(target, args) {
    lastId += 1
    const id = lastId
    const sent = args.map((arg) => {
      if (typeof arg !== 'function') return { json: arg }
      lastId += 1
      callbacks.set(lastId, arg)
      return { callback: lastId }
    })
    const promise = new Promise((resolve, reject) => promises.set(id, { resolve, reject }))
    // The other world answers before this returns.
    document.dispatchEvent(
      new CustomEvent('nifu-call', { detail: JSON.stringify({ id, target, args: sent }) }),
    )
    if (returned.promise) return promise
    promises.delete(id)
    return unwrap(returned.result)
  }
  document.addEventListener('nifu-return', (event) => {
    returned = JSON.parse(event.detail)
  })
  document.addEventListener('nifu-settle', (event) => {
    const { id, value, error } = JSON.parse(event.detail)
    const { resolve, reject } = promises.get(id)
    promises.delete(id)
    if (error === undefined) resolve(value)
    else reject(new Error(error))
  })
  document.addEventListener('nifu-callback', (event) => {
    const { callback, value } = JSON.parse(event.detail)
    callbacks.get(callback)(value)
  })
  document.addEventListener('nifu-expose', (event) => {
    const { name, api } = JSON.parse(event.detail)
    globalThis[name] ??= unwrap(api)
  })
  document.dispatchEvent(new CustomEvent('nifu-ready'))
})()
