/**
 * `npm test`: everything that must hold before a change is accepted, in a few minutes. `npm run test:long`: what takes
 * longer, and `npm run test:all`: both. A step that fails does not stop the others, so that one run shows all that is wrong.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

const checkout = join(import.meta.dirname, '..')

/** @typedef {{ passed: number, failed: number, names?: string[] | undefined }} Tally */
/** @typedef {{ title: string, run: (say: Say) => Promise<Tally> }} Step */
/** @typedef {(text: string) => void} Say */

/** Each list holds steps that do not depend on each other, and run two at a time; the lists follow one another. */
/** @type {Step[][]} */
const short = [
  [
    { title: 'Lint', run: tool('oxlint', 'oxlint') },
    { title: 'Types', run: tool('typescript', 'tsc') },
    {
      title: 'Types of core, without browser or Node',
      run: tool('typescript', 'tsc', '-p', 'tests/house/core.tsconfig.json'),
    },
    { title: 'Unused files, exports and dependencies', run: tool('knip', 'knip', '--no-progress') },
    {
      title: 'Exports that only tests use',
      run: tool('knip', 'knip', '--no-progress', '--production', '--exports'),
    },
    { title: 'Format', run: tool('oxfmt', 'oxfmt', '--check') },
    {
      title: 'Spelling',
      run: tool('cspell', 'cspell', 'lint', '--config', 'tests/house/cspell.json', '--no-progress'),
    },
    { title: 'Tests of components', run: tests(['component']) },
    { title: 'Tests of code', run: tests(['node']) },
    { title: 'Tests of documents', run: tests(['document']) },
  ],
  [{ title: 'Tests in the browser, and size', run: tests(['browser']) }],
]

/** @type {Step[][]} */
const long = [
  [
    {
      title: 'Properties, on more cases',
      run: tests(['node', 'document'], '--mode', 'long', ...filesWith(/fast-check|support\/runs/)),
    },
  ],
  [{ title: 'Long walks in the browser, and the one file', run: tests(['browser'], '--mode', 'long') }],
  [{ title: 'Files of a report in office programs', run: script('tests/documents/office/check.mjs') }],
]

/**
 * A tool that passes or fails as a whole. It is started as a Node script, as that works on every system.
 * @param {string} packageName
 * @param {string} command
 * @param {...string} args
 * @returns {Step['run']}
 */
function tool(packageName, command, ...args) {
  return async say => {
    const { isWell } = await start(binOf(packageName, command), args, say)
    return isWell ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  }
}

/**
 * @param {string} path
 * @returns {Step['run']}
 */
function script(path) {
  return async say => {
    const { isWell, lastLines } = await start(join(checkout, path), [], say)
    return isWell ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, names: [lastLines] }
  }
}

/**
 * @param {string[]} projects
 * @param {...string} args
 * @returns {Step['run']}
 */
function tests(projects, ...args) {
  return async say => {
    const folder = mkdtempSync(join(tmpdir(), 'desktop-audit-'))
    const report = join(folder, 'report.json')
    const chosen = projects.flatMap(project => ['--project', project])
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { isWell, lastLines } = await start(binOf('vitest', 'vitest'), ['run', ...chosen, ...reporters, ...args], say)
    const { passed, failed, names = [] } = readTally(report)
    rmSync(folder, { recursive: true })
    if (isWell && failed === 0) return { passed, failed }
    // A run can also fail outside any one test: by a promise that nobody awaited, or as the machine stopped it.
    return { passed, failed: Math.max(1, failed), names: names.length > 0 ? names : [lastLines] }
  }
}

/**
 * @param {string} packageName
 * @param {string} command
 */
