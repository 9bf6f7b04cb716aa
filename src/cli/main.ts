import { createInterface, type Interface } from 'node:readline/promises'
import { run } from './run.ts'
import type { Terminal } from './terminal.ts'

process.exitCode = await run(process.argv.slice(2), nodeTerminal())

function nodeTerminal(): Terminal {
  let lines: AsyncIterator<string> | undefined
  let reader: Interface | undefined
  return {
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
    colour: process.stdout.isTTY && !('NO_COLOR' in process.env),
    isWatched: process.stderr.isTTY,
    async ask(question) {
      process.stdout.write(question)
      // One reader for all questions: a second would lose the lines that the first has read ahead.
      reader ??= createInterface({ input: process.stdin })
      lines ??= reader[Symbol.asyncIterator]()
      const answer = await lines.next()
      return answer.done === true ? undefined : answer.value
    },
    now: () => new Date().toISOString(),
    folder: process.cwd(),
  }
}
