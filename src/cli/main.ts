import { run } from './run.ts'
import { nodeTerminal } from './node-terminal.ts'

process.exitCode = await run(process.argv.slice(2), nodeTerminal())
