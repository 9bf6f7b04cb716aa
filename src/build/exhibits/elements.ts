/** What may stand in MDX beside Markdown and the shapes: tables and small marks, and drawings. Headings are Markdown's. */
const allowed: ReadonlySet<string> = new Set(
  [
    'abbr address b blockquote br caption cite code dd del div dl dt em figcaption figure hr i ins kbd li mark ol p pre q s',
    'section small span strong sub sup table tbody td tfoot th thead time tr u ul',
    'circle clipPath defs desc ellipse g line linearGradient marker path pattern polygon polyline radialGradient rect stop',
    'svg symbol text textPath title tspan use',
  ].flatMap(names => names.split(' ')),
)

export function isAllowedElement(name: string): boolean {
  return allowed.has(name)
}

/** Attributes that could load something, lead somewhere, do something, or reach beyond the exhibit on the page. */
const refused =
  /^(?:on.*|style|ref|key|src|srcset|action|data|background|dangerouslysetinnerhtml|xlink:?href|xml:?base|is)$/i

/** Within a drawing `href` may name another part of it. */
export function isAllowedAttribute(name: string, value: unknown): boolean {
  if (name.toLowerCase() === 'href') return typeof value === 'string' && value.startsWith('#')
  return !refused.test(name)
}

/** These are read out, so they may say anything. */
const spoken = /^(?:aria-.*|title)$/i

/**
 * Whether a value such as `fill="url(http://…)"` names something outside the drawing. A browser reads many attributes of
 * a drawing as a style, so this reads them as one: with its escapes, and in capitals too.
 */
export function namesOutside(attribute: string, value: string): boolean {
  if (spoken.test(attribute)) return false
  const addresses = unescaped(value).matchAll(/(url|src|image-set)\(\s*(["']?\s*#)?/gi)
  return [...addresses].some(([, kind, part]) => kind?.toLowerCase() !== 'url' || part === undefined)
}

/** The text that a style sheet means by `\75 rl` or `\u`. */
function unescaped(style: string): string {
  return style.replaceAll(/\\(?:([\da-f]{1,6})\s?|([^]))/gi, (_, code?: string, sign = '') =>
    code === undefined ? sign : characterOf(Number.parseInt(code, 16)),
  )
}

function characterOf(code: number): string {
  return code > 0x10_ff_ff ? '\u{fffd}' : String.fromCodePoint(code)
}
