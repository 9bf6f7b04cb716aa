import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { syntax } from '../../../../src/core/diagnostics/syntax.ts'
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

const file = 'scenario.yaml'

/** As it is typed: letters, one after the other, at a place. */
const typing = fc
  .tuple(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.constantFrom('goto: x', 'word', '"', '# no', 'a: {', '\n'))
  .map(([at, words]): readonly Mutation[] =>
    Array.from(words, (letter, index): Mutation => text => {
      const start = Math.floor(at * (text.length - index)) + index
      return text.slice(0, start) + letter + text.slice(start)
    }),
  )

const edits = fc.array(fc.oneof(mutations, typing), { minLength: 1, maxLength: 4 })

const texts = [small, ...shipped, generateText({ seed: 7, scenes: 60 })]

describe('a file that is read scene by scene', () => {
  test.each(texts)('is read as a whole file is, before and after any edits', text => {
    const asTyped = fc.property(edits, all => {
      const blocks = new YamlBlocks()
      let now = text
      // What was remembered before a mistake still holds after it.
      const steps = [text, ...all.flat().map(slip => (now = mutated(now, [slip]))), text]
      for (const step of steps) expect(told(blocks.read(step, file))).toEqual(told(readYaml(step, file)))
    })
    expect(fc.check(asTyped, { numRuns: runs(text === small ? 2000 : 30, text === small ? 200 : 3) })).toMatchObject({
      failed: false,
    })
  })

  test('a key that stands twice names the line of the first in the whole file, in a scene and outside', () => {
    const blocks = new YamlBlocks()
    const lines = small.split('\n')
    for (const [index, line] of lines.entries()) {
      const twice = lines.toSpliced(index, 0, line).join('\n')
      expect(told(blocks.read(twice, file))).toEqual(told(readYaml(twice, file)))
    }
    const [problem] = blocks.read(small.replace('ending: harm', 'ending: harm\n        ending: harm'), file).problems
    expect(problem?.help).toContain(`on line ${lines.indexOf('        ending: harm') + 1}.`)
  })

  test.each(texts)('reads only the scene anew in which something was typed', text => {
    const blocks = new YamlBlocks()
    const at = text.lastIndexOf('        title: ') + '        title: '.length
    const before = scenesIn(blocks.read(text, file))
    const after = scenesIn(blocks.read(`${text.slice(0, at)}a${text.slice(at)}`, file))
    const anew = [...after.keys()].filter(id => after.get(id) !== before.get(id))
    // Scenes with a comment after them are read with the rest, which is remembered as well.
    expect([after.size, anew.length]).toEqual([before.size, 1])
  })

  test('tells a broken line in one scene without reading the others anew', () => {
    const blocks = new YamlBlocks()
    const before = scenesIn(blocks.read(small, file))
    const broken = blocks.read(small.replace('        decision:', '        got\n        decision:'), file)
    expect(broken.problems.map(({ code }) => code)).toEqual([syntax.unreadable.code, syntax.hashHidesText.code])
    expect(scenesIn(broken).get('hub')).toBe(before.get('hub'))
  })
})

function scenesIn({ value }: Source): ReadonlyMap<string, unknown> {
  const { stages = {} } = value as { stages?: Record<string, { scenes: object }> }
  return new Map(Object.values(stages).flatMap(({ scenes }) => Object.entries(scenes)))
}
