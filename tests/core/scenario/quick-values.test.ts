import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import type { Path } from '../../../src/core/scenario/path.ts'
import type { Places } from '../../../src/core/scenario/reading/places.ts'
import { PlainValues } from '../../../src/core/scenario/reading/plain-values.ts'
import { quickValues } from '../../../src/core/scenario/reading/quick-values.ts'
import { generateText } from '../../support/generate-text.ts'
import { mutated, mutations } from '../../support/mutations.ts'

const root = join(import.meta.dirname, '../../..')
const larkspindle = readFileSync(join(root, 'scenarios/larkspindle-parade/scenario.yaml'), 'utf8')
const plays = readFileSync(join(root, 'scenarios/larkspindle-parade/playthroughs.yaml'), 'utf8')

const slow = 60_000

/** Every way of writing that is plain enough, in a few lines. */
const manners = `# A comment first
a: plain text
"b": "double \\u00e9 \\
  folded"
'c': 'it''s'
d: over
  two lines

  and a third  # with a comment
# between
e: |
  kept
   as it is

f: >-
  folded
  text
g: { x: 1, y: [ -1, 2.5, true ], z: { w: ~ }, }
h: [ a: b, c ]  # after
i:
  - one
  # between entries
  - two: 2
    three: [ ]
  -
    four: { }
  # after the last
j:
    deeper: "yes" # quoted
    # after
k: “curly”
`

test.for([
  ['the manners of writing', manners],
  ['a generated text', generateText({ seed: 3, scenes: 40 })],
  ['Larkspindle Parade', larkspindle],
  ['its playthroughs', plays],
  ['lines that end in pairs', manners.replaceAll('\n', '\r\n')],
] as const)('%s are read quickly, and just as with care', ([, text]) => {
  expect(quickValues(text)).toBeDefined()
  compare(text)
})

test(
  'whatever is read quickly is read just so with care, and has nothing wrong with it',
  () => {
    let quick = 0
    const base = fc.constantFrom(manners, plays, generateText({ seed: 5, scenes: 10 }))
    fc.assert(
      fc.property(base, mutations, (text, slips) => {
        if (compare(mutated(text, slips))) quick++
      }),
      { numRuns: 1500 },
    )
    expect(quick).toBeGreaterThan(200)
  },
  slow,
)

test(
  'so is any text of the signs that mean something',
  () => {
    let quick = 0
    const unit = fc.constantFrom(...Array.from('{}[]:,#-?|>&*!"\' \n\n ab01'))
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), text => {
        if (compare(`k: ${text}\n`)) quick++
        if (compare(text)) quick++
      }),
      { numRuns: 3000 },
    )
    expect(quick).toBeGreaterThan(100)
  },
  slow,
)

/** Whether a text is read quickly; then it must come to the same as with care. */
function compare(text: string): boolean {
  const quick = quickValues(text)
  if (quick === undefined) return false
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'failsafe',
    prettyErrors: false,
    logLevel: 'error',
  })
  const careful = new PlainValues({ file: '', text })
  expect(quick.value).toEqual(careful.of(document.contents))
  expect([...document.errors, ...careful.problems]).toEqual([])
  expect(quick.suspects).toEqual(careful.suspects)
  for (const path of pathsIn(quick.value)) expect(quick.places.find(path)).toEqual(careful.places.find(path))
  expect(everyPlace(quick.places, text)).toEqual(everyPlace(careful.places, text))
  return true
}

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const entries = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value)
  return [path, ...entries.flatMap(([key, item]) => pathsIn(item, [...path, key]))]
}

function everyPlace(places: Places, text: string) {
  const step = Math.max(1, Math.floor(text.length / 400))
  return Array.from({ length: Math.ceil(text.length / step) }, (_, at) => places.at(at * step))
}
