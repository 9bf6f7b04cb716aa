/**
 * `node tests/documents/office/check.mjs`: opens what an officer gets with the programs that an officer has. It plays a
 * scenario by its author's picks and writes the report with the product's own commands; LibreOffice lays out the Word
 * files, checks how accessible they are and reads the tables, and poppler looks into the PDF. Nothing is skipped: without
 * these programs it fails.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { problemsOfAccessibility } from './check-accessibility.mjs'
import { problemsOfCsv } from './check-csv.mjs'
import { problemsOfPapers } from './check-papers.mjs'
import { problemsOfPdf } from './check-pdf.mjs'
import { problemsOfWord } from './check-word.mjs'
import { run } from './run-tool.mjs'
import { missingTools } from './tools.mjs'

const checkout = join(import.meta.dirname, '../../..')
const scenario = 'larkspindle-parade'
const picks = join(checkout, 'scenarios', scenario, 'playthroughs.yaml')
const details = { committee: 'Crime and Disorder Committee', date: '2027-01-19', reportOf: 'Head of Audit' }

const began = performance.now()
const lacking = missingTools()
if (lacking.length > 0) {
  say(`This check needs LibreOffice, python3-uno and poppler-utils: there is no ${lacking.join(', ')}.`)
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'desktop-audit-'))
try {
  process.exitCode = checkAll() ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
say(`Total time: ${seconds(began)}`)

/** Whether all is well. */
function checkAll() {
  desktopAudit('play', scenario, '--picks', picks, '--play', 'Everyone in the right room', '--out', at('play.json'))
  writeFileSync(at('details.json'), JSON.stringify({ details }))
  writeTemplates()
  const report = JSON.parse(readFileSync(written('json', 'report.json'), 'utf8'))
  const templates = ['plain', 'numbered', 'libreoffice']
  const results = [
    check('Word', () => problemsOfWord(folder, written('docx', 'report.docx'), report)),
    ...templates.map(name =>
      check(`Word in the ${name} template`, () =>
        problemsOfWord(folder, written('docx', `in-${name}.docx`, '--template', at(`${name}.docx`)), report),
      ),
    ),
    check('Accessibility of the Word files', () => problemsOfAccessibility(folder, wordFiles(templates))),
    check('Pages of the papers', () => problemsOfPapers(folder, at('papers'))),
    check('PDF', () => problemsOfPdf(written('pdf', 'report.pdf'), report)),
    check('CSV of the action plan', () => problemsOfCsv(folder, written('csv', 'plan.csv'))),
    check('CSV of the controls to test', () => problemsOfCsv(folder, written('controls-csv', 'controls.csv'))),
    check('CSV of the decision log', () => problemsOfCsv(folder, written('log-csv', 'log.csv'))),
  ]
  return results.every(isWell => isWell)
}

/** @param {string} name */
function at(name) {
  return join(folder, name)
}

/** @param {...string} args */
function desktopAudit(...args) {
  run(process.execPath, [join(checkout, 'src/cli/desktop-audit.mjs'), ...args])
}

/**
 * @param {string} format
 * @param {string} name
 * @param {...string} more
 * @returns {string} where the report was written
 */
function written(format, name, ...more) {
  const given = ['--details', at('details.json'), '--format', format, '--out', at(name)]
  desktopAudit('report', at('play.json'), ...given, ...more)
  return at(name)
}

/** @param {readonly string[]} templates */
function wordFiles(templates) {
  const ours = readdirSync(at('samples')).map(name => join(at('samples'), name))
  return {
    faulty: at('faulty.docx'),
    ours: [at('report.docx'), ...ours],
    inTemplates: templates.map(name => at(`in-${name}.docx`)),
  }
}

function writeTemplates() {
  mkdirSync(at('samples'))
  mkdirSync(at('papers'))
  const script = fileURLToPath(new URL('write-templates.mjs', import.meta.url))
  run(process.execPath, [script, folder, join(checkout, 'scenarios')])
  const template = join(import.meta.dirname, '../templates/libreoffice-template.docx')
  copyFileSync(template, at('libreoffice.docx'))
}

/**
 * @param {string} title
 * @param {() => readonly string[]} problemsOf
 */
function check(title, problemsOf) {
  const start = performance.now()
  /** @type {readonly string[]} */
  let problems
  try {
    problems = problemsOf()
  } catch (error) {
    problems = [error instanceof Error ? error.message : String(error)]
  }
  say(`${problems.length === 0 ? 'passed' : 'FAILED'}  ${title} (${seconds(start)})`)
  for (const problem of problems) say(`  ${problem}`)
  return problems.length === 0
}

/** @param {number} since */
function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`)
}
