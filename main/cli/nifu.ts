#!/usr/bin/env node
import { appRoot } from './app-root.ts'
import { type CommandLine, UsageError, readCommandLine } from './arguments.ts'
import { commandFailures, usageOf } from './messages.ts'
import { guardOutput, printLine, say } from './output.ts'

/** Runs a command and returns the exit status. Each loads only what it needs. */
async function run(line: CommandLine): Promise<number> {
  switch (line.command) {
    case 'help':
      say(usageOf(line.about))
      return 0
    case 'version':
      await printLine({ version: appRoot.version })
      return 0
    case 'parse':
      return (await import('./parse.ts')).parse(line.files, line.reading)
    case 'import':
      return (await import('./import.ts')).importInto(line.library, line.paths, line.reading)
    case 'mine':
      return (await import('./mine.ts')).mineInto(line.library, { out: line.out, json: line.json })
    case 'suggest':
      return (await import('./suggest.ts')).suggestFrom(line.library, process.stdin)
    case 'compare':
      return (await import('./compare.ts')).compare(line.a, line.b)
    case 'check':
      return (await import('./check.ts')).checkFile(line)
    case 'export':
      return (await import('./export.ts')).exportFile(line)
    case 'evaluate':
      return (await import('./evaluate.ts')).evaluate(line.library, line.holdout)
    case 'serve':
      return (await import('./serve.ts')).serve(line)
  }
}

async function main(args: readonly string[]): Promise<number> {
  guardOutput()
  try {
    return await run(readCommandLine(args))
  } catch (error) {
    if (error instanceof UsageError) {
      say(`${error.message}\n${usageOf(error.about)}`)
      return 2
    }
    say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    await printLine({ ok: false, error: commandFailures.internal })
    return 1
  }
}

process.exitCode = await main(process.argv.slice(2))
