import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The path of a browser that the tests can drive. A test that nobody can run is worth nothing, so none is skipped. */
export function findBrowser(): string {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen !== undefined) {
    if (existsSync(chosen)) return chosen
    throw new Error(
      `There is no file at CHROMIUM_PATH (${chosen}): set it to the path of Chromium, Chrome or Edge.`,
    )
  }
  const found = usualPlaces().find(place => existsSync(place)) ?? (canInstall() ? install() : undefined)
  if (found !== undefined) return found
  throw new Error(
    'The browser tests need Chromium, Chrome or Edge: install one, or set CHROMIUM_PATH to its path.',
  )
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') return placesOnMac
  if (process.platform === 'win32') return placesOnWindows()
  return placesOnPath()
}

function placesOnPath(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return commands.flatMap(command => folders.map(folder => join(folder, command)))
}

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const placesOnMac = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
  name => `/Applications/${name}.app/Contents/MacOS/${name}`,
)

function placesOnWindows(): string[] {
  const programs = [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ]
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap(
    name => process.env[name] ?? [],
  )
  return programs.flatMap(program => folders.map(folder => join(folder, program)))
}

/** True for root on Debian, as on most machines that run nothing but tests. Other machines are not ours to change. */
function canInstall(): boolean {
  const isRoot = process.getuid?.() === 0
  const release = '/etc/os-release'
  return isRoot && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'))
}

function install(): string | undefined {
  process.stderr.write('No browser found: installing Debian’s chromium, and a font in the place of Arial.\n')
  aptGet('update')
  aptGet('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation')
  return placesOnPath().find(place => existsSync(place))
}

function aptGet(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stdout, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' })
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`)
}
