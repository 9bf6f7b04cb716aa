import { expect, test } from 'vitest'
import { toHtml } from '../../../src/documents/html/report.ts'
import { completeSession, reportFor } from '../../core/report/support/samples.ts'
import { htmlPage } from '../support/parsed.ts'
import { brief, untouched, whole } from '../support/sample-reports.ts'

const document = htmlPage(toHtml(whole))
const textsOf = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent)

test('the page has a language, a title and one heading of the first level, and sections below it', () => {
  expect(document.documentElement.lang).toBe('en-GB')
  expect(document.title).toBe('Tenpenny Hall: findings of an exercise')
  expect(textsOf('h1')).toEqual([document.title])
  expect(textsOf('main h2').slice(0, 2)).toEqual(['1 Purpose', '2 Recommendations'])
  expect(textsOf('h3, h4')).toEqual([])
})

test('every table has a numbered caption, headings of columns, and a heading in each row', () => {
  const tables = [...document.querySelectorAll('table')]
  expect(tables.length).toBeGreaterThan(5)
  for (const [index, table] of tables.entries()) {
    expect(table.querySelector('caption')?.textContent).toMatch(new RegExp(`^Table ${index + 1}\\. .`))
    expect(table.querySelectorAll('thead th[scope=col]').length).toBe(table.querySelectorAll('col').length)
    for (const row of table.querySelectorAll('tbody tr')) expect(row.querySelectorAll('th[scope=row]').length).toBe(1)
  }
})

test('pictures are drawn in the page, have a name, and no style of their own', () => {
  const pictures = [...document.querySelectorAll('figure.drawn')]
  expect(pictures.length).toBeGreaterThan(3)
  for (const picture of pictures) {
    expect(picture.querySelector('figcaption')?.textContent).toMatch(/^Figure \d+\. ./)
    const svg = picture.querySelector('svg')
    expect([svg?.getAttribute('role'), svg?.getAttribute('class')]).toEqual(['img', 'picture'])
    expect(svg?.getAttribute('aria-label')).not.toBe('')
    expect(picture.querySelectorAll('[style]').length).toBe(0)
  }
})

test('numbers stand beside what they number, and pointers lead there', () => {
  const [first] = document.querySelectorAll('.numbered')
  expect([...(first?.children ?? [])].map(({ textContent }) => textContent.slice(0, 16))).toEqual([
    '1.1',
    'This report give',
  ])
  const links = [...document.querySelectorAll('a')].map(link => link.getAttribute('href') ?? '')
  expect(links).toContain('#k1')
  expect(links.filter(link => !link.startsWith('#') || document.getElementById(link.slice(1)) === null)).toEqual([])
})

test('the brief points at nothing that is in the full report alone', () => {
  const page = htmlPage(toHtml(brief))
  expect(page.querySelectorAll('a').length).toBe(0)
  expect(page.body.textContent).toContain('(D1)')
  expect(page.querySelectorAll('nav').length).toBe(0)
})

test('a draft says so, and the header of a brief is two rows of three', () => {
  expect(htmlPage(toHtml(untouched)).querySelector('.draft')?.textContent).toBe('DRAFT, not agreed by members')
  expect(document.querySelector('.draft')).toBeNull()
  const names = [...htmlPage(toHtml(brief)).querySelectorAll('dt')].map(({ textContent }) => textContent)
  expect(names).toEqual(['Meeting', 'Report of', 'Contact', 'Wards', 'Decision-maker', 'Classification'])
})

test('nothing is loaded from elsewhere', () => {
  expect(document.querySelectorAll('script, link, img, iframe, [src]').length).toBe(0)
  expect(toHtml(whole)).not.toMatch(/url\(|@import/)
})

test('what somebody typed cannot become markup', () => {
  const details = { committee: '<img src=x onerror=alert(1)>"\'&', wards: '</style></main>' }
  const page = htmlPage(toHtml(reportFor(completeSession, { review: { details } })))
  expect(page.querySelectorAll('img').length).toBe(0)
  expect(page.querySelector('dd')?.textContent).toBe('<img src=x onerror=alert(1)>"\'&')
  expect(page.querySelectorAll('main').length).toBe(1)
})
