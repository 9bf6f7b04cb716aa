import type { Diagnostic, Span } from '../diagnostics/diagnostic.ts'
import { quality } from '../diagnostics/quality.ts'
import { syntax } from '../diagnostics/syntax.ts'
import type { Source } from '../scenario/reading/source.ts'
import { isProse, isText } from '../scenario/reading/text-keys.ts'
import type { Path } from '../scenario/scenario.ts'

/** All that a scenario file's own text gives away. What is found counts where people read it: not in keys, ids and comments. */
export function scanScenario(source: Source): readonly Diagnostic[] {
  return [...tables(source), ...scan(source.file, source.text, source)]
}

/** An exhibit is read from beginning to end; its markup is for its compiler to judge. */
export function scanExhibit(file: string, text: string): readonly Diagnostic[] {
  return scan(file, text)
}

/** More than these no one reads, and a file of nothing else would take for ever. */
const mostFindings = 500

function scan(file: string, text: string, source?: Source): readonly Diagnostic[] {
  const told: Diagnostic[] = []
  let count = 0
  let end = 0
  const visit = (trigger: Trigger, offset: number) => {
    if (offset < end || count >= mostFindings) return true
    const mark = source === undefined ? undefined : matchAt(text, offset, markups[trigger]?.pattern)
    const marked = source === undefined || mark === undefined ? undefined : markupAt(source, trigger, offset, mark)
    const stray = marked === undefined ? strayAt(text, trigger, offset) : undefined
    if (stray !== undefined) end = stray.start + stray.match.length
    if (marked !== undefined || stray !== undefined) count++
    if (marked !== undefined) told.push(marked)
    else if (stray !== undefined && (trigger === 'control' || source === undefined || isRead(source, stray.start)))
      told.push(stray.kind({ file, start: stray.start, end }, stray.match))
    // What begins a tag may be closed further on.
    return mark !== undefined || stray !== undefined || trigger === 'less'
  }
  if (source === undefined) eachTrigger(text, [0, text.length], visit)
  else source.eachStretch(withoutFindings, (...within) => eachTrigger(text, within, visit))
  return told
}

const withoutFindings = new WeakSet<object>()

function isRead(source: Source, offset: number): boolean {
  const path = source.placeAt(offset)?.path
  return path !== undefined && isText(path)
}

/** A sign at which something may stand that a check looks for. */
type Trigger = 'at' | 'dot' | 'slashes' | 'digits' | 'less' | 'picture' | 'hash' | 'star' | 'link' | 'control'

/** Goes once over a text and stops where a closer look is worth it: a file may have a million characters. Tells whether anything was seen. */
function eachTrigger(
  text: string,
  [start, end]: readonly [start: number, end: number],
  visit: (trigger: Trigger, offset: number) => boolean,
): boolean {
  let hasSeen = false
  const stop = (trigger: Trigger | undefined, offset: number) => {
    if (trigger !== undefined && visit(trigger, offset)) hasSeen = true
  }
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code > 64) {
      if (code >= 0x7f && isControl(code)) stop('control', at)
      else if (code === 0x5d && text.charCodeAt(at + 1) === 0x28 && !isNoLink(text, at)) stop('link', at)
    } else if (code >= 48 && code <= 57) {
      const first = at
      while (isDigit(text.charCodeAt(at + 1))) at++
      if (mayBeNumber(text, first, at)) stop('digits', first)
    } else if (code !== 32) stop(triggerAt(text, at, code), at)
  }
  return hasSeen
}

/** Its bracket opens a picture, or is a bracket and nothing else. */
function isNoLink(text: string, at: number): boolean {
  const sign = text[text.lastIndexOf('[', at) - 1]
  return sign === '!' || sign === '\\'
}

/** Telephone numbers begin with 0 or +; postcodes and registrations have a capital beside a digit, or before its space. */
function mayBeNumber(text: string, first: number, last: number): boolean {
  const previous = text.charCodeAt(first - 1)
  return (
    text.charCodeAt(first) === 48 ||
    previous === 43 ||
    isCapital(previous) ||
    isCapital(text.charCodeAt(last + 1)) ||
    (previous === 32 && isCapital(text.charCodeAt(first - 2)))
  )
}

function triggerAt(text: string, at: number, code: number): Trigger | undefined {
  const next = text.charCodeAt(at + 1)
  switch (code) {
    case 0x40: // @
      return 'at'
    case 0x2e: // .
      return isSmall(next) && /[a-zA-Z0-9]/.test(text.charAt(at - 1)) ? 'dot' : undefined
    case 0x3a: // :
      return next === 0x2f && text.charCodeAt(at + 2) === 0x2f ? 'slashes' : undefined
    case 0x3c: // <
      return 'less'
    case 0x21: // !
      return next === 0x5b ? 'picture' : undefined
    case 0x23: // #
      return 'hash'
    case 0x2a: // *
      return text.charCodeAt(at - 1) === code ? undefined : 'star'
    default:
      return isControl(code) ? 'control' : undefined
  }
}

