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
const refused = /^(?:on.*|style|ref|key|src|srcset|action|data|dangerouslysetinnerhtml|xlink:?href|is)$/i

/** Within a drawing `href` may name another part of it. */
export function isAllowedAttribute(name: string, value: unknown): boolean {
  if (name.toLowerCase() === 'href') return typeof value === 'string' && value.startsWith('#')
  return !refused.test(name)
}
