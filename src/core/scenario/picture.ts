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

/** More letters and elements than any picture needs: a file that packs well could keep a browser busy. */
const most = { letters: 100_000, elements: 2000 }

/** How many parts of a picture or an exhibit may be shown again. */
export const mostCopies = 50

/** Reads an SVG file, which must be well formed, have a size and a title, and do nothing. */
export function readPicture(text: string, file: string): ReadPicture {
  const whole = { file, start: 0, end: 0 }
  if (text.length > most.letters) return refused(pictures.pictureBroken(whole, ...words.tooMuch))
  const tags = tagsIn(text)
  const [root] = tags
  if (tags.filter(({ kind }) => kind !== 'close').length > most.elements)
    return refused(pictures.pictureBroken(whole, ...words.tooMuch))
  const broken = brokenAt(text, tags)
  if (broken !== undefined || root === undefined) {
    const at = broken ?? 0
    return refused(pictures.pictureBroken({ file, start: at, end: at + 1 }, ...words.notWellFormed))
  }
  const size = sizeOf(root)
  const title = textOf('title', text)
  const start = { file, start: root.start, end: root.end }
  const problems = [
    ...(size === undefined ? [pictures.pictureBroken(start, ...words.noSize)] : []),
    ...(title === '' || tags[1]?.name !== 'title' ? [pictures.pictureWithoutTitle(start)] : []),
    ...tags.flatMap((tag, index) =>
      refusedIn(tag, index === 0).map(what => pictures.pictureHolds({ file, start: tag.start, end: tag.end }, what)),
    ),
    ...copiesIn(tags).map(({ start: from, end }) =>
      pictures.pictureBroken({ file, start: from, end }, ...words.copies),
    ),
  ]
  if (problems.length > 0 || size === undefined) return { ok: false, problems }
  return { ok: true, picture: { src: file, alt: [title, textOf('desc', text)].join(' ').trim(), ...size } }
}

function refused(problem: Diagnostic): ReadPicture {
  return { ok: false, problems: [problem] }
}

const words = {
  tooMuch: ['it has more than 2,000 elements or 100,000 letters', 'Use fewer shapes and shorter numbers.'],
  copies: [
    `here it shows a part again within a part, or more than ${mostCopies} parts`,
    'Show parts with `<use>` or `url(#…)` only outside the parts themselves, or draw them as one `<path>`.',
  ],
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
/** Not `<?xml-stylesheet`, which would load something. */
const prolog = /^\s*<\?xml\s[^>]*\?>/

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
  // One that never ends goes on to the end of the file; each after it would be sought there again.
  return text.replace(prolog, blank).replaceAll(/<!--(?:[^]*?-->|[^]*$)/g, blank)
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

/** Those that other parts of a picture can show again. */
export const drawingParts: ReadonlySet<string> = new Set(['defs', 'symbol', 'clipPath', 'mask', 'pattern', 'marker'])

/** How a shape or a text is drawn. What is not here could run, load or reach something. */
export const drawingAttributes: ReadonlySet<string> = new Set(
  (
    'id href viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points dx dy rotate offset ' +
    'pathLength textLength lengthAdjust startOffset transform fill fill-opacity fill-rule stroke stroke-width stroke-opacity ' +
    'stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit opacity color stop-color stop-opacity ' +
    'clip-path clip-rule mask gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform ' +
    'clipPathUnits maskUnits maskContentUnits marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY ' +
    'orient font-family font-size font-style font-weight letter-spacing word-spacing text-anchor dominant-baseline ' +
    'text-decoration paint-order vector-effect shape-rendering visibility display'
  ).split(' '),
)

/** What the file as a whole may say of itself. */
const ofRoot = /^(?:xmlns(?::xlink)?|role|version|xml:space|xml:lang|aria-.*)$/

function refusedIn({ name, attributes, kind }: Tag, isRoot: boolean): readonly string[] {
  if (kind === 'close') return []
  if (!allowed.has(name)) return [name]
  return [...attributes].flatMap(([key, value]) => {
    const isListed = drawingAttributes.has(key.replace(/^xlink:href$/, 'href')) || (isRoot && ofRoot.test(key))
    // An escape, or an entity, could spell `url` in another way.
    const isPlain = isRoot && ofRoot.test(key) ? true : !/[\\&]/.test(value)
    return isListed && isPlain && !isOutside(key, value) ? [] : [key]
  })
}

function isOutside(key: string, value: string): boolean {
  if (key.endsWith('href')) return !value.startsWith('#')
  return [...value.matchAll(/(?:url|src|image-set)\s*\(\s*["']?\s*(#?)/gi)].some(([, part]) => part === '')
}

/** Copies of copies: ten of ten, five levels deep, keep a browser busy for seconds. */
function copiesIn(tags: readonly Tag[]): readonly Tag[] {
  const open: boolean[] = []
  let copies = 0
  return tags.filter(({ name, attributes, kind }) => {
    if (kind === 'close') {
      open.pop()
      return false
    }
    const isPart = open.at(-1) === true || drawingParts.has(name) || attributes.has('id')
    if (kind === 'open') open.push(isPart)
    if (name === 'use') copies++
    const refers =
      name === 'use' || [...attributes].some(([key, value]) => key.endsWith('href') || /url\s*\(/i.test(value))
    return (isPart && refers) || (name === 'use' && copies > mostCopies)
  })
}

/** The names of the pictures that members meet at once in a case: what its exhibits show comes with each of them. */
export function picturesOf({ picture, places, cast, scenes }: Scenario): readonly string[] {
  const named = [picture, ...[...cast.values(), ...scenes.values()].map(one => one.picture)]
  return [...new Set([...named, places === undefined ? undefined : mapName].filter(name => name !== undefined))]
}
