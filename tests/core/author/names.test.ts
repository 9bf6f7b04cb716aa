import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseTexts, TextPlace } from '../../../src/core/author/case-texts.ts'
import { definition, hover, nameUnder, rename, uses } from '../../../src/core/author/names.ts'
import { outline } from '../../../src/core/author/outline.ts'
import { nameKinds, namePlaces } from '../../../src/core/scenario/reading/name-places.ts'
import { readYaml } from '../../../src/core/scenario/reading/read-yaml.ts'

const text = [
  'cast: { ann: { name: Ann Marsh, post: Head of audit } }',
  'stages:',
  '  one:',
  '    scenes:',
  '      start:',
  '        title: A call',
  '        text: Someone rings.',
  '        decision:',
  '          actor: ann',
  '          choices: { go: { label: Go there, goto: hall } }',
  '      hall: { title: The hall, text: It is dark., ending: harm }',
  '',
].join('\n')

const plays = '- { name: In the dark, picks: [start: go], expects: { ending: hall } }\n'

const small: CaseTexts = { scenario: { path: 's', text }, playthroughs: { path: 'p', text: plays } }

/** The place just within the first words of a text that are these. */
function at(words: string, path: 's' | 'p' = 's'): TextPlace {
  const offset = (path === 's' ? text : plays).indexOf(words)
  expect(offset).toBeGreaterThanOrEqual(0)
  return { path, offset: offset + 1 }
}

describe('hover', () => {
  test('on a name tells its title, the words after it, its line and how often it is used', () => {
    expect(hover(small, at('hall }'))).toEqual({
      span: { file: 's', start: text.indexOf('hall }'), end: text.indexOf(' } }\n      hall') },
      heading: 'Scene “hall”',
      lines: ['The hall', 'It is dark.', 'Defined on line 11. Used 2 times.'],
    })
    expect(hover(small, at('ann\n'))).toMatchObject({
      heading: 'Person in the cast “ann”',
      lines: ['Ann Marsh', 'Head of audit', 'Defined on line 1. Used once.'],
    })
  })

  test('on a name in playthroughs tells of the scenario', () => {
    expect(hover(small, at('go]', 'p'))).toMatchObject({
      heading: 'Choice “go”',
      lines: ['Go there', expect.anything()],
    })
  })

  test('on a name that nothing has says so', () => {
    const texts = { scenario: { path: 's', text: text.replace('actor: ann', 'actor: bob') } }
    expect(hover(texts, at('ann\n'))?.lines).toEqual(['Not defined yet.'])
  })

  test('on a key tells its meaning, its need and what it takes', () => {
    expect(hover(small, at('actor'))).toEqual({
      span: { file: 's', start: text.indexOf('actor'), end: text.indexOf(': ann') },
      heading: 'actor',
      lines: [
        'Who decides, from the cast. The default is the first person there.',
        'Optional. Takes the id of a person in the cast.',
      ],
    })
    expect(hover(small, at('expects', 'p'))?.lines[0]).toBe('The result it must have.')
  })

  test('on words of the story tells nothing', () => {
    expect(hover(small, at('Someone rings'))).toBeUndefined()
    expect(hover(small, at('Ann Marsh'))).toBeUndefined()
  })

  test('works on a key while another line is broken', () => {
    const broken = { scenario: { path: 's', text: text.replace('Someone rings.', '"Someone rings.') } }
    expect(hover(broken, at('title: A call'))?.heading).toBe('title')
  })
})

test('a name is defined in one place and used in others, in both texts', () => {
  const places = uses(small, at('hall }')).map(({ file, start, end }) => `${file} ${start}-${end}`)
  const ofText = [text.indexOf('hall }'), text.indexOf('hall: {')].map(start => `s ${start}-${start + 4}`)
  expect(places).toEqual([...ofText, `p ${plays.indexOf('hall')}-${plays.indexOf('hall') + 4}`])
  expect(definition(small, at('hall', 'p'))).toEqual({
    file: 's',
    start: text.indexOf('hall: {'),
    end: text.indexOf('hall: {') + 4,
  })
  expect([definition(small, at('title: A')), uses(small, at('title: A'))]).toEqual([undefined, []])
})

