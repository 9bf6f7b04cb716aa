import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toHtml } from '../../../src/documents/html/report.ts'
import { completeSession, findingsFor, fullDetails, stoppedSession } from '../../core/findings/support/samples.ts'
import { htmlPage } from '../support/parsed.ts'

const golden = join(import.meta.dirname, '../../golden/findings')
const complete = findingsFor(completeSession, { ...fullDetails, includeMembersWords: true })
const document = htmlPage(toHtml(complete))

test('the page of a complete exercise', async () => {
  await expect(toHtml(complete)).toMatchFileSnapshot(join(golden, 'complete.html'))
})

test('the page of a stopped exercise', async () => {
  await expect(toHtml(findingsFor(stoppedSession))).toMatchFileSnapshot(join(golden, 'stopped.html'))
})

test('the page has a language, a title and one heading of the first level', () => {
  expect(document.documentElement.lang).toBe('en-GB')
  expect(document.title).toBe('Findings of a desktop audit: Tenpenny Hall')
  expect([...document.querySelectorAll('h1')].map(({ textContent }) => textContent)).toEqual([document.title])
})

test('headings go down by one level at a time', () => {
  const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => Number(tagName.slice(1)))
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
})

test('every table has a caption, headings of columns, and a heading in each row', () => {
  const tables = [...document.querySelectorAll('table')]
  expect(tables.length).toBeGreaterThan(5)
  for (const table of tables) {
    expect(table.querySelector('caption')?.textContent).not.toBe('')
    expect(table.querySelectorAll('thead th[scope=col]').length).toBe(table.querySelectorAll('col').length)
    for (const row of table.querySelectorAll('tbody tr')) expect(row.querySelectorAll('th[scope=row]').length).toBe(1)
  }
})

test('recommendations are one numbered list', () => {
  const items = [...document.querySelectorAll('ol.recommendations > li')]
  expect(items.map(item => item.getAttribute('value'))).toEqual(['1', '2'])
})

test('every link leads to a place in the page, and nothing is loaded from elsewhere', () => {
  const links = [...document.querySelectorAll('a')].map(link => link.getAttribute('href') ?? '')
  expect(links.filter(link => !link.startsWith('#') || document.getElementById(link.slice(1)) === null)).toEqual([])
  expect(document.querySelectorAll('script, link, img, iframe, [src]').length).toBe(0)
  expect(toHtml(complete)).not.toMatch(/url\(|@import/)
})

test('what somebody typed cannot become markup', () => {
  const html = toHtml(
    findingsFor(completeSession, { committee: '<img src=x onerror=alert(1)>"\'&', wards: '</style></main>' }),
  )
  const page = htmlPage(html)
  expect(page.querySelectorAll('img').length).toBe(0)
  expect(page.querySelector('dd')?.textContent).toBe('<img src=x onerror=alert(1)>"\'&')
  expect(page.querySelectorAll('main').length).toBe(1)
})
