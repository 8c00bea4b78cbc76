// What a utility process has as process.parentPort, over the channel of child_process.
const parentPort = {
  on(event, listener) {
    process.on(event, (data) => listener({ data }))
    return parentPort
  },
  once(event, listener) {
    process.once(event, (data) => listener({ data }))
    return parentPort
  },
  postMessage: (message) => process.send?.(message),
}
Object.assign(process, { parentPort })
