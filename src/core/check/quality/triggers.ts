/** A sign at which something may stand that a check looks for. */
export type Trigger = 'at' | 'dot' | 'slashes' | 'digits' | 'less' | 'picture' | 'hash' | 'star' | 'control'

/**
 * Goes once over a text and stops where a closer look is worth it. A file has a million characters, and a pattern for
 * each thing that is looked for would go over all of them each time.
 */
export function eachTrigger(text: string, visit: (trigger: Trigger, offset: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 64) {
      if (code >= 0x7f && isControl(code)) visit('control', at)
    } else if (code >= 48 && code <= 57) {
      const first = at
      while (isDigit(text.charCodeAt(at + 1))) at++
      if (mayBeNumber(text, first, at)) visit('digits', first)
    } else if (code !== 32) {
      const trigger = triggerAt(text, at, code)
      if (trigger !== undefined) visit(trigger, at)
    }
  }
}

/** Telephone numbers begin with 0 or +; postcodes and registrations have a capital beside a digit, or before its space. */
function mayBeNumber(text: string, first: number, last: number): boolean {
  const before = text.charCodeAt(first - 1)
  return (
    text.charCodeAt(first) === 48 ||
    before === 43 ||
    isCapital(before) ||
    isCapital(text.charCodeAt(last + 1)) ||
    (before === 32 && isCapital(text.charCodeAt(first - 2)))
  )
}

function triggerAt(text: string, at: number, code: number): Trigger | undefined {
  const next = text.charCodeAt(at + 1)
  switch (code) {
    case 0x40: // @
      return 'at'
    case 0x2e: // .
      return isSmall(next) && isWord(text.charCodeAt(at - 1)) ? 'dot' : undefined
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

/** Neither a tab nor the end of a line, and not to be printed. */
function isControl(code: number): boolean {
  return (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0x7f || code >= 0xfffe
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

function isWord(code: number): boolean {
  return isSmall(code) || isDigit(code) || isCapital(code)
}
