import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makePaper } from '../../../src/core/papers/papers.ts'
import { paperKinds } from '../../../src/core/papers/paper.ts'
import { textsOfPaper } from '../../../src/documents/docx/paper.ts'
import { paperToHtml } from '../../../src/documents/html/paper.ts'
import { marketPapers } from '../../core/papers/support/telling.ts'
import { htmlPage } from '../support/parsed.ts'

const golden = join(import.meta.dirname, '../../golden/papers')
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

test.for(paperKinds)('the page of the %s paper', async kind => {
  await expect(paperToHtml(await makePaper(kind, marketPapers))).toMatchFileSnapshot(join(golden, `${kind}.html`))
})

test.for(paperKinds)('every text of the %s paper is in the page', async kind => {
  const paper = await makePaper(kind, marketPapers)
  const shown = flat(htmlPage(paperToHtml(paper).replaceAll('<br>', '\n')).body.textContent)
  expect(textsOfPaper(paper).filter(text => !shown.includes(flat(text)))).toEqual([])
})

test.for(paperKinds)('the page of the %s paper needs nothing else, and can be found one’s way in', async kind => {
  const html = paperToHtml(await makePaper(kind, marketPapers))
  const page = htmlPage(html)
  expect(page.documentElement.lang).toBe('en-GB')
  expect([...page.querySelectorAll('h1')].map(({ textContent }) => textContent)).toEqual([page.title])
  const levels = [...page.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => Number(tagName.slice(1)))
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  expect(page.querySelectorAll('script, link, img, iframe, [src]').length).toBe(0)
  expect(html).not.toMatch(/url\(|@import/)
  for (const link of page.querySelectorAll('a'))
    expect(page.getElementById(link.getAttribute('href')?.slice(1) ?? '')).not.toBeNull()
})

test('the Main Event List is on its side, and the other papers upright', async () => {
  for (const kind of paperKinds) {
    const html = paperToHtml(await makePaper(kind, marketPapers))
    expect(/@page \{\s*size: (A4(?: landscape)?);/.exec(html)?.[1]).toBe(kind === 'mel' ? 'A4 landscape' : 'A4')
  }
})

test('what is drawn in a document stands above its words', async () => {
  const page = htmlPage(paperToHtml(await makePaper('participants', marketPapers)))
  const sheet = [...page.querySelectorAll('.sheet')].find(one => one.querySelector('svg') !== null)
  expect(sheet?.querySelector('svg title')?.textContent).toBe('A fish')
  expect(sheet?.textContent).toMatch(/A fish[^]*Fresh fish/)
})
