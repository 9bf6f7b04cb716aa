import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readYaml } from '../../../../src/core/scenario/reading/read-yaml.ts'
import type { Source } from '../../../../src/core/scenario/reading/source.ts'
import { YamlBlocks } from '../../../../src/core/scenario/reading/yaml-blocks.ts'
import type { Path } from '../../../../src/core/scenario/scenario.ts'
import { generateText } from '../../../support/generate-text.ts'
import { mutated, type Mutation, mutations } from '../../../support/mutations.ts'
import { runs } from '../../../support/runs.ts'

const folder = new URL('../../../../scenarios/', import.meta.url)
const shipped = readdirSync(folder, { withFileTypes: true })
  .filter(entry => entry.isDirectory() && entry.name !== 'pictures')
  .map(({ name }) => readFileSync(new URL(`${name}/scenario.yaml`, folder), 'utf8'))

/** A few scenes and everything else, in little text: slips soon meet what is unusual. */
const small = `id: x
facts:
  paid:
    flag: no
    says: It is paid. # once
stages:
  one:
    title: One
    scenes:
      first:
        title: First
        text: |
          Words, and

          more words.

      # The second.
      second:
        text: "Some
          words"
        decision:
          choices:
            pay: { goto: last, set: { paid: yes } }
            wait:
              goto: first # back
      hub:
        text: >-
          Words.
        visit:
          leads: [a, b]
  two:
    title: Two
    scenes:
      last:
        ending: harm
      end:
        text: Words
six-months-later:
  - text: Words.
`

/** Everything that a source can be asked. */
function told(source: Source) {
  const { value, problems, brokenAt } = source
  const offsets = Array.from({ length: 60 }, (_, index) => Math.floor((index * source.text.length) / 60))
  const all = pathsIn(value, [])
  // Each is looked for from the top, so all of a long case would take minutes.
  const paths = all.filter((_, index) => index % Math.ceil(all.length / 150) === 0)
  return {
    value,
    order: JSON.stringify(value),
    problems,
    brokenAt,
    places: paths.map(path => [
      path,
      source.spanOf(path, 'key'),
      source.spanOf(path),
      source.extentOf(path),
      source.isTrusted(path),
      source.has([...path, 'other']),
    ]),
    at: offsets.map(offset => source.placeAt(offset)),
  }
}

function pathsIn(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value)
  return [path, ...keys.flatMap(key => pathsIn((value as Record<string | number, unknown>)[key], [...path, key]))]
}

function isSameAsPlain(blocks: YamlBlocks, text: string): void {
  expect(told(blocks.read(text, 'scenario.yaml'))).toEqual(told(readYaml(text, 'scenario.yaml')))
}

/** As it is typed: letters, one after the other, at a place. */
const typing = fc
  .tuple(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.constantFrom('goto: x', 'word', '"', '# no', 'a: {', '\n'))
  .map(([at, words]): readonly Mutation[] =>
    [...words].map((letter, index): Mutation => text => {
      const start = Math.floor(at * (text.length - index)) + index
      return text.slice(0, start) + letter + text.slice(start)
    }),
  )

const edits = fc.array(fc.oneof(mutations, typing), { minLength: 1, maxLength: 4 })

describe('a file that is read scene by scene', () => {
  test.each([small, ...shipped, generateText({ seed: 7, scenes: 60 })])(
    'is read as a whole file is, before and after any edits',
    text => {
      fc.assert(
        fc.property(edits, all => {
          const blocks = new YamlBlocks()
          isSameAsPlain(blocks, text)
          let now = text
          for (const slip of all.flat()) {
            now = mutated(now, [slip])
            isSameAsPlain(blocks, now)
          }
          // What was remembered before a mistake still holds after it.
          isSameAsPlain(blocks, text)
        }),
        { numRuns: runs(text === small ? 300 : 3) },
      )
    },
  )
})
