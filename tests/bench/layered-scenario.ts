import { type Random, seededRandom } from '../../src/cli/commands/play.ts'

type Raw = Record<string, unknown>

/**
 * A wide scenario of about `scenes` scenes in 30 layers, three choices each, with flags set and read anywhere: the worst
 * that a merging analysis can meet, since a flag set in the first layer may still be read in the last.
 */
export function layeredScenario(scenes: number, flags: number, seed: number): Raw {
  const random = seededRandom(seed)
  const layers = layersOf(scenes)
  const entries = layers.flatMap((layer, depth) =>
    layer.map(id => [id, sceneIn(id, layers[depth + 1], flags, random)] as const),
  )
  return {
    format: 1,
    id: 'layered',
    version: '1.0.0',
    title: 'Layered',
    family: 'fraud',
    summary: 'Made for measuring.',
    minutes: 60,
    origin: 'invented',
    objectives: ['Be measured'],
    setting: { council: 'A council', police: 'A force' },
    cast: { someone: { name: 'Someone Invented', post: 'Officer' } },
    facts: Object.fromEntries(
      Array.from({ length: flags }, (_, index) => [`flag-${index}`, { flag: false, says: 'A flag' }]),
    ),
    stages: { only: { title: 'Only', scenes: Object.fromEntries(entries) } },
  }
}

const depth = 30

function layersOf(scenes: number): readonly (readonly string[])[] {
  const widest = Math.ceil(scenes / (depth - 5))
  const widths = Array.from({ length: depth }, (_, layer) => Math.min(2 ** layer, widest))
  return widths.map((width, layer) => Array.from({ length: width }, (_, index) => `scene-${layer}-${index}`))
}

function sceneIn(id: string, next: readonly string[] | undefined, flags: number, random: Random): Raw {
  if (next === undefined) return { title: id, text: 'The end.', ending: 'contained' }
  const at = Number(id.split('-')[2])
  const choices = [0, 1, 2].map(index => {
    const target = index < 2 ? (at * 2 + index) % next.length : random(next.length)
    return [`choice-${index}`, choiceTo(next[target] ?? '', index, flags, random)] as const
  })
  return {
    title: id,
    text: 'Words.',
    decision: { actor: 'someone', asks: 'What now?', choices: Object.fromEntries(choices) },
  }
}

function choiceTo(goto: string, index: number, flags: number, random: Random): Raw {
  const flag = () => `flag-${random(flags)}`
  return {
    label: 'A choice',
    consequence: 'Something follows.',
    goto,
    score: {
      pursue: { points: random(2) === 0 ? 1 : -1, why: 'A reason.' },
      protect: { points: 2, why: 'A reason.' },
    },
    ...(flags > 0 && random(10) < 3 ? { set: { [flag()]: true } } : {}),
    ...(flags > 0 && index > 1 && random(100) < 35 ? { when: { [flag()]: random(2) === 0 } } : {}),
  }
}
