import { expect, test } from 'vitest'
import { analyse } from '../../../src/core/analysis/analyse.ts'
import { weightsOf } from '../../../src/core/analysis/tally.ts'
import { caseNumbers, numbersSheet } from '../../../src/core/check/case-numbers.ts'
import { figuresOf } from '../../../src/core/check/figures.ts'
import { lower } from '../../../src/core/machine/lower.ts'
import { byPillar } from '../../../src/core/scenario/pillar.ts'
import { readYaml } from '../../../src/core/scenario/reading/read-yaml.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { scenario } from '../../support/scenario.ts'
import { scriptOf } from '../../support/script-of.ts'

const small = scenario`
    facts:
      told: { flag: false, says: They know }
      seen: { flag: false, says: They were seen }
    exhibits:
      letter: { title: A letter, kind: letter, file: exhibits/letter.md }
    measures:
      log: { text: A log., pillar: prepare, area: records }
    recommendations:
      keep-log: { text: keep a log, short: A log, to: Cabinet, pillar: prepare, months: 3, because: [fork/a, start/narrow] }
    scenes:
      start:
        exhibits: [letter]
        key-event: { text: It could change., measures: [log] }
        decision:
          choices:
            narrow: { goto: end, score: { pursue: { points: 2, why: Why. } } }
            wide: { goto: fork, set: { told: true }, score: { pursue: { points: 1, why: Why. } } }
      fork:
        decision:
          choices:
            a: { goto: idle, score: { protect: { points: 3, why: Why. } } }
            b: { goto: idle, score: { protect: { points: 1, why: Why. } } }
            c: { goto: other, score: { prevent: { points: 1, why: Why. } } }
      idle: { decision: { choices: { one: { goto: end }, two: { goto: end } } } }
      end: { ending: partial }
      other: { ending: contained }
`

// Lines of this text are what the figures lead to: only keys count.
const text = `minutes: 60
facts:
  told: {}
  seen: {}
recommendations:
  keep-log: {}
stages:
  only:
    scenes:
      start:
        key-event: {}
        decision:
          choices:
            narrow: {}
            wide: {}
      fork:
        decision:
          choices:
            a: {}
            b: {}
            c: {}
      idle:
        decision: {}
      end: {}
      other: {}
`

function figuresFor(of: Scenario, endingsNotPlayed: readonly string[] = []) {
  const exhibitWords = new Map([['letter', 300]])
  const analysis = analyse(lower(of), weightsOf(of, exhibitWords))
  const source = readYaml(text, 'scenario.yaml')
  return figuresOf({ scenario: of, analysis, script: scriptOf(of), source, exhibitWords, endingsNotPlayed })
}

const figures = figuresFor(small, ['other'])

test('the shares are those of the six routes, each at its line, the rarest first', () => {
  const shares = (of: typeof figures.sceneShares) => of?.map(({ id, min, max, place }) => [id, min, max, place.line])
  expect(figures.playthroughs).toBe(6n)
  expect(shares(figures.sceneShares)).toEqual([
    ['other', expect.closeTo(1 / 6), expect.closeTo(1 / 6), 25],
    ['idle', expect.closeTo(4 / 6), expect.closeTo(4 / 6), 22],
    ['fork', expect.closeTo(5 / 6), expect.closeTo(5 / 6), 16],
    ['end', expect.closeTo(5 / 6), expect.closeTo(5 / 6), 24],
    ['start', 1, 1, 10],
  ])
  expect(shares(figures.keyEvents)).toEqual([['start', 1, 1, 11]])
  // By a at the fork, or by the narrow choice at the start: three of six.
  expect(shares(figures.recommendations)).toEqual([['keep-log', expect.closeTo(0.5), expect.closeTo(0.5), 6]])
})

test('choices and facts that do nothing are listed with their lines', () => {
  const { neverPreferred, changesNothing, factsNeverRead, factsNeverChanged } = figures
  expect(neverPreferred.map(({ scene, choice, place }) => [scene, choice, place.line])).toEqual([
    ['start', 'wide', 15],
    ['fork', 'b', 20],
  ])
  expect(changesNothing.map(({ scene, place }) => [scene, place.line])).toEqual([['idle', 23]])
  expect(factsNeverRead.map(({ fact, place }) => [fact, place.line])).toEqual([
    ['told', 3],
    ['seen', 4],
  ])
  expect(factsNeverChanged).toEqual([])
})

test('the longest route against the slot is words, documents, decisions and looking back', () => {
  // By hand: the letter has 300 words, two minutes; three decisions take fifteen.
  expect(figures.slot).toMatchObject({
    minutes: 60,
    documents: 1,
    documentWords: 300,
    decisions: 3,
    deciding: 15,
    afterwards: 20,
  })
  expect(figures.slot.words).toBe(figures.words.max)
})

test('the thinnest P is the one that the fewest decisions affect', () => {
  expect(figures.exercised.prepare).toEqual({ min: 0, max: 0 })
  expect(figures.thinnest).toBe('prepare')
})

test('what needs attention comes first, each sentence with its line', () => {
  const [attention] = caseNumbers(figures).sections
  expect(attention?.title).toBe('What needs attention')
  expect(attention?.rows.map(({ label, place }) => [place?.line, label])).toEqual([
    [21, 'On one route, no decision affects Prevent.'],
    [19, 'On one route, no decision affects Protect.'],
    [7, 'No decision affects Prepare.'],
    [12, 'On one route, officers decide 3 times more than members.'],
    [15, 'However members weigh the four Ps, another choice at `start` is better than `wide`.'],
    [20, 'However members weigh the four Ps, another choice at `fork` is better than `b`.'],
    [23, 'The decision at `idle` changes nothing: no scene, fact or score.'],
    [3, 'No condition reads the fact `told`.'],
    [4, 'No condition reads the fact `seen`.'],
    [25, 'No playthrough ends at `other`.'],
  ])
})

test('a case without such points says so', () => {
  const [attention] = caseNumbers({
    ...figures,
    exercised: byPillar(() => ({ min: 1, max: 1 })),
    members: { ...figures.members, leastLead: 0 },
    neverPreferred: [],
    changesNothing: [],
    factsNeverRead: [],
    endingsNotPlayed: [],
  }).sections
  expect(attention).toMatchObject({ sentence: 'We found no points that need attention.', rows: [] })
})

test('a worker can post the figures and what is made of them: both come through whole', () => {
  expect(structuredClone(figures)).toEqual(figures)
  expect(structuredClone(caseNumbers(figures))).toEqual(caseNumbers(figures))
})

test('every section has the same number of values in each row as it has columns', () => {
  const { sections } = caseNumbers(figures)
  const uneven = sections.filter(({ columns, rows }) => rows.some(({ values }) => values.length !== columns.length))
  expect(sections.length).toBeGreaterThan(9)
  expect(uneven).toEqual([])
})

test('the sheet to print says every sentence and gives the story away, so only the facilitator may see it', () => {
  const numbers = caseNumbers(figures)
  const sheet = numbersSheet(numbers)
  const printed = JSON.stringify(sheet)
  expect(sheet.marking).toBe('FACILITATOR ONLY – EXERCISE – FICTIONAL')
  for (const { title, sentence } of numbers.sections) {
    expect(printed).toContain(title)
    expect(printed).toContain(sentence)
  }
})
