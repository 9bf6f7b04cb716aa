/**
 * `npm test`: everything that must hold before a change is accepted, in one go.
 * A step that fails does not stop the others, so that one run shows all there is to mend.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

const checkout = join(import.meta.dirname, '..')

/** @typedef {{ passed: number, failed: number, names?: string[] | undefined }} Tally */
/** @typedef {{ title: string, run: () => Tally }} Step */

/** @type {Step[]} */
const steps = [
  { title: 'Types', run: tool('typescript', 'tsc') },
  {
    title: 'Types of core, without browser or Node',
    run: tool('typescript', 'tsc', '-p', 'tests/house/core.tsconfig.json'),
  },
  { title: 'Lint', run: tool('oxlint', 'oxlint') },
  { title: 'Format', run: tool('prettier', 'prettier', '--check', '.') },
  { title: 'Unused files, exports and dependencies', run: tool('knip', 'knip', '--no-progress') },
  { title: 'Tests of code and components', run: tests('node', 'component') },
  { title: 'Tests in the browser, and size', run: tests('browser') },
]

/**
 * A tool that passes or fails as a whole. It is started as a Node script, as that works on every system.
 * @param {string} packageName
 * @param {string} command
 * @param {...string} args
 * @returns {() => Tally}
 */
function tool(packageName, command, ...args) {
  return () => (start(packageName, command, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
}

/**
 * @param {...string} projects
 * @returns {() => Tally}
 */
function tests(...projects) {
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'desktop-audit-'))
    const report = join(folder, 'report.json')
    const chosen = projects.flatMap(project => ['--project', project])
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const well = start('vitest', 'vitest', ['run', ...chosen, ...reporters])
    const { passed, failed, names } = readTally(report)
    rmSync(folder, { recursive: true })
    // A run can also fail outside any one test: a file that does not load, or a promise that nobody awaited.
    return { passed, failed: well ? failed : Math.max(1, failed), names }
  }
}

/**
 * @param {string} packageName
 * @param {string} command
 * @param {string[]} args
 */
function start(packageName, command, args) {
  const folder = join(checkout, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const script = join(folder, typeof bin === 'string' ? bin : bin[command])
  return spawnSync(process.execPath, [script, ...args], { cwd: checkout, stdio: 'inherit' }).status === 0
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
 * Each test that failed, with the first lines of why: where only the end of the output is kept, nothing else tells.
 * @param {{ name: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]} files
 * @returns {string[]}
 */
function namesOfFailed(files) {
  return files.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => {
        const why = failureMessages.join('\n').split('\n').slice(0, 6).join('\n    ')
        return `${relative(checkout, name)}: ${fullName}\n    ${why}`
      }),
  )
}

const seconds = (/** @type {number} */ since) => `${((performance.now() - since) / 1000).toFixed(1)} s`
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`)

const began = performance.now()
const results = steps.map(({ title, run }) => {
  say(`\n=== ${title} ===`)
  const stepBegan = performance.now()
  return { title, ...run(), time: seconds(stepBegan) }
})

say('\n=== Summary ===')
for (const { title, failed, time, names = [] } of results) {
  say(`${failed === 0 ? 'passed' : 'FAILED'}  ${title} (${time})`)
  for (const name of names) say(`  ${name}`)
}
say(`Total time: ${seconds(began)}`)

const passed = results.reduce((sum, result) => sum + result.passed, 0)
const failed = results.reduce((sum, result) => sum + result.failed, 0)
say(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
