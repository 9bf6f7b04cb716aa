import { escaped } from '../xml-text.ts'
import { type Found, paragraphsIn } from './place.ts'
import { type Style, stylesIn } from './styles.ts'
import type { WordFile } from './word-file.ts'

const document = 'word/document.xml'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml'

/**
 * Puts the marking on every page: as the last line of each of the template's headers, so that a logo stays where it is.
 * The first section gets the kinds of headers that it has none of, and those after it take them over.
 * @param style the id of that of headers
 */
export function markPages(file: WordFile, marking: string, style: string): void {
  const properties = `<w:pPr><w:pStyle w:val="${style}"/><w:spacing w:before="60" w:after="60"/></w:pPr>`
  const run = `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escaped(marking)}</w:t></w:r>`
  const line = `<w:p>${properties}${run}</w:p>`
  const whole = file.text(document)
  const hasSection = /<w:sectPr[ />]/.test(whole)
  const text = hasSection ? whole : whole.replace('</w:body>', '<w:sectPr></w:sectPr></w:body>')
  const marked = text.replace(
    /(<w:sectPr(?: [^>]*[^/])?)(?:\/>|>([^]*?)<\/w:sectPr>)/,
    (_, open: string, inside = '') => {
      const lacking = ['first', 'even', 'default'].filter(
        kind => !inside.includes(`<w:headerReference w:type="${kind}"`),
      )
      return `${open}>${lacking.map(kind => newHeader(file, kind, line)).join('')}${inside}</w:sectPr>`
    },
  )
  // A header that begins nearer to the edge of the paper than 6 mm is not printed.
  const roomy = marked.replaceAll(/(<w:pgMar [^>]*w:header=")(\d+)/g, (of, start: string, distance: string) =>
    Number(distance) < 340 ? `${start}567` : of,
  )
  file.set(document, roomy)
  for (const path of file.paths.filter(one => /^word\/header\d*\.xml$/.test(one))) markHeader(file, path, marking, line)
}

function newHeader(file: WordFile, kind: string, line: string): string {
  const [id, name] = [`rIdMarking-${kind}`, `header9${kind.length}.xml`]
  const header = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr xmlns:w="${word}">${line}</w:hdr>`
  file.set(`word/${name}`, header)
  const relation = `<Relationship Id="${id}" Type="${office}/header" Target="${name}"/>`
  file.insert('word/_rels/document.xml.rels', relation, '</Relationships>')
  file.insert('[Content_Types].xml', `<Override PartName="/word/${name}" ContentType="${contentType}"/>`, '</Types>')
  return `<w:headerReference w:type="${kind}" r:id="${id}"/>`
}

/** Word ends each header with a paragraph; one with nothing in it gives its place to the marking. */
function markHeader(file: WordFile, path: string, marking: string, line: string): void {
  const header = file.text(path)
  if (paragraphsIn(header).some(({ words }) => words.includes(escaped(marking)))) return
  const empty =
    /<w:p(?: [^>]*)?(?:\/>|>(?:<w:pPr>(?:(?!<w:pPr)[^])*?<\/w:pPr>|<w:proofErr [^>]*>)*<\/w:p>)\s*(?=<\/w:hdr>)/
  file.set(path, header.replace(empty, ''))
  file.insert(path, line, '</w:hdr>')
}

/** With the report's own headings: Word would ask each reader whether to. Whether there is a table that lists them. */
export function writeContents(file: WordFile): boolean {
  const text = file.text(document)
  const all = paragraphsIn(text)
  const begun = all.findIndex(({ xml }) => instructionOf(xml) !== undefined)
  const contents = begun < 0 ? [] : upToEnd(all.slice(begun))
  const [first, last] = [contents[0], contents.at(-1)]
  if (first === undefined || last === undefined) return false
  const instruction = instructionOf(first.xml) ?? ''
  const depth = Number(/\\o\s+"?\d-(\d)/.exec(instruction)?.[1] ?? 3)
  const styles = stylesIn(file.text('word/styles.xml'))
  const headings = all.flatMap((one, number) => {
    const level = levelOf(one, styles)
    return contents.includes(one) || level > depth ? [] : [{ ...one, level, number, bookmark: `_TocReport${number}` }]
  })
  const told = `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>`
  const entries = headings.map(heading => entry(heading, styles)).join('')
  const field = entries
    .replace(/^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/, start => start + mark('begin') + told + mark('separate'))
    .replace(/<\/w:p>$/, end => mark('end') + end)
  const changes = [
    ...headings.map(one => ({ from: one.index, to: one.index + one.xml.length, xml: bookmarked(one) })),
    { from: first.index, to: last.index + last.xml.length, xml: field },
  ].toSorted((one, other) => other.from - one.from)
  const changed = changes.reduce((xml, one) => xml.slice(0, one.from) + one.xml + xml.slice(one.to), text)
  file.set(document, changed)
  return true
}

function mark(type: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
}

/** What the field in a paragraph is told, if it makes a table of contents of headings. */
function instructionOf(xml: string): string | undefined {
  const told = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, words]) => words)
  const words = told.join('').trim()
  return /^TOC\b/i.test(words) && !/\\[abcft]\s/i.test(words) ? words : undefined
}

/** The paragraphs up to the one where the field ends. */
function upToEnd(paragraphs: readonly Found[]): readonly Found[] {
  let open = 0
  const last = paragraphs.findIndex(({ xml }) => {
    open += xml.split('w:fldCharType="begin"').length - xml.split('w:fldCharType="end"').length
    return open === 0
  })
  return paragraphs.slice(0, last + 1)
}

/** 1 for `Heading 1`. */
function levelOf({ xml, words }: Found, styles: readonly Style[]): number {
  const id = /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1]
  const level = /^heading (\d)$/i.exec(styles.find(style => style.id === id)?.name ?? '')?.[1]
  return level === undefined || words.trim() === '' ? Infinity : Number(level)
}

type Heading = Found & { readonly level: number; readonly number: number; readonly bookmark: string }

function bookmarked({ xml, number, bookmark }: Heading): string {
  const id = `w:id="${900_000 + number}"`
  return xml
    .replace(/^<w:p(?: [^>]*)?>(?:<w:pPr>[^]*?<\/w:pPr>)?/, it => `${it}<w:bookmarkStart ${id} w:name="${bookmark}"/>`)
    .replace(/<\/w:p>$/, `<w:bookmarkEnd ${id}/></w:p>`)
}

function entry({ words, level, bookmark }: Heading, styles: readonly Style[]): string {
  const style = styles.find(({ name }) => name.toLowerCase() === `toc ${level}`)
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style.id}"/></w:pPr>`
  const title = `<w:r><w:t xml:space="preserve">${words}</w:t></w:r><w:r><w:tab/></w:r>`
  const page = `<w:fldSimple w:instr=" PAGEREF ${bookmark} \\h "><w:r><w:t>0</w:t></w:r></w:fldSimple>`
  return `<w:p>${properties}<w:hyperlink w:anchor="${bookmark}">${title}${page}</w:hyperlink></w:p>`
}
