import { counted } from '../../core/diagnostics/wording.ts'
import { boxSizes, layoutMap, type MapBand, type MapBox, type MapLine, typeSizes } from '../../core/map/map-layout.ts'
import type { MapScene, MapWay, StoryMap } from '../../core/map/story-map.ts'
import { escaped } from '../xml-text.ts'

/** What the bars show: which part of all routes passes a scene, or how many words it has beside the longest. */
export type Heat = 'plays' | 'words'

/** Grey, so that a print without colour says the same. */
const ink = { text: '#10181D', quiet: '#48555D', line: '#48555D', rule: '#C5CCD0', band: '#F1F3F4', white: '#FFFFFF' }

const legendHeight = 84

type Titles = ReadonlyMap<string, string>

/** A map as a picture: no script, no style, no colour that says anything alone. */
export function mapToSvg(map: StoryMap, heat?: Heat): string {
  const { width, height, bands, boxes, lines } = layoutMap(map)
  const most = Math.max(1, ...map.scenes.map(({ words }) => words))
  const titles = new Map(map.scenes.map(({ id, title }) => [id, title]))
  const size = `width="${width}" height="${height + legendHeight}" viewBox="0 ${-legendHeight} ${width} ${height + legendHeight}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="map-title map-desc" font-family="Arial, Helvetica, sans-serif" fill="${ink.text}">`,
    `<title id="map-title">${escaped(`Map of ${map.title}`)}</title>`,
    `<desc id="map-desc">${escaped(summary(map))}</desc>`,
    unreachedPattern,
    `<rect x="0" y="${-legendHeight}" width="${width}" height="${height + legendHeight}" fill="${ink.white}"/>`,
    legend(map, heat),
    ...bands.map((band, index) => bandSvg(band, index, width)),
    ...lines.map(line => lineSvg(line, titles)),
    ...boxes.map(box => boxSvg(box, heat, most)),
    // Above the boxes and lines, so that no line runs through a letter.
    ...lines.map(labelSvg),
    '</svg>\n',
  ].join('\n')
}

const unreachedPattern = `<defs><pattern id="map-unreached" width="7" height="7" patternUnits="userSpaceOnUse"><path d="M0 7L7 0" stroke="${ink.rule}" stroke-width="1.5"/></pattern></defs>`

function summary({ stages, scenes, edges }: StoryMap): string {
  const unreached = scenes.filter(({ isUnreached }) => isUnreached).length
  const lost = unreached === 0 ? '' : ` No route reaches ${counted(unreached, 'scene')}.`
  return `${counted(stages.length, 'stage')}, ${counted(scenes.length, 'scene')}, ${counted(edges.length, 'connection')}.${lost}`
}

function legend(map: StoryMap, heat: Heat | undefined): string {
  const signs =
    'A: choice or lead A goes there. A?: only if a condition holds. Dashed: back to an earlier scene. Dotted, !: an interrupt.'
  const lines = [summary(map), heat === undefined ? signs : `${signs} ${heatMeans[heat]}`]
  return [
    type(16, 30 - legendHeight, escaped(map.title), { size: 20, isStrong: true }),
    ...lines.map((line, index) =>
      type(16, 52 + index * 18 - legendHeight, escaped(line), { size: 12, fill: ink.quiet }),
    ),
  ].join('')
}

const heatMeans: Readonly<Record<Heat, string>> = {
  plays: 'Bar: the share of all routes that pass a scene.',
  words: 'Bar: the words of a scene, beside the longest.',
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

function boxSvg({ scene, x, y, width, height, title, entries }: MapBox, heat: Heat | undefined, most: number): string {
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
    type(left, y + 17, escaped(headingOf(scene, heat)), { size: 10.5, fill: ink.quiet }),
    ...titles,
    ...choices,
    heat === undefined ? '' : bar(shareOf(scene, heat, most), { x, y: y + height - 6, width }),
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

function shareOf({ share, words: count }: MapScene, heat: Heat, most: number): number {
  return heat === 'plays' ? (share ?? 0) : count / most
}

const kinds: Readonly<Record<MapScene['kind'], string>> = {
  scene: 'Scene',
  decision: 'Decision',
  hub: 'Visit',
  ending: 'Ending',
}

function headingOf(scene: MapScene, heat: Heat | undefined): string {
  const kind = scene.interrupt === undefined ? kinds[scene.kind] : `Interrupt, ${kinds[scene.kind].toLowerCase()}`
  if (scene.isUnreached) return `${kind} · no route reaches it`
  if (heat === 'plays' && scene.share !== undefined) return `${kind} · on ${percent(scene.share)} of routes`
  if (heat === 'words') return `${kind} · ${counted(scene.words, 'word')}`
  return `${kind} · ${counted(Math.max(1, Math.round(scene.minutes)), 'minute')}`
}

/** Rounded, but a scene that some routes miss is never on all of them. */
function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1%'
  return share > 0.99 && share < 1 - 1e-9 ? 'over 99%' : `${Math.round(share * 100)}%`
}

function sceneWords(scene: MapScene): string {
  const { id, title, words: count, minutes, share, interrupt, isUnreached } = scene
  return [
    `${title} (${id})`,
    `${kinds[scene.kind]}: ${counted(count, 'word')}, ${counted(Math.max(1, Math.round(minutes)), 'minute')}`,
    ...(interrupt === undefined ? [] : [`Part of the interrupt ${interrupt}`]),
    ...(share === undefined ? [] : [`On ${percent(share)} of routes`]),
    ...(isUnreached ? ['No route reaches it'] : []),
    ...scene.entries.map(({ letter, label }) => `${letter}: ${label}`),
  ].join('\n')
}

/** In full, for someone who points at a line. */
function wayWords({ letter, label, when }: MapWay): string {
  const what = letter === undefined ? label : `${letter}: ${label}`
  return when === undefined ? what : `${what}. ${when === 'otherwise' ? 'Otherwise' : `If ${when}`}`
}

/** As short as can be, at the start of a line: `A`, `A C?`, `B–E`. */
function wayLabel(ways: readonly MapWay[]): string {
  if (ways.some(({ by }) => by === 'interrupt')) return '!'
  const letters = [...new Set(ways.flatMap(({ letter }) => letter ?? []))]
  const isOn = ways.some(({ by }) => by === 'leave')
  const isGuarded = ways.some(
    ({ when, letter }) => when !== undefined && (when !== 'otherwise' || letter !== undefined),
  )
  return `${[...spans(letters), ...(isOn ? ['on'] : [])].join(' ')}${isGuarded ? '?' : ''}`
}

/** `A`, `B`, `C` and `E` as `A–C` and `E`. */
function spans(letters: readonly string[]): readonly string[] {
  const groups: string[][] = []
  for (const letter of letters) {
    const last = groups.at(-1)
    if (last?.at(-1)?.codePointAt(0) === (letter.codePointAt(0) ?? 0) - 1) last.push(letter)
    else groups.push([letter])
  }
  return groups.flatMap(group => (group.length < 3 ? group : `${group[0]}–${group.at(-1)}`))
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
