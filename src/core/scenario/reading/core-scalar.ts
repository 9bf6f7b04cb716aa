/**
 * What an unquoted scalar means by YAML's core schema: nothing, a truth value, a number, or text. The library would try
 * eight patterns on every word and every key of a file; here the first character rules out nearly all.
 */
export function coreScalar(source: string): unknown {
  switch (source.charCodeAt(0)) {
    case 0x7e: // ~
      return source === '~' ? null : source
    case 0x4e: // N
    case 0x6e: // n
      return /^(?:[Nn]ull|NULL)$/.test(source) ? null : source
    case 0x54: // T
    case 0x74: // t
      return /^(?:[Tt]rue|TRUE)$/.test(source) ? true : source
    case 0x46: // F
    case 0x66: // f
      return /^(?:[Ff]alse|FALSE)$/.test(source) ? false : source
    default:
      return mayBeNumber(source) ? number(source) : source
  }
}

/** Numbers begin with a digit, a sign or a point; an empty scalar is nothing. */
function mayBeNumber(source: string): boolean {
  const code = source.charCodeAt(0)
  return source === '' || (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e
}

function number(source: string): unknown {
  if (source === '') return null
  if (/^0o[0-7]+$/.test(source)) return Number.parseInt(source.slice(2), 8)
  if (/^(?:[-+]?\d+|0x[\da-fA-F]+)$/.test(source)) return Number(source)
  if (/^[-+]?(?:\.\d+|\d+\.?\d*)(?:[eE][-+]?\d+)?$/.test(source)) return Number(source)
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(source)) return source.startsWith('-') ? -Infinity : Infinity
  return /^\.(?:nan|NaN|NAN)$/.test(source) ? Number.NaN : source
}
