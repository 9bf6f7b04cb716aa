/** What the check needs besides Node: LibreOffice and what reads PDF files. It is installed where that is ours to do. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const commands = ['soffice', 'pdftotext', 'pdfinfo']
const packages = ['libreoffice-writer', 'libreoffice-calc', 'python3-uno', 'poppler-utils', 'fonts-liberation']

/** The commands that are still missing once all that may be done was done. */
export function missingTools() {
  if (missing().length > 0 && canInstall()) {
    process.stderr.write(`Installing Debian’s ${packages.join(', ')}.\n`)
    aptGet('update')
    aptGet('install', '-y', '--no-install-recommends', ...packages)
  }
  return missing()
}

function missing() {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return [
    ...commands.filter(command => !folders.some(folder => existsSync(join(folder, command)))),
    ...(pythonWithUno() === undefined ? ['python3 with the module uno'] : []),
  ]
}

/** The Python that can talk to LibreOffice: the first in the path may be another than the system’s, which has the module. */
export function pythonWithUno() {
  return ['python3', '/usr/bin/python3'].find(
    python => spawnSync(python, ['-c', 'import uno'], { timeout: 60_000 }).status === 0,
  )
}

/** True for root on Debian, as on most machines that run nothing but tests. Other machines are not ours to change. */
function canInstall() {
  const release = '/etc/os-release'
  return process.getuid?.() === 0 && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'))
}

/** @param {...string} args */
function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stdout, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' })
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`)
}
