import { basename, join } from 'node:path'
import { run } from './run-tool.mjs'
import { pythonWithUno } from './tools.mjs'

/** What LibreOffice says of the faults that `faulty.docx` has on purpose. */
const faults = [
  { fault: 'a document without a title', says: /title is not set/ },
  { fault: 'a picture without a description', says: /Undescribed/ },
  { fault: 'a heading that skips a level', says: /outline level 3 must not follow/ },
  { fault: 'pale words', says: /contrast/ },
  { fault: 'a link that is its own address', says: /same as the link address/ },
  { fault: 'a table with merged cells', says: /merges or splits/ },
  { fault: 'numbers typed by hand', says: /Simulated numbering/ },
  { fault: 'a form made of underscores', says: /interactive input fields/ },
  { fault: 'space made of empty paragraphs', says: /newlines to create space/ },
  { fault: 'space made of spaces', says: /\bspaces\b/ },
  { fault: 'words coloured by hand', says: /formatting conveys additional meaning/ },
]

/** A link such as “D3” bears the number that is printed at what it leads to; the sentence around it says what that is. */
const short = 'Hyperlink text is too short.'

/** A council’s template may be formatted by hand, and is its own; and the marking is bold, as its header may have no style. */
const byHand = 'The text formatting conveys additional meaning.'

/**
 * What LibreOffice’s own accessibility check has against Word files: a sentence for each thing in each file. That it
 * would have something against a faulty one is looked at first.
 *
 * @param {string} folder
 * @param {{ faulty: string, ours: readonly string[], inTemplates: readonly string[] }} paths
 */
export function problemsOfAccessibility(folder, { faulty, ours, inTemplates }) {
  const script = join(import.meta.dirname, 'accessibility-issues.py')
  const printed = run(pythonWithUno() ?? 'python3', [script, join(folder, 'settings'), faulty, ...ours, ...inTemplates])
  /** @type {Record<string, readonly string[]>} */
  const issues = JSON.parse(printed)
  return [
    ...faults
      .filter(({ says }) => !issues[faulty]?.some(issue => says.test(issue)))
      .map(({ fault }) => `the check does not see ${fault}`),
    ...ours.flatMap(path => problems(path, issues[path], [short])),
    ...inTemplates.flatMap(path => problems(path, issues[path], [short, byHand])),
  ]
}

/**
 * @param {string} path
 * @param {readonly string[] | undefined} issues
 * @param {readonly string[]} known
 */
function problems(path, issues, known) {
  if (issues === undefined) return [`${basename(path)} was not checked`]
  const unknown = issues.filter(issue => !known.includes(issue))
  return [...new Set(unknown)].map(issue => {
    const times = unknown.filter(other => other === issue).length
    return `${basename(path)}: ${issue} (${times === 1 ? 'once' : `${times} times`})`
  })
}
