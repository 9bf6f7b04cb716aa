import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lint } from '../../../../src/core/check/check.ts'
import { flow } from '../../../../src/core/diagnostics/flow.ts'
import { syntax } from '../../../../src/core/diagnostics/syntax.ts'
import { readYaml } from '../../../../src/core/scenario/reading/read-yaml.ts'
import { scenarioOf } from '../../../../src/core/scenario/reading/read-scenario.ts'
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

/** What a hand does to a key and all that stands below it: it stands further in or out, alone or whole, or is there twice. */
const place = fc.double({ min: 0, max: 0.9999, noNaN: true })
const hows = ['in', 'out', 'key in', 'key out', 'twice', 'copy'] as const
const movedKeys = fc
  .array(fc.tuple(place, fc.constantFrom(...hows), fc.constantFrom(1, 2, 4), place), { minLength: 1, maxLength: 3 })
  .map(slips =>
    slips.map(
      ([at, how, spaces, to]): Mutation =>
        text =>
          withMovedKey(text, { at, how, spaces, to }),
    ),
  )

interface MovedKey {
  readonly at: number
  readonly how: (typeof hows)[number]
  readonly spaces: number
  readonly to: number
}

function withMovedKey(text: string, { at, how, spaces, to }: MovedKey): string {
  const lines = text.split('\n')
  const keys = lines.flatMap((line, index) => (/^ *[\w-]+:/.test(line) ? [index] : []))
  const from = keys[Math.floor(at * keys.length)] ?? 0
  const indent = lines[from]?.search(/\S/) ?? 0
  const length = lines.slice(from + 1).findIndex(line => line !== '' && line.search(/\S/) <= indent)
  const all = lines.slice(from, length < 0 ? lines.length : from + 1 + length)
  if (how === 'twice') return lines.toSpliced(from, 0, ...all).join('\n')
  if (how === 'copy') return lines.toSpliced(Math.floor(to * lines.length), 0, ...all).join('\n')
  const moved = how.startsWith('key') ? all.slice(0, 1) : all
  const pattern = new RegExp(`^ {1,${spaces}}`)
  const placed = moved.map(line => (how.endsWith('in') ? ' '.repeat(spaces) + line : line.replace(pattern, '')))
  return lines.toSpliced(from, moved.length, ...placed).join('\n')
}

/** A key that is typed before another, letter by letter, on a line of its own. */
const newKeys = fc.tuple(place, fc.constantFrom('other', 'other:', 'a b', '- a')).map(([at, words]) =>
  Array.from(words, (_letter, index): Mutation => text => {
    const lines = text.split('\n')
    const keys = lines.flatMap((line, number) => (/^ {2,6}[\w-]+:$/.test(line) ? [number] : []))
    const next = keys[Math.floor(at * keys.length)] ?? 0
    const indent = /^ */.exec(lines[next] ?? '')?.[0] ?? ''
    const begun = index === 0 ? -1 : lines.indexOf(indent + words.slice(0, index))
    return lines.toSpliced(begun < 0 ? next : begun, begun < 0 ? 0 : 1, indent + words.slice(0, index + 1)).join('\n')
  }),
)

async function messages(source: Source) {
  const scenario = { path: file, text: source.text }
  const read = scenarioOf(source, 'case')
  return (await lint({ folder: 'case', scenario, read, exhibits: new Map() }, { today: '2026-12-01' })).diagnostics
}

