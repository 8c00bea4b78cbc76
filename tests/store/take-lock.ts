import { acquireLock } from '#store/lock.ts'

/** Tries once to take the lock of a folder, says how it went, and lives on. */
const taken = acquireLock(process.argv[2]!, { pid: process.pid, nowMs: Date.now() })
process.stdout.write(taken.ok ? 'taken' : 'held')
setInterval(() => undefined, 1_000)
