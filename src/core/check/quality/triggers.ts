/** A sign at which something may stand that a check looks for. */
export type Trigger = 'at' | 'dot' | 'slashes' | 'digits' | 'less' | 'picture' | 'hash' | 'control'

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
      visit('digits', at)
      while (isDigit(text.charCodeAt(at + 1))) at++
    } else if (code !== 32) {
      const trigger = triggerAt(text, at, code)
      if (trigger !== undefined) visit(trigger, at)
    }
  }
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

function isWord(code: number): boolean {
  return isSmall(code) || isDigit(code) || (code >= 65 && code <= 90)
}