/** Neither a tab nor the end of a line, and not to be seen. */
function isControl(code: number): boolean {
  return (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0x7f || code >= 0xfffe || isHidden(code)
}

/** Spaces without width, but for the joiners of letters and pictures, and what turns the direction of reading. */
function isHidden(code: number): boolean {
  return (
    code === 0x200b ||
    code === 0x2060 ||
    code === 0xfeff ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  )
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90
}

const tag = /<(?:\/?[A-Za-z][A-Za-z\d-]*(?=[\s/>])[^<>]*>|!--|!\[CDATA|![A-Z]|\?)/y
const picture = /!\[[^\]\n]*\](?=[([])/y
const numberSigns = /(?<=^[ \t]*)#{1,6}(?=[ \t]+\S)/my
const stars = /(\*{1,2})(?=[^\s*])[^*\n]*(?<=[^\s*])\1(?!\*)/y
const linkElsewhere = /\]\((?!https?:\/\/)(?:[^()\n]|\([^()\n]*\))*\)/y
const ruledRow = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*$/gm

interface Markup {
  readonly pattern: RegExp
  readonly kind: Kind
  readonly counts: (path: Path) => boolean
}

/** What prose may not hold, or should not, by the trigger at which it stands. */
const markups: Partial<Record<Trigger, Markup>> = {
  less: { pattern: tag, kind: syntax.html, counts: isText },
  picture: { pattern: picture, kind: syntax.image, counts: isProse },
  hash: { pattern: numberSigns, kind: syntax.heading, counts: isProse },
  link: { pattern: linkElsewhere, kind: deadLink, counts: isProse },
  star: { pattern: stars, kind: syntax.emphasis, counts: path => isText(path) && !isProse(path) },
}

function deadLink(span: Span, link: string): Diagnostic {
  return syntax.deadLink(span, link.slice(2, -1))
}

function markupAt(source: Source, trigger: Trigger, offset: number, match: string): Diagnostic | undefined {
  const markup = markups[trigger]
  const place = source.placeAt(offset)
  if (markup === undefined || place === undefined || !markup.counts(place.path)) return undefined
  const isTold = isClosing(match, source.text.slice(place.start, offset))
  if (isTold || isEscaped(source.text, offset, place.start)) return undefined
  return markup.kind(source.span(offset, offset + match.length), match)
}

function matchAt(text: string, offset: number, pattern: RegExp | undefined): string | undefined {
  if (pattern === undefined) return undefined
  pattern.lastIndex = offset
  return pattern.exec(text)?.[0]
}

/** Tables are told by the line of hyphens below their head. */
function tables(source: Source): readonly Diagnostic[] {
  // A whole pass only where it may find something: most texts have no hyphen beside a bar.
  if (!['-|', '- |', '-:|', '-: |'].some(sign => source.text.includes(sign))) return []
  return [...source.text.matchAll(ruledRow)].flatMap(({ 0: row, index }) => {
    const start = index + row.length - row.trimStart().length
    const path = source.placeAt(start)?.path
    return path !== undefined && isProse(path) ? [syntax.table(source.span(start, index + row.trimEnd().length))] : []
  })
}

/** A closing tag whose opening one stands before it. */
function isClosing(match: string, textBefore: string): boolean {
  const closes = /^<\/([\w-]+)/.exec(match)?.[1]
  return closes !== undefined && textBefore.includes(`<${closes}`)
}

/** After a backslash, or between `backticks`, a mark is itself. */
function isEscaped(text: string, offset: number, from: number): boolean {
  if (text[offset - 1] === '\\') return true
  const line = text.slice(Math.max(from, text.lastIndexOf('\n', offset) + 1), offset)
  return line.split('`').length % 2 === 0
}

const email = /(?<![\w.%+'-])[\w.%+'-]+@[\w-]+(?:\.[\w-]+)+/y
const web = /https?:\/\/[^\s()<>"'\]]+|www\.[^\s()<>"'\]]+/y
const domain =
  /(?<![\w@.-])(?:[a-z\d-]+\.)+(?:com|org|net|uk|info|eu|gov|biz|scot|wales|cymru|london)\b(?:\/[^\s()<>"'\]]*)?/iy
const phone = /(?<![\w.+])(?:\+44[ \u00a0]?(?:\(0\)[ \u00a0]?)?|\(?0)\d(?:[ \u00a0()-]{0,2}\d){7,10}(?!\d)/y

/** Postcodes and registrations leave out the letters that are never used in a place, so one can be invented that cannot exist. */
const plate =
  /\b(?:[A-HJ-PR-Y]{2}\d{2} ?[A-HJ-PR-Z]{3}|[A-HJ-NPR-TV-Y]\d{3} ?[A-HJ-PR-Y]{3}|[A-HJ-PR-Y]{3} ?\d{3}[A-HJ-NPR-TV-Y])\b/y
const postcode = /\b[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d[\dA-Z]?|\d[A-HJKSTUW]) ?\d[ABD-HJLNP-UW-Z]{2}\b/y

type Kind = (span: Span, found: string) => Diagnostic

interface Stray {
  readonly kind: Kind
  readonly start: number
  readonly match: string
}

/** What looks like the address or number of someone, or cannot be printed, where a trigger stands. */
function strayAt(text: string, trigger: Trigger, offset: number): Stray | undefined {
  switch (trigger) {
    case 'control':
      return { kind: unprintable, start: offset, match: text.charAt(offset) }
    case 'at':
      return found(text, before(text, offset, /[\w.%+'-]/), email, address =>
        isExample(address) ? undefined : quality.realEmail,
      )
    case 'slashes':
      return found(text, before(text, offset, /[a-z]/), web, isRealHost)
    case 'dot': {
      const start = before(text, offset, /[\w.-]/)
      return found(text, start, web, isRealHost) ?? found(text, start, domain, isRealHost)
    }
    case 'digits':
      return numberAt(text, offset)
    default:
      return undefined
  }
}

/** Word opens no document that holds a control character; the others make words read otherwise than they look. */
function unprintable(span: Span, character: string): Diagnostic {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return syntax.controlCharacter(span, `U+${code}`)
}

/** Matches a pattern at one place; what is found there may still be harmless. */
function found(
  text: string,
  start: number,
  pattern: RegExp,
  kindOf: (match: string) => Kind | undefined,
): Stray | undefined {
  const match = matchAt(text, start, pattern)?.replace(/[.,;:!?]+$/, '')
  const kind = match === undefined ? undefined : kindOf(match)
  return match === undefined || kind === undefined ? undefined : { kind, start, match }
}

function numberAt(text: string, offset: number): Stray | undefined {
  const previous = text[offset - 1] ?? ''
  if (text[offset] === '0' || previous === '+') {
    const start = previous === '+' || previous === '(' ? offset - 1 : offset
    return found(text, start, phone, number => (isDiallable(number) ? quality.realPhone : undefined))
  }
  if (!/[A-Z]/.test(previous) && !(previous === ' ' && /[A-Z]/.test(text[offset - 2] ?? ''))) return undefined
  const start = before(text, previous === ' ' ? offset - 1 : offset, /[A-Z]/)
  return (
    found(text, start, plate, () => quality.realRegistration) ??
    found(text, start, postcode, () => quality.realPostcode)
  )
}

/** Where the run of such characters before an offset begins. */
function before(text: string, offset: number, character: RegExp): number {
  let start = offset
  while (start > 0 && offset - start < 100 && character.test(text[start - 1] ?? '')) start--
  return start
}

function isRealHost(url: string): Kind | undefined {
  const host = /^(?:https?:\/\/)?(?:[^/@]*@)?([^/:?#]*)/.exec(url)?.[1] ?? url
  return isExample(host) ? undefined : quality.realWebAddress
}

/** Names that end in `.example` are kept free for this. */
function isExample(name: string): boolean {
  return /\.example$/i.test(name)
}

/** What Ofcom keeps free for drama: a thousand numbers begin with each. */
const kept = [
  '01134960', // Leeds
  '01144960', // Sheffield
  '01154960', // Nottingham
  '01164960', // Leicester
  '01174960', // Bristol
  '01184960', // Reading
  '01214960', // Birmingham
  '01314960', // Edinburgh
  '01414960', // Glasgow
  '01514960', // Liverpool
  '01614960', // Manchester
  '01632960', // no area
  '01914980', // Tyneside, Durham and Sunderland
  '02079460', // London
  '02896496', // Northern Ireland
  '02920180', // Cardiff
  '03069990', // all of the United Kingdom
  '07700900', // mobile
  '08081570', // freephone
  '09098790', // premium rate
]

/** Whether a written number could be dialled and ring someone. */
function isDiallable(written: string): boolean {
  const digits = written.replaceAll(/\D/g, '').replace(/^440?/, '0')
  return /^0[1-35789]\d{8,9}$/.test(digits) && !(digits.length === 11 && kept.some(prefix => digits.startsWith(prefix)))
}
