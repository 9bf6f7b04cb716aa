import { boxSizes, layoutMap, type MapBand, type MapBox, type MapLine, typeSizes } from '../../core/map/map-layout.ts'
import { factsOf, headingOf, type Heat, HeatScale, sizeOf, wayLabel, wayWords } from '../../core/map/map-words.ts'
import type { MapScene, MapWay, StoryMap } from '../../core/map/story-map.ts'
import { escaped } from '../xml-text.ts'

/** Grey, so that a print without colour says the same. */
const ink = { text: '#10181D', quiet: '#48555D', line: '#48555D', rule: '#C5CCD0', band: '#F1F3F4', white: '#FFFFFF' }

const legendHeight = 84

type Titles = ReadonlyMap<string, string>

/** A map as a picture: no script, no style, no colour that says anything alone. */
export function mapToSvg(map: StoryMap, heat?: Heat): string {
  const { width, height, bands, boxes, lines } = layoutMap(map)
  const scale = heat && new HeatScale(map, heat)
  const titles = new Map(map.scenes.map(({ id, title }) => [id, title]))
  const size = `width="${width}" height="${height + legendHeight}" viewBox="0 ${-legendHeight} ${width} ${height + legendHeight}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="map-title map-desc" font-family="Arial, Helvetica, sans-serif" fill="${ink.text}">`,
    `<title id="map-title">${escaped(`Map of ${map.title}`)}</title>`,
    `<desc id="map-desc">${escaped(sizeOf(map))}</desc>`,
    unreachedPattern,
    `<rect x="0" y="${-legendHeight}" width="${width}" height="${height + legendHeight}" fill="${ink.white}"/>`,
    legend(map, scale),
    ...bands.map((band, index) => bandSvg(band, index, width)),
    ...lines.map(line => lineSvg(line, titles)),
    ...boxes.map(box => boxSvg(box, scale)),
    // Above the boxes and lines, so that no line runs through a letter.
    ...lines.map(labelSvg),
    '</svg>\n',
  ].join('\n')
}

const unreachedPattern = `<defs><pattern id="map-unreached" width="7" height="7" patternUnits="userSpaceOnUse"><path d="M0 7L7 0" stroke="${ink.rule}" stroke-width="1.5"/></pattern></defs>`

function legend(map: StoryMap, scale: HeatScale | undefined): string {
  const signs =
    'A: choice or lead A goes there. A?: only if a condition holds. Dashed: back to an earlier scene. Dotted, !: an interrupt.'
  const lines = [sizeOf(map), scale === undefined ? signs : `${signs} ${scale.legend}`]
  return [
    type(16, 30 - legendHeight, escaped(map.title), { size: 20, isStrong: true }),
    ...lines.map((line, index) =>
      type(16, 52 + index * 18 - legendHeight, escaped(line), { size: 12, fill: ink.quiet }),
    ),
  ].join('')
}

function bandSvg({ title, y, height }: MapBand, index: number, width: number): string {
  const fill = index % 2 === 0 ? ink.band : ink.white
  const lines = title.map((line, at) =>
    type(16, y + 34 + at * 18, escaped(line), { size: typeSizes.stage, isStrong: true }),
  )
  return `<rect x="0" y="${y}" width="${width}" height="${height}" fill="${fill}"/>${lines.join('')}`
}

function lineSvg({ edge, shape, draw }: MapLine, titles: Titles): string {
  const { path, arrow } = draw()
  const said = [`From “${titles.get(edge.from)}” to “${titles.get(edge.to)}”`, ...edge.ways.map(wayWords)].join('\n')
  const dashes = dashesOf(edge.ways, shape)
  return `<g fill="none" stroke="${ink.line}" stroke-width="1.4"><title>${escaped(said)}</title><path d="${path}"${dashes}/><path d="${arrow}"/></g>`
}

