import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from './run-tool.mjs'

/** How many pages a paper may have at most. */
const most = new Map([
  ['quick-start', 1],
  ['clearance', 1],
  ['guide', 20],
  ['table', 1],
  ['ballots', 1],
  ['observer', 2],
])

/**
 * What is wrong with the papers of a group session once LibreOffice has laid them out: a sentence each.
 *
 * @param {string} folder
 * @param {string} papers a folder with the Word files of some cases
 */
export function problemsOfPapers(folder, papers) {
  const kinds = new RegExp(`-(${[...most.keys(), 'cards'].join('|')})\\.docx$`)
  const paths = readdirSync(papers).flatMap(name => (kinds.test(name) ? [join(papers, name)] : []))
  if (paths.length === 0) return ['there is no paper to look at']
  const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'settings')).href}`
  run('soffice', ['--headless', settings, '--convert-to', 'pdf', '--outdir', papers, ...paths])
  return paths.flatMap(path => {
    const name = basename(path, '.docx')
    const pages = run('pdftotext', [join(papers, `${name}.pdf`), '-'])
      .split('\f')
      .slice(0, -1)
    const kind = kinds.exec(path)?.[1] ?? ''
    if (kind !== 'cards') {
      const allowed = most.get(kind) ?? 0
      return pages.length <= allowed ? [] : [`${name} has ${pages.length} pages, and may have ${allowed}`]
    }
    return pages.slice(1).every(page => /Decision \d+/.test(page)) ? [] : [`${name} has a card of more than one page`]
  })
}
