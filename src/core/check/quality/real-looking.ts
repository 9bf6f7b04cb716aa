import type { Diagnostic, Span } from '../../diagnostics/diagnostic.ts'
import {
  realEmail,
  realPhone,
  realPostcode,
  realRegistration,
  realWebAddress,
} from '../../diagnostics/quality.ts'
import { mayRing } from './drama-numbers.ts'
import type { Trigger } from './triggers.ts'

const email = /(?<![\w.%+'-])[\w.%+'-]+@[\w-]+(?:\.[\w-]+)+/y
const web = /https?:\/\/[^\s()<>"'\]]+|www\.[^\s()<>"'\]]+/y
const domain =
  /(?<![\w@.-])(?:[a-z\d-]+\.)+(?:com|org|net|uk|info|eu|gov|biz|scot|wales|cymru|london)\b(?:\/[^\s()<>"'\]]*)?/iy
const phone = /(?<![\w.+])(?:\+44[ \u00a0]?(?:\(0\)[ \u00a0]?)?|\(?0)\d(?:[ \u00a0()-]{0,2}\d){7,10}(?!\d)/y

/** Postcodes and registrations leave out the letters that are never used in a place, so one can be invented that cannot exist. */
const plate =
  /\b(?:[A-HJ-PR-Y]{2}\d{2} ?[A-HJ-PR-Z]{3}|[A-HJ-NPR-TV-Y]\d{3} ?[A-HJ-PR-Y]{3}|[A-HJ-PR-Y]{3} ?\d{3}[A-HJ-NPR-TV-Y])\b/y
const postcode = /\b[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d[\dA-Z]?|\d[A-HJKSTUW]) ?\d[ABD-HJLNP-UW-Z]{2}\b/y

/** What looks like the address or number of somebody, where a trigger stands. */
export function realLookingAt(
  file: string,
  text: string,
  trigger: Trigger,
  offset: number,
): Diagnostic | undefined {
  const spanOf = (start: number, found: string): Span => ({ file, start, end: start + found.length })
  switch (trigger) {
    case 'at':
      return told(text, before(text, offset, /[\w.%+'-]/), email, spanOf, address =>
        isExample(address) ? undefined : realEmail,
      )
    case 'slashes':
      return told(text, before(text, offset, /[a-z]/), web, spanOf, isRealHost)
    case 'dot': {
      const start = before(text, offset, /[\w.-]/)
      return told(text, start, web, spanOf, isRealHost) ?? told(text, start, domain, spanOf, isRealHost)
    }
    case 'digits':
      return numberAt(text, offset, spanOf)
    default:
      return undefined
  }
}

type Kind = (span: Span, found: string) => Diagnostic

/** Matches a pattern at one place; what is found there may still be harmless. */
// oxlint-disable-next-line max-params -- where, what, how it is placed, and what it is
function told(
  text: string,
  start: number,
  pattern: RegExp,
  spanOf: (start: number, found: string) => Span,
  kindOf: (found: string) => Kind | undefined,
): Diagnostic | undefined {
  pattern.lastIndex = start
  const found = pattern.exec(text)?.[0].replace(/[.,;:!?]+$/, '')
  return found === undefined ? undefined : kindOf(found)?.(spanOf(start, found), found)
}

function numberAt(
  text: string,
  offset: number,
  spanOf: (start: number, found: string) => Span,
): Diagnostic | undefined {
  const previous = text[offset - 1] ?? ''
  if (text[offset] === '0' || previous === '+') {
    const start = previous === '+' || previous === '(' ? offset - 1 : offset
    return told(text, start, phone, spanOf, number => (mayRing(number) ? realPhone : undefined))
  }
  if (!/[A-Z]/.test(previous) && !(previous === ' ' && /[A-Z]/.test(text[offset - 2] ?? ''))) return undefined
  const start = before(text, previous === ' ' ? offset - 1 : offset, /[A-Z]/)
  return (
    told(text, start, plate, spanOf, () => realRegistration) ??
    told(text, start, postcode, spanOf, () => realPostcode)
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
  return isExample(host) ? undefined : realWebAddress
}

/** Names that end in `.example` are kept free for this. */
function isExample(name: string): boolean {
  return /\.example$/i.test(name)
}
