import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { pictures } from '../diagnostics/syntax.ts'
import { mapName, type Scenario } from './scenario.ts'

/** What a page knows of a picture before it is loaded. */
export interface Picture {
  /** Its address once it is built; until then, its file. */
  readonly src: string
  /** Its title, and its description if it has one. */
  readonly alt: string
  readonly width: number
  readonly height: number
}

/** A picture for documents, which hold it as markup. */
export interface Drawing extends Omit<Picture, 'src'> {
  readonly svg: string
}

type ReadPicture =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] }

/** Reads an SVG file, which must be well formed, have a size and a title, and do nothing. */
export function readPicture(text: string, file: string): ReadPicture {
  const tags = tagsIn(text)
  const [root] = tags
  const broken = brokenAt(text, tags)
  if (broken !== undefined || root === undefined) {
    const at = broken ?? 0
    const problem = pictures.pictureBroken({ file, start: at, end: at + 1 }, ...words.notWellFormed)
    return { ok: false, problems: [problem] }
  }
  const size = sizeOf(root)
  const title = textOf('title', text)
  const start = { file, start: root.start, end: root.end }
  const problems = [
    ...(size === undefined ? [pictures.pictureBroken(start, ...words.noSize)] : []),
    ...(title === '' || tags[1]?.name !== 'title' ? [pictures.pictureWithoutTitle(start)] : []),
    ...tags.flatMap(tag =>
      refusedIn(tag).map(what => pictures.pictureHolds({ file, start: tag.start, end: tag.end }, what)),
    ),
  ]
  if (problems.length > 0 || size === undefined) return { ok: false, problems }
  return { ok: true, picture: { src: file, alt: [title, textOf('desc', text)].join(' ').trim(), ...size } }
}

const words = {
  notWellFormed: [
    'from here on it is not well-formed XML',
    'Close each element, put each attribute in quotes, and write `&amp;` for an ampersand.',
  ],
  noSize: [
    'it does not begin with an `<svg>` that has a size',
    'Begin it with `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 200">`.',
  ],
} as const

interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly kind: 'open' | 'close' | 'empty'
  readonly start: number
  readonly end: number
}

const markup = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const prolog = /^\s*<\?xml[^>]*\?>/

function tagsIn(text: string): readonly Tag[] {
  return [...withoutComments(text).matchAll(markup)].map(
    ({ 0: whole, 1: close, 2: name, 3: rest, 4: empty, index }) => ({
      name: name ?? '',
      attributes: new Map(
        [...(rest ?? '').matchAll(attribute)].map(([, key = '', one, two]) => [key, one ?? two ?? '']),
      ),
      kind: kindOf(close, empty),
      start: index,
      end: index + whole.length,
    }),
  )
}

function kindOf(close: string | undefined, empty: string | undefined): Tag['kind'] {
  if (close === '/') return 'close'
  return empty === '/' ? 'empty' : 'open'
}

/** Blanks, so that offsets stay those of the file. */
function withoutComments(text: string): string {
  return text.replace(prolog, blank).replaceAll(/<!--[^]*?-->/g, blank)
}

function blank(part: string): string {
  return ' '.repeat(part.length)
}

/** Where a browser would stop reading. */
function brokenAt(text: string, tags: readonly Tag[]): number | undefined {
  const read = withoutComments(text)
  const open: string[] = []
  let from = 0
  for (const [index, { name, kind, start, end }] of tags.entries()) {
    const between = strayIn(read, from, start)
    if (between !== undefined) return between
    // One element holds all others, and text is inside it.
    if (open.length === 0 && (index > 0 || read.slice(from, start).trim() !== '')) return start
    if (kind === 'open') open.push(name)
    if (kind === 'close' && open.pop() !== name) return start
    from = end
  }
  if (open.length > 0 || tags.length === 0) return from
  const after = read.slice(from).search(/\S/)
  return after === -1 ? undefined : from + after
}

function strayIn(text: string, from: number, to: number): number | undefined {
  const at = text.slice(from, to).search(/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i)
  return at === -1 ? undefined : from + at
}

function sizeOf({ name, attributes }: Tag): Pick<Picture, 'width' | 'height'> | undefined {
  const [, width, height] = /^0 0 (\d+) (\d+)$/.exec(attributes.get('viewBox') ?? '') ?? []
  const isSvg = name === 'svg' && attributes.get('xmlns') === 'http://www.w3.org/2000/svg'
  return isSvg && Number(width) > 0 && Number(height) > 0 ? { width: Number(width), height: Number(height) } : undefined
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function textOf(name: string, text: string): string {
  const [, found = ''] = new RegExp(`<${name}>([^<]*)</${name}>`).exec(withoutComments(text)) ?? []
  return found
    .replaceAll(/&(\w+);/g, (whole, entity: string) => entities[entity] ?? whole)
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Shapes and text. What is not here could run, load or hide something. */
const allowed: ReadonlySet<string> = new Set(
  (
    'svg title desc g defs symbol use path rect circle ellipse line polyline polygon text tspan clipPath mask pattern ' +
    'linearGradient radialGradient stop'
  ).split(' '),
)

/** A style sheet may name things outside it in more ways than an attribute. */
const refusedAttribute = /^(?:on.*|style|(?:.*:)?base|is)$/i

function refusedIn({ name, attributes, kind }: Tag): readonly string[] {
  if (kind === 'close') return []
  if (!allowed.has(name)) return [name]
  return [...attributes].flatMap(([key, value]) => {
    const isOutside = /(?:^|:)href$/i.test(key)
      ? !value.startsWith('#')
      : [...value.matchAll(/(?:url|src|image-set)\s*\(\s*["']?\s*(#?)/gi)].some(([, part]) => part === '')
    // An escape could spell `url` in another way.
    return refusedAttribute.test(key) || isOutside || value.includes('\\') ? [key] : []
  })
}

/** The names of the pictures that members meet at once in a case: what its exhibits show comes with each of them. */
export function picturesOf({ picture, places, cast, scenes }: Scenario): readonly string[] {
  const named = [picture, ...[...cast.values(), ...scenes.values()].map(one => one.picture)]
  return [...new Set([...named, places === undefined ? undefined : mapName].filter(name => name !== undefined))]
}
