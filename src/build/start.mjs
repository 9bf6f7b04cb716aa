/** `npm start`: builds the folder for a web server and serves it on this machine, after `-- --port` at a port of choice. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const configFile = join(import.meta.dirname, '../../vite.config.ts')

const { port } = parseArgs({ options: { port: { type: 'string' } } }).values

// Said before anything is loaded, as that takes seconds, too.
process.stdout.write('Building the pages. This takes about half a minute.\n')
try {
  const { build, preview } = await import('vite')
  await build({ configFile, logLevel: 'warn' })
  const server = await preview({ configFile, ...(port === undefined ? {} : { preview: { port: Number(port) } }) })
  server.printUrls()
} catch (error) {
  // Vite's messages hold the places in Vite, too.
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`\nWe could not build the pages.\n${message.replaceAll(/^ +at .*\n?/gm, '')}\n`)
  process.exitCode = 1
}
