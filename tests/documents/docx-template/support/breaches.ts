import { all, attribute, type Unpacked } from '../../support/unpacked.ts'

/** What Word is strict about in a file's text: one sentence for each thing that it would repair, drop or not find. */
export function breachesIn(file: Unpacked): readonly string[] {
  const body = file.xml('word/document.xml')
  return [...misplaced(body), ...unknownIds(file, body), ...twice(body), ...relations(file), ...untyped(file)]
}

/** The order in which the schema of WordprocessingML has what stands in some elements, as far as it occurs here. */
const orders: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens bidi spacing ind contextualSpacing jc outlineLvl rPr sectPr',
  'w:rPr': 'rStyle rFonts b bCs i iCs color sz szCs u shd vertAlign lang',
  'w:tblPr': 'tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook',
  'w:tcPr': 'tcW gridSpan shd tcMar vAlign',
  'w:trPr': 'cantSplit trHeight tblHeader',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
}

function misplaced(body: Document): readonly string[] {
  return [...body.querySelectorAll('*')].flatMap(element => [
    ...outOfOrder(element),
    ...notFirst(element, 'w:p', 'w:pPr'),
    ...notFirst(element, 'w:r', 'w:rPr'),
    ...notLast(element),
  ])
}

function outOfOrder(element: Element): readonly string[] {
  const order = orders[element.tagName]?.split(' ').map(name => `w:${name}`)
  if (order === undefined) return []
  const places = [...element.children].map(({ tagName }) => order.indexOf(tagName))
  const isInOrder = places.every((place, index) => place >= (places[index - 1] ?? 0))
  const names = [...element.children].map(({ tagName }) => tagName).join(' ')
  return isInOrder ? [] : [`${element.tagName} has ${names}`]
}

function notFirst(element: Element, name: string, first: string): readonly string[] {
  if (element.tagName !== name) return []
  const places = [...element.children].flatMap(({ tagName }, place) => (tagName === first ? [place] : []))
  return places.every(place => place === 0) ? [] : [`${first} is not the first in ${name}`]
}

function notLast(element: Element): readonly string[] {
  if (element.tagName === 'w:tc' && element.lastElementChild?.tagName !== 'w:p')
    return ['a cell does not end with a paragraph']
  if (element.tagName !== 'w:body') return []
  const sections = [...element.children].filter(({ tagName }) => tagName === 'w:sectPr')
  const isRight = sections.length === 1 && element.lastElementChild === sections[0]
  return isRight ? [] : ['the body does not end with its only properties of a section']
}

function unknownIds(file: Unpacked, body: Document): readonly string[] {
  const idsOf = (path: string, tag: string, name: string) =>
    file.paths.includes(path) ? all(file.xml(path), tag).map(one => attribute(one, name)) : []
  // Word has that one without being told.
  const styles = ['DefaultParagraphFont', ...idsOf('word/styles.xml', 'style', 'styleId')]
  const lists = [
    '0',
    ...file.paths.filter(path => /numbering\d*\.xml$/.test(path)).flatMap(path => idsOf(path, 'num', 'numId')),
  ]
  const bookmarks = all(body, 'bookmarkStart').map(mark => attribute(mark, 'name'))
  const missing = (known: readonly (string | null)[], used: readonly (string | null)[], what: string) =>
    [...new Set(used)].filter(one => !known.includes(one)).map(one => `there is no ${what} ${one ?? ''}`)
  const named = (tag: string) => all(body, tag).map(one => attribute(one, 'val'))
  const pages = all(body, 'fldSimple').flatMap(
    field => /PAGEREF (\S+)/.exec(attribute(field, 'instr') ?? '')?.[1] ?? [],
  )
  const links = all(body, 'hyperlink').map(link => attribute(link, 'anchor'))
  const bases = [...idsIn(file, 'basedOn'), ...idsIn(file, 'next')]
  return [
    ...missing(styles, [...named('pStyle'), ...named('rStyle'), ...named('tblStyle'), ...bases], 'style'),
    ...missing(lists, named('numId'), 'list'),
    ...missing(bookmarks, [...links, ...pages], 'bookmark'),
  ]
}

function idsIn(file: Unpacked, tag: string): readonly (string | null)[] {
  return all(file.xml('word/styles.xml'), tag).map(one => attribute(one, 'val'))
}

/** Bookmarks and styles that are alike: Word drops the second. */
function twice(body: Document): readonly string[] {
  const marks = all(body, 'bookmarkStart')
  const ids = marks.map(mark => attribute(mark, 'id'))
  const names = marks.map(mark => attribute(mark, 'name'))
  const ends = all(body, 'bookmarkEnd').map(mark => attribute(mark, 'id'))
  const again = (values: readonly (string | null)[]) => values.filter((value, index) => values.indexOf(value) !== index)
  return [
    ...[...again(ids), ...again(names), ...again(ends)].map(one => `bookmark ${one ?? ''} comes twice`),
    ...ids.filter(id => !ends.includes(id)).map(id => `bookmark ${id ?? ''} does not end`),
  ]
}

function relations(file: Unpacked): readonly string[] {
  const path = 'word/_rels/document.xml.rels'
  const known = [...file.xml(path).documentElement.children]
  const ids = known.map(one => one.getAttribute('Id'))
  const targets = known.map(one => one.getAttribute('Target') ?? '')
  const used = [...file.text('word/document.xml').matchAll(/ r:(?:id|embed)="([^"]+)"/g)].map(([, id]) => id)
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map(id => `relation ${id ?? ''} comes twice`),
    ...targets
      .map(target => (target.startsWith('/') ? target.slice(1) : `word/${target}`))
      .filter(target => !file.paths.includes(target))
      .map(target => `there is no ${target}`),
    ...used.filter(id => !ids.includes(id ?? '')).map(id => `there is no relation ${id ?? ''}`),
  ]
}

/** Every part has a content type, and none has two. */
function untyped(file: Unpacked): readonly string[] {
  const types = [...file.xml('[Content_Types].xml').documentElement.children]
  const named = types.flatMap(type => type.getAttribute('PartName') ?? [])
  const endings = types.flatMap(type => type.getAttribute('Extension') ?? [])
  return [
    ...named.filter((name, index) => named.indexOf(name) !== index).map(name => `${name} has two types`),
    ...named.filter(name => !file.paths.includes(name.slice(1))).map(name => `${name} is not there`),
    ...file.paths
      .filter(path => path !== '[Content_Types].xml' && !named.includes(`/${path}`))
      .filter(path => path.startsWith('word/') && path.endsWith('.xml') && !path.includes('theme'))
      .map(path => `${path} has no type of its own`),
    ...file.paths
      .filter(path => !named.includes(`/${path}`) && !endings.includes(path.split('.').at(-1) ?? ''))
      .filter(path => path !== '[Content_Types].xml')
      .map(path => `${path} has no type`),
  ]
}
