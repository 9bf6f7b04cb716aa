import { type Code, error } from './diagnostic.ts'
import { didYouMean, quoted } from './wording.ts'

/** A name that is used, and nothing has it. */
function unknown(code: Code, nothing: string, otherwise: string) {
  return error(code, (id: string, near?: string) => ({
    message: `${nothing} is called ${quoted(id)}.`,
    help: didYouMean(near, otherwise),
  }))
}

export const unknownScene = unknown('DA301', 'No scene', 'Add the scene, or name one that there is.')
export const unknownFact = unknown('DA303', 'No fact', 'Add it under `facts`, or name one that there is.')
export const unknownExhibit = unknown('DA304', 'No exhibit', 'Add it under `exhibits`, or name one that there is.')
export const unknownMeasure = unknown('DA305', 'No measure', 'Add it under `measures`, or name one that there is.')
export const unknownLaw = unknown('DA306', 'No legal note', 'Add it under `law`, or name one that there is.')
export const unknownPerson = unknown(
  'DA307',
  'Nobody in the cast',
  'Add them under `cast`, or name someone who is there.',
)
export const unknownRecommendation = unknown(
  'DA318',
  'No recommendation',
  'Add it under `recommendations`, or name one that there is.',
)

export const unknownChoice = error('DA302', (id: string, scene: string, near?: string) => ({
  message: `The scene ${quoted(scene)} has no choice ${quoted(id)}.`,
  help: didYouMean(near, 'Name one of its choices.'),
}))

export const noDecisionThere = error('DA308', (scene: string) => ({
  message: `\`chose\` asks about ${quoted(scene)}, where nothing is decided.`,
  help: 'Name a scene with a `decision`; `visited` asks whether a scene was passed.',
}))

export const noKeyEventThere = error('DA309', (scene: string) => ({
  message: `\`missed\` asks about ${quoted(scene)}, which has no key event.`,
  help: 'Name a scene with a `key-event`.',
}))

export const knownOnlyAfterwards = error('DA310', (word: 'scored' | 'missed' | 'agreed') => ({
  message: `${quoted(word)} can only be asked in \`six-months-later\`: before that, nothing is scored, marked or agreed.`,
  help: 'Use a fact, `chose` or `visited` instead.',
}))

export const duplicateScene = error('DA311', (id: string, stage: string) => ({
  message: `There is already a scene ${quoted(id)}, in the stage ${quoted(stage)}.`,
  help: 'Scene ids are unique in the whole scenario: give one of the two another name.',
}))

export const flagAsLevel = error('DA312', (fact: string) => ({
  message: `${quoted(fact)} is a flag, which is only ever true or false.`,
  help: 'Write `true` or `false`, or make the fact a level.',
}))

export const levelAsFlag = error('DA313', (fact: string, of: number) => ({
  message: `${quoted(fact)} is a level from 0 to ${of}, and not true or false.`,
  help: 'Use a number: in a condition `{ at-least: 1 }`, in `set` a number or `{ add: 1 }`.',
}))

export const levelOutOfBounds = error('DA314', (fact: string, value: number, of: number) => ({
  message: `${quoted(fact)} goes from 0 to ${of}, so ${value} is out of its bounds.`,
  help: `Use a number from 0 to ${of}, or raise \`of\` where the fact is declared.`,
}))

export const badFactTest = error('DA315', (fact: string, problem: string) => ({
  message: `The condition on ${quoted(fact)} ${problem}.`,
  help: 'Use `{ at-least: 1 }`, `{ at-most: 3 }`, both together, or a number alone.',
}))

export const badScored = error('DA316', (found: 'none' | 'both') => ({
  message:
    found === 'none'
      ? '`scored` does not say against which per cent.'
      : '`scored` has both `below` and `at-least`, and takes one of them.',
  help: 'Write `scored: { pillar: protect, below: 50 }` or `scored: { pillar: protect, at-least: 50 }`.',
}))

export const decoyInKeyEvent = error('DA317', (measure: string) => ({
  message: `${quoted(measure)} is a decoy, so it cannot be what would have helped here.`,
  help: 'Take it from the key event, or take `decoy` from the measure.',
}))
