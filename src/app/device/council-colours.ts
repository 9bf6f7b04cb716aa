/** Red, green and blue, from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

/**
 * By WCAG 2.2, from 1 to 21.
 *
 * @internal a test works it out for the colours of all pages
 */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map(part => {
    const share = part / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** What WCAG asks of text at level AA. */
export const leastContrast = 4.5

/**
 * Text and ground that meet on a page: each a property of `council.css`, or a colour of `base.css` that a council cannot change.
 *
 * @internal a test tries them
 */
export const councilPairs = [
  { text: '--council-brand-text', ground: '--council-brand', on: '--council-brand' },
  { text: '--council-brand', ground: '#fff', on: 'white' },
  { text: '--council-accent', ground: '#fff', on: 'white' },
  { text: '--council-link', ground: '#fff', on: 'white' },
  { text: '--council-link', ground: '--council-tint', on: '--council-tint' },
  { text: '#48555d', ground: '--council-tint', on: '--council-tint' },
  { text: '--council-brand-text', ground: '--council-brand-dark', on: '--council-brand-dark' },
  { text: '--council-accent-dark', ground: '#16222a', on: 'the dark page' },
  { text: '--council-link-dark', ground: '#16222a', on: 'the dark page' },
] as const

/** A sentence for each pair that is hard to read. @param read a property of `council.css`, or a colour, as its parts */
export function faintColours(read: (colour: string) => Colour | undefined): readonly string[] {
  return councilPairs.flatMap(({ text, ground, on }) => {
    const [one, other] = [read(text), read(ground)]
    if (one === undefined || other === undefined) return []
    const between = contrast(one, other)
    if (between >= leastContrast) return []
    const name = text.startsWith('--') ? text : 'Grey text'
    return [`${name} on ${on}: ${(Math.floor(between * 10) / 10).toFixed(1)} to 1`]
  })
}

/** What the browser makes of a property of the page, or of a colour, whatever way it is written. */
export function readColour(colour: string): Colour | undefined {
  const page = getComputedStyle(document.documentElement)
  const probe = document.createElement('i')
  probe.style.color = colour.startsWith('--') ? page.getPropertyValue(colour).trim() : colour
  if (probe.style.color === '') return undefined
  document.body.append(probe)
  const [, red, green, blue] = /^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(probe).color) ?? []
  probe.remove()
  return blue === undefined ? undefined : [Number(red), Number(green), Number(blue)]
}