function binOf(packageName, command) {
  const folder = join(checkout, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/**
 * @param {string} path
 * @param {string[]} args
 * @param {Say} say
 * @returns {Promise<{ isWell: boolean, lastLines: string }>}
 */
function start(path, args, say) {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
  const child = spawn(process.execPath, [path, ...args], {
    cwd: checkout,
    env: { ...process.env, ...colour },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let end = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', text => {
      end = (end + text).split('\n').slice(-41).join('\n')
      say(text)
    })
  return new Promise(resolve => {
    // What it started may outlive it, and hold its output open.
    child.on('exit', () => {
      const cut = () => [child.stdout, child.stderr].forEach(stream => stream.destroy())
      setTimeout(cut, 5_000).unref()
    })
    child.on('error', error => resolve({ isWell: false, lastLines: `It did not start: ${error.message}` }))
    child.on('close', (code, signal) => {
      const how = signal === null ? `with ${code}` : `by ${signal}`
      resolve({
        isWell: code === 0,
        lastLines: `It ended ${how}; its last lines:\n${end.trimEnd().replaceAll(/^/gm, '    ')}`,
      })
    })
  })
}

/**
 * @param {string} report
 * @returns {Tally}
 */
function readTally(report) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests, names: namesOfFailed(testResults) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/**
 * Each test that failed, and each file that did not load, with the first lines of why: where only the end of the output
 * is kept, nothing else tells.
 * @param {{ name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]} files
 * @returns {string[]}
 */
function namesOfFailed(files) {
  return files.flatMap(({ name, status, message, assertionResults }) => {
    const path = relative(checkout, name)
    const failed = assertionResults.filter(result => result.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [`${path}${firstLines(message)}`] : []
    return failed.map(
      ({ fullName, failureMessages }) => `${path}: ${fullName}${firstLines(failureMessages.join('\n'))}`,
    )
  })
}

const firstLines = (/** @type {string} */ text) =>
  text
    .split('\n')
    .slice(0, 6)
    .map(line => `\n    ${line}`)
    .join('')

/**
 * The files of tests in which something stands.
 * @param {RegExp} words
 */
function filesWith(words) {
  return readdirSync(join(checkout, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.test.ts') && !path.startsWith('browser'))
    .map(path => join('tests', path))
    .filter(path => words.test(readFileSync(join(checkout, path), 'utf8')))
}

/**
 * CPU seconds of all that this process has started, by when each process began. Looked at now and then, as a browser does
 * not wait for the processes that it starts, and the system then forgets what they used.
 * @type {Map<string, number>}
 */
const used = new Map()

function lookAtProcesses() {
  const all = readProcesses()
  const parents = new Map(all.map(({ id, parent }) => [id, parent]))
  const isOurs = (/** @type {string | undefined} */ id) => {
    for (let at = id; at !== undefined; at = parents.get(at)) if (at === String(process.pid)) return true
    return false
  }
  for (const { id, key, time } of all) if (used.has(key) || isOurs(id)) used.set(key, time)
}

function readProcesses() {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(id => {
      try {
        const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
        // After the name, which may hold spaces: the second is the parent, the 12th and 13th the time, the 20th the start.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        const time = (Number(fields[11]) + Number(fields[12])) / 100
        return [{ id, parent: fields[1] ?? '', key: `${id} ${fields[19]}`, time }]
      } catch {
        // It has ended.
        return []
      }
    })
}

/** Left out where the system does not say. */
function processorTime() {
  if (!existsSync('/proc/self/stat')) return ''
  lookAtProcesses()
  const sum = [...used.values()].reduce((total, time) => total + time, 0)
  return `, ${sum.toFixed(0)} s of CPU`
}

const seconds = (/** @type {number} */ since) => `${((performance.now() - since) / 1000).toFixed(1)} s`
/** @type {Say} */
const say = text => void process.stdout.write(text)

/**
 * Runs the steps of a list two at a time. The output of each stays together: of a step that has company it is shown when
 * the step is over.
 * @param {Step[]} steps
 */
async function runTogether(steps) {
  const results = /** @type {(Tally & { title: string, time: string })[]} */ ([])
  const waiting = [...steps.entries()]
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, { title, run }] = next
      const began = performance.now()
      const heading = `\n=== ${title} ===\n`
      let output = ''
      say(steps.length === 1 ? heading : `... ${title}\n`)
      const tally = await run(steps.length === 1 ? say : text => void (output += text))
      const time = seconds(began)
      say(steps.length === 1 ? '' : heading + output)
      say(`--- ${title}: ${time} ---\n`)
      results[index] = { title, time, ...tally }
    }
  }
  await Promise.all([worker(), worker()])
  return results
}

const parts = new Map([
  ['short', short],
  ['long', long],
  ['all', [...short, ...long]],
])
const asked = process.argv[2] ?? 'short'
const chosen = parts.get(asked)
if (chosen === undefined) {
  process.stderr.write(`There is no part ${asked}: it is short, long or all.\n`)
  process.exit(2)
}

const began = performance.now()
if (existsSync('/proc/self/stat')) setInterval(lookAtProcesses, 1_000).unref()
const results = []
for (const steps of chosen) results.push(...(await runTogether(steps)))

say('\n=== Summary ===\n')
for (const { title, failed, time, names = [] } of results) {
  say(`${failed === 0 ? 'passed' : 'FAILED'}  ${title} (${time})\n`)
  for (const name of names) say(`  ${name}\n`)
}
say(`Total time: ${seconds(began)}${processorTime()}\n`)

const passed = results.reduce((sum, result) => sum + result.passed, 0)
const failed = results.reduce((sum, result) => sum + result.failed, 0)
say(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
