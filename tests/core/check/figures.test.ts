import { expect, test } from 'vitest'
import { analyse } from '../../../src/core/analysis/analyse.ts'
import { weightsOf } from '../../../src/core/analysis/tally.ts'
import { figuresOf } from '../../../src/core/check/figures.ts'
import { readingEase } from '../../../src/core/check/reading-ease.ts'
import { readYaml } from '../../../src/core/scenario/reading/read-yaml.ts'
import { scenario } from '../../support/scenario.ts'
import { scriptOf } from '../../support/script-of.ts'

const plain = 'The man rings at nine. He says that he saw a van. It had no name on it. You thank him. '
const heavy = 'Notwithstanding considerable deliberation, the responsible authority unanimously declined involvement. '
const story = scenario`
    scenes:
      easy: { goto: hard }
      hard: { goto: short }
      short: { text: Incomprehensibility., goto: choose }
      choose:
        decision:
          asks: Who goes?
          choices:
            we: { label: We go., consequence: You go., goto: end }
            they: { label: They go., consequence: They go., goto: end }
      end: { text: It ends., ending: contained }
`
const script = scriptOf(story)
const told = {
  ...script,
  scenes: Object.fromEntries(
    Object.entries(script.scenes).map(([id, scene]) => {
      const text = id === 'easy' ? plain : heavy
      return [id, id === 'easy' || id === 'hard' ? { ...scene, text: [['p', text.repeat(4)]] as const } : scene]
    }),
  ),
}

const source = readYaml('stages:\n  only:\n    scenes:\n      easy: {}\n      hard: {}\n', 'scenario.yaml')
const analysis = analyse(script.graph, weightsOf(story, new Map()))
const { reading, slot } = figuresOf({ scenario: story, analysis, script: told, source, exhibitWords: new Map() })

test('the hardest scenes come first, and a scene of a few words is not judged', () => {
  expect(reading.hardest.map(({ place, ...rest }) => ({ ...rest, line: place.line }))).toEqual([
    { scene: 'hard', line: 5, ease: readingEase([heavy.repeat(4)]).score },
    { scene: 'easy', line: 4, ease: readingEase([plain.repeat(4)]).score },
  ])
})

test('all that is read is measured together: texts, questions, labels and what follows', () => {
  const all = [plain.repeat(4), heavy.repeat(4), 'Incomprehensibility.', 'Words.', 'Who goes?']
  const { score, words, sentences } = readingEase([...all, 'We go.', 'You go.', 'They go.', 'They go.', 'It ends.'])
  expect(reading).toMatchObject({ ease: score, words, sentences })
})

test('the longest route is added up: reading, five minutes a decision, and looking back', () => {
  const { decisions } = analysis
  expect(slot).toMatchObject({
    minutes: 60,
    reading: Math.ceil(analysis.minutes.max) - 5 * decisions.max,
    deciding: 5 * decisions.max,
    afterwards: 20,
  })
})
