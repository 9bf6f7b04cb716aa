import { strToU8, zipSync } from 'fflate'

/** The namespaces that Word declares and these templates use. */
export const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

interface Part {
  /** e.g. `header`. */
  readonly kind: string
  /** Below `word/`. */
  readonly path: string
  readonly xml: string | Uint8Array
  /** Relations of the part itself, e.g. to a picture: id and what lies below `word/`. */
  readonly pictures?: Readonly<Record<string, string>>
}

export interface Written {
  /** What stands in the body. */
  readonly body: string
  /** What stands in the styles; left out, the file has no part for them, as Word can read it too. */
  readonly styles?: string
  /** Their relations have the ids `rId2`, `rId3` …; `rId1` is that of the styles. */
  readonly parts?: readonly Part[]
  /** Of the document, instead of that of a document without macros. */
  readonly type?: string
  /** Further files, as they are. */
  readonly others?: Readonly<Record<string, string>>
}

/** A Word file written part by part, so that a test shows what is in it. */
export function wordFile({ body, styles, parts = [], type, others = {} }: Written): Uint8Array {
  const all: readonly Part[] = [
    ...(styles === undefined ? [] : [{ kind: 'styles', path: 'styles.xml', xml: rooted('styles', styles) }]),
    ...parts,
  ]
  const xmlParts = all.filter(({ xml }) => typeof xml === 'string')
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(type ?? `${word}.document.main+xml`, xmlParts),
    '_rels/.rels': relations([{ id: 'rId1', kind: 'officeDocument', target: 'word/document.xml' }]),
    'word/document.xml': rooted('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relations(
      all.flatMap(({ kind, path, xml }, index) =>
        typeof xml === 'string' ? [{ id: `rId${index + 1}`, kind, target: path }] : [],
      ),
    ),
    ...Object.fromEntries(all.map(({ path, xml }) => [`word/${path}`, xml])),
    ...Object.fromEntries(
      all.flatMap(({ path, pictures }) =>
        pictures === undefined ? [] : [[`word/_rels/${path}.rels`, relations(pictureRelations(pictures))]],
      ),
    ),
    ...others,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, file]) => [path, typeof file === 'string' ? strToU8(file) : file]),
    ),
  )
}

/** A part with its root, e.g. `hdr`. */
export function rooted(root: string, inside: string): string {
  return `${declaration}<w:${root} ${namespaces}>${inside}</w:${root}>`
}

function contentTypes(document: string, parts: readonly Part[]): string {
  const overrides = parts.map(
    ({ kind, path }) => `<Override PartName="/word/${path}" ContentType="${word}.${kind}+xml"/>`,
  )
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${document}"/>${overrides.join('')}</Types>`
}

function pictureRelations(pictures: Readonly<Record<string, string>>) {
  return Object.entries(pictures).map(([id, target]) => ({ id, kind: 'image', target }))
}

function relations(all: readonly { id: string; kind: string; target: string }[]): string {
  const inside = all.map(
    ({ id, kind, target }) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside.join('')}</Relationships>`
}

/** A paragraph of one run or of several; a style is named by its id. */
export function paragraph(words: string | readonly string[], style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  const runs = [words].flat().map(one => `<w:r><w:t xml:space="preserve">${one}</w:t></w:r>`)
  return `<w:p>${properties}${runs.join('')}</w:p>`
}

export function paragraphStyle(id: string, name: string, properties = '', run = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`
}
