import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Runs a program to its end; one that fails, or hangs for three minutes, is a failure of the check.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {string} what it printed
 */
export function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', timeout: 180_000 })
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr.trim()}`)
  return stdout
}

/**
 * What LibreOffice makes of a file.
 *
 * @param {string} folder where the new file goes, and LibreOffice’s own settings, as it runs once for each of them
 * @param {string} path
 * @param {{ to: string, ending: string, from?: string }} filters as LibreOffice names them
 * @returns {string} the path of the new file
 */
export function converted(folder, path, { to, ending, from }) {
  const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'settings')).href}`
  const opening = from === undefined ? [] : [`--infilter=${from}`]
  const out = join(folder, 'converted')
  run('soffice', ['--headless', settings, ...opening, '--convert-to', to, '--outdir', out, path])
  const made = join(out, `${basename(path, extname(path))}.${ending}`)
  // LibreOffice says that it went well even where it could not read the file.
  if (!existsSync(made)) throw new Error(`LibreOffice could not open ${basename(path)}`)
  return made
}