test('a name that cannot be given is refused with its reason', () => {
  expect(rename(small, at('hall }'), 'start')).toMatchObject({ ok: false, refusal: { code: 'taken' } })
  expect(rename(small, at('hall }'), 'The hall')).toMatchObject({ ok: false, refusal: { code: 'not-an-id' } })
  expect(rename(small, at('title: A'), 'yard')).toBeUndefined()
})

function renamedTexts(texts: CaseTexts, place: TextPlace, id: string): CaseTexts {
  const result = rename(texts, place, id)
  if (result?.ok !== true) throw new Error(`not renamed to ${id}`)
  const written = ({ path, text: before }: { readonly path: string; readonly text: string }) => ({
    path,
    text: result.spans
      .filter(({ file }) => file === path)
      .toSorted((one, other) => other.start - one.start)
      .reduce((now, { start, end }) => now.slice(0, start) + id + now.slice(end), before),
  })
  return { scenario: written(texts.scenario), playthroughs: texts.playthroughs && written(texts.playthroughs) }
}

test.for(['arthurs-coat', 'thursday-room'])(
  'in %s one of each kind is renamed and back, and all is as it was',
  name => {
    const file = (path: string) => ({
      path,
      text: readFileSync(join(import.meta.dirname, '../../../scenarios', name, path), 'utf8'),
    })
    const texts: CaseTexts = { scenario: file('scenario.yaml'), playthroughs: file('playthroughs.yaml') }
    const { path, text: before } = texts.scenario
    const definitionsOf = (now: string) => namePlaces(readYaml(now, path)).filter(({ isDefinition }) => isDefinition)
    const definitions = definitionsOf(before)
    const one = nameKinds.flatMap(kind => definitions.find(place => place.name.kind === kind) ?? [])
    expect(one.length).toBeGreaterThan(7)
    for (const { name: old, span } of one) {
      const place = { path, offset: span.start }
      expect(nameUnder(texts, place)?.name).toEqual(old)
      const after = renamedTexts(texts, place, 'quite-another')
      expect(after.scenario.text).not.toBe(before)
      // Uses that come before the definition have moved it.
      const moved = definitionsOf(after.scenario.text).find(({ name: { id } }) => id === 'quite-another')
      expect(renamedTexts(after, { path, offset: moved?.span.start ?? 0 }, old.id)).toEqual(texts)
    }
  },
)

test.for(['- ', '[', '{a: ', '{"', 'a: {b: ['])('a text of %s alone exhausts nothing', piece => {
  const texts = { scenario: { path: 's', text: piece.repeat(50_000) } }
  expect(() => outline(texts)).not.toThrow()
  expect(hover(texts, { path: 's', offset: 25_000 })).toBeUndefined()
})

test('wherever a text is cut and something else is written there, each place can be asked about', () => {
  const written = fc.constantFrom('', '{', '"', '[ ', ': ', '- ', '|', '\n', '\n  ', '&a ', '\t', '😀', '__proto__: 1')
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(12), written, fc.nat(), (cut, length, now, where) => {
      const edited = text.slice(0, cut) + now + text.slice(cut + length)
      const texts = { scenario: { path: 's', text: edited } }
      const offset = where % (edited.length + 1)
      const span = hover(texts, { path: 's', offset })?.span
      expect(span === undefined || (span.start <= offset && offset <= span.end)).toBe(true)
      for (const { file, start, end } of uses(texts, { path: 's', offset }))
        expect(file === 's' && start < end && end <= edited.length).toBe(true)
      for (const { whole } of outline(texts)) expect(whole.start < whole.end).toBe(true)
    }),
    { numRuns: 300 },
  )
})
