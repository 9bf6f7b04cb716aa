import { expect, test } from 'vitest'
import { makePaper } from '../../../src/core/papers/papers.ts'
import { isForFacilitator, type PaperKind, paperKinds } from '../../../src/core/papers/paper.ts'
import { paperToDocx, textsOfPaper } from '../../../src/documents/docx/paper.ts'
import { marketPapers } from '../../core/papers/support/telling.ts'
import { all, attribute, slow, unzipped, wordsIn } from '../support/unpacked.ts'

const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

const unpackedPapers = new Map<PaperKind, ReturnType<typeof written>>()

function unpackedPaper(kind: PaperKind) {
  const paper = unpackedPapers.get(kind) ?? written(kind)
  unpackedPapers.set(kind, paper)
  return paper
}

async function written(kind: PaperKind) {
  const paper = await makePaper(kind, marketPapers)
  const file = await unzipped(await paperToDocx(paper))
  const body = file.xml('word/document.xml')
  const inStyle = (style: string) => all(body, 'p').filter(one => attribute(all(one, 'pStyle')[0], 'val') === style)
  return { paper, file, body, inStyle }
}

test.for(paperKinds)('every text of the %s paper is in the Word file', slow, async kind => {
  const { paper, body } = await unpackedPaper(kind)
  const shown = flat(wordsIn(body.documentElement))
  // A row of underscores is a tab with a line under it there.
  const texts = textsOfPaper(paper).map(text => text.replaceAll(/ _{2,}/g, ''))
  expect(texts.filter(text => !shown.includes(flat(text)))).toEqual([])
})

test.for(paperKinds)('the %s paper has real headings, a sheet on each page, and a language', slow, async kind => {
  const { paper, file, inStyle } = await unpackedPaper(kind)
  expect(inStyle('Title').map(wordsIn)).toEqual([paper.title])
  const sheets = inStyle('Heading1')
  expect(sheets.map(wordsIn)).toEqual(paper.sheets.map(({ title }) => title))
  expect(sheets.map(sheet => all(sheet, 'pageBreakBefore').map(mark => attribute(mark, 'val')))).toEqual(
    sheets.map((_, index) => (index === 0 ? [] : [null])),
  )
  expect(file.text('docProps/core.xml')).toContain(
    `<dc:title>${paper.title}</dc:title><dc:creator>Desktop Audit</dc:creator><dc:language>en-GB</dc:language>`,
  )
  for (const path of file.paths.filter(one => /\.(?:xml|rels)$/.test(one))) file.xml(path)
})

test.for(paperKinds)('each page of the %s paper says for whom it is, and which of how many', slow, async kind => {
  const { file, body } = await unpackedPaper(kind)
  expect(wordsIn(file.xml('word/header1.xml').documentElement)).toBe(
    isForFacilitator(kind) && kind !== 'cards' ? 'FACILITATOR ONLY – EXERCISE – FICTIONAL' : 'EXERCISE – FICTIONAL',
  )
  expect(wordsIn(file.xml('word/footer1.xml').documentElement)).toMatch(/^Page \d* of \d*$/)
  expect(all(body, 'pgSz').map(size => attribute(size, 'orient'))).toEqual([kind === 'mel' ? 'landscape' : 'portrait'])
})

test.for(paperKinds)('tables of the %s paper have a heading row, and no style is missing', slow, async kind => {
  const { file, body } = await unpackedPaper(kind)
  expect(all(body, 'tbl').filter(table => all(table, 'tblHeader').length !== 1)).toEqual([])
  const known = all(file.xml('word/styles.xml'), 'style').map(style => attribute(style, 'styleId'))
  const used = all(body, 'pStyle').map(style => attribute(style, 'val'))
  expect([...new Set(used)].filter(style => !known.includes(style))).toEqual([])
})

test('a document with a drawing has it as a picture that describes itself, no wider than the text', slow, async () => {
  const { file, body } = await unpackedPaper('participants')
  expect(file.paths.filter(path => /media\/.*\.svg$/.test(path)).map(path => file.text(path))).toEqual([
    expect.stringContaining('<title>A fish</title>'),
  ])
  const described = [...body.getElementsByTagName('wp:docPr')].map(picture => picture.getAttribute('descr'))
  expect(described).toEqual(['A fish'])
  const [extent] = body.getElementsByTagName('wp:extent')
  const [width = 0, height = 0] = ['cx', 'cy'].map(side => Number(extent?.getAttribute(side)))
  // In English Metric Units, of which a point has 12,700: 465 points of text, and half as high.
  expect(width).toBeGreaterThan(400 * 12_700)
  expect(width).toBeLessThanOrEqual(465 * 12_700)
  expect(height / width).toBeCloseTo(0.5, 2)
})

test('the same paper gives the same file, but for the numbers of bookmarks', slow, async () => {
  const paper = await makePaper('observer', marketPapers)
  const [one, other] = [await unzipped(await paperToDocx(paper)), await unzipped(await paperToDocx(paper))]
  const numbersAside = (text: string) => text.replaceAll(/w:id="\d+"/g, '')
  expect(one.paths.map(path => numbersAside(one.text(path)))).toEqual(
    other.paths.map(path => numbersAside(other.text(path))),
  )
})
