import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The path of a browser that the tests can drive. A test that no one can run is worth nothing, so none is skipped. */
export function findBrowser(): string {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen !== undefined) {
    if (existsSync(chosen)) return chosen
    throw new Error(`There is no file at CHROMIUM_PATH (${chosen}): set it to the path of Chromium, Chrome or Edge.`)
  }
  const found = existing(usualPlaces()) ?? install('chromium', 'fonts-liberation')
  if (found !== undefined) return found
  throw new Error('The browser tests need Chromium, Chrome or Edge: install one, or set CHROMIUM_PATH to its path.')
}

/** The path of Firefox, for the one test that runs in it. */
export function findFirefox(): string {
  const chosen = process.env['FIREFOX_PATH']
  if (chosen !== undefined) {
    if (existsSync(chosen)) return chosen
    throw new Error(`There is no file at FIREFOX_PATH (${chosen}): set it to the path of Firefox.`)
  }
  const found = existing(usualPlacesOfFirefox()) ?? install('firefox-esr', 'fonts-liberation')
  if (found !== undefined) return found
  throw new Error('The test in Firefox needs Firefox: install it, or set FIREFOX_PATH to its path.')
}

function existing(places: readonly string[]): string | undefined {
  return places.find(place => existsSync(place))
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') return placesOnMac
  if (process.platform === 'win32') return inPrograms(programs)
  return onPath(commands)
}

function usualPlacesOfFirefox(): string[] {
  if (process.platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox']
  if (process.platform === 'win32') return inPrograms(['Mozilla Firefox\\firefox.exe'])
  return onPath(firefoxCommands)
}

function onPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names.flatMap(command => folders.map(folder => join(folder, command)))
}

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const firefoxCommands = ['firefox-esr', 'firefox']

const placesOnMac = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
  name => `/Applications/${name}.app/Contents/MacOS/${name}`,
)

const programs = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

function inPrograms(files: readonly string[]): string[] {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap(name => process.env[name] ?? [])
  return files.flatMap(program => folders.map(folder => join(folder, program)))
}

/** True for root on Debian, as on most machines that run nothing but tests. Other machines are not ours to change. */
function canInstall(): boolean {
  const isRoot = process.getuid?.() === 0
  const release = '/etc/os-release'
  return isRoot && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'))
}

function install(browser: string, font: string): string | undefined {
  if (!canInstall()) return undefined
  process.stderr.write(`No browser found: installing Debian’s ${browser}, and a font in the place of Arial.\n`)
  aptGet('update')
  aptGet('install', '-y', '--no-install-recommends', browser, font)
  return existing(onPath([browser]))
}

function aptGet(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stdout, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' })
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`)
}
