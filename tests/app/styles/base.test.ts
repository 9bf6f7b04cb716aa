import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Colour, contrast, councilPairs, faintColours } from '../../../src/app/device/council-colours.ts'
import { src, stylesheetsOfSrc } from '../../house/sources.ts'

const base = readFileSync(join(src, 'app/styles/base.css'), 'utf8')
const council = readFileSync(join(src, '../public/council.css'), 'utf8')
const [lightRules = '', darkRules = ''] = base.split('@media screen and (prefers-color-scheme: dark)')

/** Every property that is set, by its name. */
function setIn(css: string): ReadonlyMap<string, string> {
  const words = css.replaceAll(/\/\*[^]*?\*\//g, '')
  return new Map([...words.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

const modes = {
  light: new Map([...setIn(council), ...setIn(lightRules)]),
  dark: new Map([...setIn(council), ...setIn(lightRules), ...setIn(darkRules)]),
}
type Mode = keyof typeof modes

function colourIn(mode: Mode, name: string): Colour | undefined {
  const value = name.startsWith('--') ? modes[mode].get(name) : name
  const [, other, instead] = /^var\((--[\w-]+)(?:, (.+))?\)$/.exec(value ?? '') ?? []
  if (other !== undefined) return colourIn(mode, other) ?? colourIn(mode, instead ?? '')
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/
    .exec(value ?? '')
    ?.slice(1)
    .map(part => part + part)
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(value ?? '')?.slice(1)
  const [red, green, blue] = (short ?? long ?? []).map(part => Number.parseInt(part, 16))
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue]
}

function contrastIn(mode: Mode, one: string, other: string): number {
  const [first, second] = [colourIn(mode, one), colourIn(mode, other)]
  return first === undefined || second === undefined ? 0 : contrast(first, second)
}

const page = ['--paper', '--panel', '--council-tint']
const anywhere = [...page, '--desk', '--warm-tint', '--bad-tint']

/** Text, by the grounds that it stands on. The head of the pages has the council's own colours, which are looked at below. */
const text: Readonly<Record<string, readonly string[]>> = {
  '--ink': [...anywhere, '--letter', '--marked', '--button', '--button-hover'],
  '--ink-soft': [...anywhere, '--letter'],
  '--council-link': anywhere,
  '--link-hover': anywhere,
  '--council-accent': page,
  '--council-brand': page,
  '--council-brand-text': ['--council-brand'],
  '--good': page,
  '--bad': [...page, '--bad-tint'],
  '--error': ['--paper'],
  '--warm': ['--paper', '--warm-tint'],
  '--stamp': ['--paper', '--desk'],
  '--paper': ['--ink'],
  '--screen-ink': ['--screen'],
  '--screen-soft': ['--screen'],
  '--focus-ink': ['#fd0'],
}

/** What is drawn and has to be seen: borders of controls, bars, marks. The green and the red are those of buttons. */
const drawn: Readonly<Record<string, readonly string[]>> = {
  '--line-strong': anywhere,
  '--warm-line': ['--paper', '--warm-tint', '--panel'],
  '--pursue': page,
  '--prevent': page,
  '--protect': page,
  '--prepare': page,
  '#0f7a52': page,
  '#ca3535': ['--paper'],
}

function tooFaint(mode: Mode, pairs: typeof text, least: number): readonly string[] {
  return Object.entries(pairs).flatMap(([one, grounds]) =>
    grounds
      .filter(ground => contrastIn(mode, one, ground) < least)
      .map(ground => `${one} on ${ground}: ${contrastIn(mode, one, ground).toFixed(2)}`),
  )
}

test.for(['light', 'dark'] as const)('in the %s, all text and all that is drawn stands out', mode => {
  expect(tooFaint(mode, text, 4.5)).toEqual([])
  expect(tooFaint(mode, drawn, 3)).toEqual([])
})

test('the colours of the council that comes with the product can be read, without its dark lines too', () => {
  expect(faintColours(name => colourIn('light', name))).toEqual([])
  for (const own of ['--council-brand-dark', '--council-accent-dark', '--council-link-dark']) modes.dark.delete(own)
  expect(tooFaint('dark', text, 4.5)).toEqual([])
})

test('a council’s colours are held against those that base.css has', () => {
  const fixed = councilPairs.flatMap(({ text: one, ground }) => [one, ground]).filter(name => name.startsWith('#'))
  const own = [...modes.light, ...modes.dark].map(([, value]) => value)
  expect(fixed.filter(colour => !own.includes(colour))).toEqual([])
})

/** The console and the room's screen have a look of their own, which is the same in the dark. */
const sheets = stylesheetsOfSrc()
  .filter(path => path.endsWith('.css') && path !== 'app/styles/base.css')
  .filter(path => !/^app\/(?:console|room-screen)\//.test(path))
  .map(path => ({ path, css: readFileSync(join(src, path), 'utf8').replaceAll(/url\("[^"]*"\)/g, '') }))

test('outside base.css no colour is written out but the yellow of the focus, so that each has a dark one', () => {
  const literal = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?)\(|:[^;{]*\b(?:white|black)(?![-\w])/gi
  const found = sheets.flatMap(({ path, css }) => (css.match(literal) ?? []).map(colour => `${path}: ${colour}`))
  // The map has a ground of its own, in the dark too.
  const ofMap = (one: string) => one.startsWith('app/library/case-places.css')
  expect(found.filter(one => !one.endsWith('#fd0') && !ofMap(one))).toEqual([])
  expect(found).not.toEqual([])
})

test('on the yellow of the focus text is dark, in the dark too', () => {
  const rules = sheets.flatMap(({ path, css }) => (css.match(/[^{}]+\{[^{}]*\}/g) ?? []).map(rule => ({ path, rule })))
  const yellow = rules.filter(({ rule }) => /background(?:-color)?: #fd0/.test(rule))
  expect(yellow.filter(({ rule }) => !/[^-]color: var\(--focus-ink\)/.test(rule))).toEqual([])
  expect(yellow).not.toEqual([])
})
