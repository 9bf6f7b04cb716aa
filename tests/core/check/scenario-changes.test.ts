import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, changesBetween, type Edition } from '../../../src/core/check/scenario-changes.ts'
import { canonicalJson } from '../../../src/core/scenario/digest.ts'
import { toScenario } from '../../../src/core/scenario/reading/to-scenario.ts'
import { scenarioSchema } from '../../../src/core/scenario/schema.ts'
import { readYaml } from '../../../src/core/scenario/reading/read-yaml.ts'
import { smallCase } from '../../support/small-case.ts'

const text = smallCase

function editionOf(scenario: string, letter = 'Dear Councillor'): Edition {
  return {
    scenario: toScenario(scenarioSchema.parse(readYaml(scenario, 'scenario.yaml').value)),
    exhibitTexts: new Map([['letter', letter]]),
    pictures: new Map(),
  }
}

function changesIn(edit: (text: string) => string): readonly Change[] {
  return changesBetween(editionOf(text), editionOf(edit(text)))
}

/** What is said of an edit, each with its kind. */
function said(old: string, now: string): readonly string[] {
  expect(text).toContain(old)
  return changesIn(before => before.replace(old, now)).map(({ kind, says }) => `${kind}: ${says}`)
}

test('a comment, another layout and another version change nothing', () => {
  expect(said('# Two endings.', '# A few endings.')).toEqual([])
  expect(
    said('{ flag: false, says: The papers are secured }', "\n    flag: false\n    says: 'The papers are secured'"),
  ).toEqual([])
  expect(said('version: 1.0.0', 'version: 1.1.0')).toEqual([])
})

test('each kind of edit is said in an author’s words', () => {
  expect(said('label: Ask audit to secure the papers first', 'label: Ask audit')).toEqual([
    'choices: `start/secure-papers` says “Ask audit” instead of “Ask audit to secure the papers first”.',
  ])
  expect(said('pursue: { points: 2,', 'pursue: { points: 3,')).toEqual([
    'points: `start/secure-papers`: Pursue 3 instead of 2.',
  ])
  expect(said('                prepare: { points: 1, why: Audit tries its plan for such a day. }\n', '')).toEqual([
    'points: `start/secure-papers`: Prepare 0 instead of 1.',
  ])
  expect(said('goto: next-day', 'goto: traced')).toEqual([
    'routes: `start/secure-papers` leads to `traced` instead of `next-day`.',
  ])
  expect(said('when: { papers-safe: true }', 'when: { papers-safe: false }')).toEqual([
    'routes: Scene `next-day` leads on under other conditions.',
  ])
  expect(said('set: { papers-safe: true }', 'set: { papers-safe: false }')).toEqual([
    'facts: `start/secure-papers` changes other facts.',
  ])
  expect(said('flag: false', 'flag: true')).toEqual(['facts: Fact `papers-safe`: `flag` is true instead of false.'])
  expect(said('minutes: 60', 'minutes: 90')).toEqual(['other: `minutes` is 90 instead of 60.'])
  expect(said('ending: partial', 'ending: harm')).toEqual([
    'scenes: Scene `half-known`: `ending` is `harm` instead of `partial`.',
  ])
  expect(said('        clock: Tuesday, 08:40\n', '')).toEqual(['words: `scenes.next-day.clock` is gone.'])
  expect(said('Forty firms ask', 'Fifty firms ask')).toEqual([
    'words: `scenes.start.decision.choices.stop-payments.consequence` has other words.',
  ])
})

test('a choice, a fact and a scene that came, went or moved', () => {
  const choice = '            stop-payments:\n'
  const further = '            wait: { label: Wait, consequence: Nothing happens., goto: next-day }\n'
  expect(said(choice, further + choice)).toEqual(['choices: `start/wait`, “Wait”, is new.'])
  expect(said('facts:\n', 'facts:\n  heard: { flag: true, says: Someone heard }\n')).toEqual([
    'facts: Fact `heard` is new.',
  ])
  expect(
    said('      half-known:\n', '      unknown: { title: Lost, text: It ends., ending: harm }\n      half-known:\n'),
  ).toEqual(['scenes: Scene `unknown`, “Lost”, is new.'])
  const later = '  later:\n    title: Later\n    scenes:\n      half-known:\n'
  expect(said('      half-known:\n', later)).toEqual([
    'scenes: Scene `half-known` moved from stage `first` to `later`.',
    'other: `stages.later` is new.',
  ])
})

test('two choices that changed places are in another order, and no more', () => {
  const [before = '', one = '', other = '', rest = ''] = text.split(
    /^(?= {12}(?:secure-papers|stop-payments):| {6}# A scene that only)/m,
  )
  expect(changesIn(() => before + other + one + rest)).toEqual([
    { kind: 'choices', where: 'start', says: '`scenes.start.decision.choices` has another order.' },
  ])
})

test('another first scene is where the story starts', () => {
  const first = '      first-of-all: { title: Before, text: It begins., goto: start }\n'
  expect(said('      # The story begins here.', `${first}      # The story begins here.`)).toEqual([
    'scenes: Scene `first-of-all`, “Before”, is new.',
    'routes: The story starts at `first-of-all` instead of `start`.',
  ])
})

test('a document with other words is told of', () => {
  const exhibit = 'exhibits: { letter: { title: A letter, kind: letter, file: exhibits/letter.md } }\n'
  const [older, newer] = [editionOf(text + exhibit), editionOf(text + exhibit, 'Dear Leader')]
  expect(changesBetween(older, newer)).toEqual([
    { kind: 'words', where: 'exhibits.letter.words', says: '`exhibits.letter.words` has other words.' },
  ])
})

test('no edit of a value goes unsaid, and nothing is said of what stayed', () => {
  const words = [...text.matchAll(/(?<=: )[\w][\w '.-]*/g)]
  const known = canonicalJson(editionOf(text).scenario)
  let counted = 0
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.constantFrom(...words), ({ 0: old, index }, { 0: now }) => {
      const edited = text.slice(0, index) + now + text.slice(index + old.length)
      const parsed = scenarioSchema.safeParse(readYaml(edited, 'scenario.yaml').value)
      fc.pre(parsed.success && !edited.includes(`format: ${now}`) && !edited.includes(`version: ${now}`))
      counted++
      const isSame = canonicalJson(editionOf(edited).scenario) === known
      expect(changesBetween(editionOf(text), editionOf(edited)).length === 0).toBe(isSame)
    }),
    { numRuns: 200 },
  )
  expect(counted).toBeGreaterThan(50)
})