function dashesOf(ways: readonly MapWay[], shape: MapLine['shape']): string {
  if (ways.every(({ by }) => by === 'interrupt')) return ' stroke-dasharray="1.5 3.5" stroke-linecap="round"'
  return shape === 'back' ? ' stroke-dasharray="7 4"' : ''
}

function labelSvg({ edge, draw }: MapLine): string {
  const text = wayLabel(edge.ways)
  if (text === '') return ''
  const halo = `stroke="${ink.white}" stroke-width="3" paint-order="stroke" stroke-linejoin="round"`
  const { label } = draw()
  return type(label.x, label.y, escaped(text), { size: 10, isStrong: true, more: ` ${halo}` })
}

function boxSvg({ scene, x, y, width, height, title, entries }: MapBox, scale: HeatScale | undefined): string {
  const { padding, heading, titleLine, entryLine } = boxSizes
  const left = x + padding
  const titles = title.map((line, index) =>
    type(left, y + heading + 11 + index * titleLine, escaped(line), { size: typeSizes.title, isStrong: true }),
  )
  const first = y + heading + title.length * titleLine + 10
  const choices = entries().map(({ letter, label }, index) => {
    const line = first + index * entryLine
    const named = type(left, line, escaped(letter), { size: typeSizes.entry, isStrong: true })
    return `${named}${type(left + 16, line, escaped(label), { size: typeSizes.entry })}`
  })
  return [
    `<g><title>${escaped(sceneWords(scene))}</title>`,
    frame(scene, { x, y, width, height }),
    type(left, y + 17, escaped(headingOf(scene, scale?.heat)), { size: 10.5, fill: ink.quiet }),
    ...titles,
    ...choices,
    scale === undefined ? '' : bar(scale.of(scene), { x, y: y + height - 6, width }),
    '</g>',
  ].join('')
}

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The kind of a scene is in its outline, as it is in its words. */
function frame({ kind, isUnreached }: MapScene, { x, y, width, height }: Area): string {
  const round = kind === 'hub' ? ' rx="14"' : ' rx="2"'
  const isHeavy = kind === 'decision' || kind === 'ending'
  const outline = `stroke="${ink.text}" stroke-width="${isHeavy ? 2 : 1}"`
  const area = `x="${x}" y="${y}" width="${width}" height="${height}"${round}`
  const dashed = isUnreached ? ' stroke-dasharray="6 4"' : ''
  const inner =
    kind === 'ending'
      ? `<rect x="${x + 4}" y="${y + 4}" width="${width - 8}" height="${height - 8}" fill="none" stroke="${ink.text}" stroke-width="1"/>`
      : ''
  const pattern = isUnreached ? `<rect ${area} fill="url(#map-unreached)"/>` : ''
  return `<rect ${area} fill="${ink.white}" ${outline}${dashed}/>${pattern}${inner}`
}

function bar(share: number, { x, y, width }: Omit<Area, 'height'>): string {
  const whole = width - 2 * boxSizes.padding
  const long = Math.round(whole * share * 10) / 10
  const from = x + boxSizes.padding
  return `<rect x="${from}" y="${y - 4}" width="${whole}" height="5" fill="${ink.rule}"/><rect x="${from}" y="${y - 4}" width="${long}" height="5" fill="${ink.text}"/>`
}

/** In full, for someone who points at a scene. */
function sceneWords(scene: MapScene): string {
  const entries = scene.entries.map(({ letter, label }) => `${letter}: ${label}`)
  return [`${scene.title} (${scene.id})`, factsOf(scene).join(', '), ...entries].join('\n')
}

interface TypeOptions {
  readonly size: number
  readonly isStrong?: boolean
  readonly fill?: string
  readonly more?: string
}

/** @param text escaped */
function type(x: number, y: number, text: string, { size, isStrong = false, fill, more = '' }: TypeOptions): string {
  const weight = isStrong ? ' font-weight="bold"' : ''
  const colour = fill === undefined ? '' : ` fill="${fill}"`
  return `<text x="${x}" y="${y}" font-size="${size}"${weight}${colour}${more}>${text}</text>`
}