const edits = fc.array(fc.oneof(mutations, typing, newKeys), { minLength: 1, maxLength: 4 })

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

  test.each(texts)(
    'gives the messages of the whole file, word for word, where keys were moved or copied, and after that',
    async text => {
      const asMoved = fc.asyncProperty(
        fc.oneof(
          movedKeys,
          edits.map(all => all.flat()),
        ),
        async slips => {
          const blocks = new YamlBlocks()
          let now = text
          // What was found, and not found, before a mistake still holds after it.
          for (const step of [text, ...slips.map(slip => (now = mutated(now, [slip]))), text])
            expect(await messages(blocks.read(step, file))).toEqual(await messages(readYaml(step, file)))
        },
      )
      const found = await fc.check(asMoved, { numRuns: runs(text === small ? 1000 : 20, text === small ? 150 : 4) })
      expect(found).toMatchObject({ failed: false })
    },
  )

  test('names the line of the first of two keys as the whole file counts it', async () => {
    const text = small.replace('>-\n          Words.\n', 'Words.\n        text: Again.\n')
    const line = text.split('\n').indexOf('        text: Words.') + 1
    const found = await messages(new YamlBlocks().read(text, file))
    expect(line).toBeGreaterThan(20)
    expect(found.filter(({ code }) => code === syntax.duplicateKey.code).map(({ help }) => help)).toEqual([
      `The first one is on line ${line}. Delete or rename one of them.`,
    ])
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

  test.each([
    ['a scene that it leads to', 'last:', 'end:'],
    ['a fact that it sets', '  paid:', '  due:'],
    ['the kind of a fact', 'flag: no', 'level: 0\n    of: 2'],
  ])('looks again at a scene that stays as it is once %s is another', async (_what, from, to) => {
    const text = `facts:
  paid:
    flag: no
    says: It is paid.
scenes:
  first:
    text: Words.
    decision:
      choices:
        pay: { label: Pay, consequence: They thank you., goto: last, set: { paid: yes } }
        wait: { label: Wait, consequence: They wait. }
  last:
    text: Words.
    ending: harm
`
    const blocks = new YamlBlocks()
    const read = (now: string) => messages(blocks.read(now, file))
    const before = await read(text)
    const after = text.replace(from, to)
    expect(await read(after)).toEqual(await messages(readYaml(after, file)))
    expect((await read(after)).length).toBeGreaterThan(before.length)
    expect(await read(text)).toEqual(before)
  })

  test.each([
    ['a return is left out', '        goto: back\n', '', flow.doubtfulNext],
    ['what is written is left out', '        goto: reply\n', '', flow.doubtfulNext],
    ['a lead does not return', 'goto: back', 'goto: plain', flow.doesNotReturn],
    ['nothing leads to a scene', 'then: plain', 'then: end', flow.unreachableScene],
    ['a scene leads back', 'goto: end', 'goto: hub', flow.loop],
    ['a scene leads to an earlier stage', 'ending: harm', 'goto: hub', flow.earlierStage],
    ['a scene ends the story', 'goto: end', 'ending: harm', flow.unreachableScene],
    ['an interrupt cannot cut in', 'before: [plain]', 'before: [hub]', flow.unreachableScene],
  ])('looks at the flow again once %s', async (_what, from, to, { code: expected }) => {
    const text = `interrupts:
  news: { before: [plain], scene: flash }
stages:
  one:
    title: One
    scenes:
      hub:
        text: Words.
        visit:
          asks: Which?
          leads:
            letter: { label: Read it, goto: letter }
          then: plain
      letter:
        text: Words.
        goto: reply
      reply:
        text: Words.
        goto: back
      plain:
        text: Words.
        goto: end
      flash:
        text: Words.
        goto: resume
  two:
    title: Two
    scenes:
      end:
        text: Words.
        ending: harm
`
    const blocks = new YamlBlocks()
    const codes = async (now: string) => (await messages(blocks.read(now, file))).map(({ code }) => code)
    expect(await codes(text)).not.toContain(expected)
    expect(await codes(text.replace(from, to))).toContain(expected)
    expect(await codes(text)).not.toContain(expected)
  })

  test('scans a scene again once it is somewhere else', async () => {
    const text = small.replace('text: Words\n', 'text: Words with *stress*.\n')
    const moved = text.replace('stages:', 'acts:')
    const blocks = new YamlBlocks()
    const codes = async (source: Source) => (await messages(source)).map(({ code }) => code)
    expect(await codes(blocks.read(text, file))).not.toContain(syntax.emphasis.code)
    expect(await codes(readYaml(moved, file))).toContain(syntax.emphasis.code)
    expect(await messages(blocks.read(moved, file))).toEqual(await messages(readYaml(moved, file)))
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
