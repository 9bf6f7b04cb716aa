import { refused, type TemplateRefused, type WordFile } from './word-file.ts'

/** Each paragraph that holds no other: those in text boxes, not what the box hangs on. */
const paragraphs = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >])[^])*?<\/w:p>/g

export interface Found {
  readonly xml: string
  readonly index: number
  readonly words: string
}

export function paragraphsIn(part: string): readonly Found[] {
  return [...part.matchAll(paragraphs)].map(({ 0: xml, index }) => ({ xml, index, words: wordsIn(xml) }))
}

/** Without what was struck out. Word breaks words up over runs where it likes. */
function wordsIn(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('')
}

const mark = /\{\{\s*findings\s*\}\}/i
const document = 'word/document.xml'

/** Names in double braces as they were typed, in the text and in headers, footers and notes. */
export function namesIn(file: WordFile): { readonly inText: readonly string[]; readonly elsewhere: readonly string[] } {
  const namesOf = (path: string) =>
    paragraphsIn(file.text(path)).flatMap(({ words }) =>
      [...words.matchAll(/\{\{\s*([^{}]+?)\s*\}\}/g)].map(([, name = '']) => name),
    )
  const others = file.paths.filter(path => /^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/.test(path))
  return { inText: namesOf(document), elsewhere: others.flatMap(namesOf) }
}

/**
 * Leaves `{{findings}}` in one run of one paragraph, with the end of its section in a paragraph of its own, and takes from
 * a content control around it what would keep headings and tables out. Gives how wide the text is there.
 */
export function placeIn(file: WordFile): number | TemplateRefused {
  const text = file.text(document)
  // What old versions of Word show instead of a text box holds its words a second time.
  const inText = paragraphsIn(text.replaceAll(/<mc:Fallback>[^]*?<\/mc:Fallback>/g, ''))
  const [found, ...others] = inText.filter(({ words }) => words.search(mark) >= 0)
  const isAlone = found?.words.replace(mark, '').trim() === '' && !pictures.test(found.xml)
  const isElsewhere = namesIn(file).elsewhere.some(name => name.toLowerCase() === 'findings')
  const [above = '', below = ''] = found === undefined ? [] : text.split(found.xml)
  if (found === undefined || others.length > 0 || !isAlone || isElsewhere) return refused('no-place')
  if (isOpen('w:tc', above) || isOpen('w:txbxContent', above)) return refused('no-place')
  const [section] = /<w:sectPr[^]*<\/w:sectPr>/.exec(found.xml) ?? []
  const ending = section === undefined ? '' : `<w:p><w:pPr>${section}</w:pPr></w:p>`
  const control = isOpen('w:sdt', above) ? above.lastIndexOf('<w:sdtPr>') : above.length
  const freed = above.slice(control).replaceAll(/<w:(?:text|dataBinding|showingPlcHdr|temporary)[ /][^>]*>/g, '')
  file.set(document, `${above.slice(0, control)}${freed}<w:p><w:r><w:t>{{findings}}</w:t></w:r></w:p>${ending}${below}`)
  return widthOf(ending + below)
}

const pictures = /<w:(?:drawing|pict|object|footnoteReference|endnoteReference|fldChar)[ />]/

function isOpen(tag: string, before: string): boolean {
  const count = (pattern: string) => before.match(new RegExp(pattern, 'g'))?.length ?? 0
  return count(`<${tag}[ >]`) > count(`</${tag}>`)
}

/** In twentieths of a point: A4 and Word's own margins, where the section says nothing. */
function widthOf(after: string): number {
  const [section = ''] = /<w:sectPr[^]*?<\/w:sectPr>/.exec(after) ?? []
  const size = (of: string, name: string, otherwise: number) =>
    Number(new RegExp(`<w:${of} [^>]*w:${name}="(\\d+)`).exec(section)?.[1] ?? otherwise)
  const columns = Math.max(1, size('cols', 'num', 1))
  const sides = size('pgMar', 'left', 1_440) + size('pgMar', 'right', 1_440) + size('pgMar', 'gutter', 0)
  return Math.floor((size('pgSz', 'w', 11_906) - sides - size('cols', 'space', 720) * (columns - 1)) / columns)
}
