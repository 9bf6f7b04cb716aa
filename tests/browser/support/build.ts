import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

export const checkout = join(import.meta.dirname, '../../..')

/**
 * Builds the application in a process of its own, as this one runs as a test and would build React for development. In a
 * folder of its own, so that a `dist` which someone is looking at stays as it is.
 *
 * @param form `one-file` for the page that opens by double-click; left out, the folder for a web server
 */
export function build(folder: string, form: 'production' | 'one-file' = 'production'): void {
  const vite = join(checkout, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--mode', form, '--logLevel', 'warn', '--outDir', folder]
  const env = { ...process.env, NODE_ENV: 'production' }
  execFileSync(process.execPath, args, { cwd: checkout, env, stdio: 'inherit' })
}
