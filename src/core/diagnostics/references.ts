import { defineDiagnostic } from './diagnostic.ts'
import { didYouMean, quoted } from './wording.ts'

export const unknownScene = defineDiagnostic('DA301', 'error', (id: string, near: string | undefined) => ({
  message: `No scene is called ${quoted(id)}.`,
  help: didYouMean(near, 'Add the scene, or name one that there is.'),
}))

export const unknownChoice = defineDiagnostic(
  'DA302',
  'error',
  (id: string, scene: string, near: string | undefined) => ({
    message: `The scene ${quoted(scene)} has no choice ${quoted(id)}.`,
    help: didYouMean(near, 'Name one of its choices.'),
  }),
)

export const unknownFact = defineDiagnostic('DA303', 'error', (id: string, near: string | undefined) => ({
  message: `No fact is called ${quoted(id)}.`,
  help: didYouMean(near, 'Add it under `facts`, or name one that there is.'),
}))

export const unknownExhibit = defineDiagnostic('DA304', 'error', (id: string, near: string | undefined) => ({
  message: `No exhibit is called ${quoted(id)}.`,
  help: didYouMean(near, 'Add it under `exhibits`, or name one that there is.'),
}))

export const unknownMeasure = defineDiagnostic('DA305', 'error', (id: string, near: string | undefined) => ({
  message: `No measure is called ${quoted(id)}.`,
  help: didYouMean(near, 'Add it under `measures`, or name one that there is.'),
}))

export const unknownLaw = defineDiagnostic('DA306', 'error', (id: string, near: string | undefined) => ({
  message: `No legal note is called ${quoted(id)}.`,
  help: didYouMean(near, 'Add it under `law`, or name one that there is.'),
}))

export const unknownPerson = defineDiagnostic('DA307', 'error', (id: string, near: string | undefined) => ({
  message: `Nobody in the cast is called ${quoted(id)}.`,
  help: didYouMean(near, 'Add them under `cast`, or name someone who is there.'),
}))

export const noDecisionThere = defineDiagnostic('DA308', 'error', (scene: string) => ({
  message: `\`chose\` asks about ${quoted(scene)}, where nothing is decided.`,
  help: 'Name a scene with a `decision`; `visited` asks whether a scene was passed.',
}))

export const noKeyEventThere = defineDiagnostic('DA309', 'error', (scene: string) => ({
  message: `\`missed\` asks about ${quoted(scene)}, which has no key event.`,
  help: 'Name a scene with a `key-event`.',
}))

export const knownOnlyAfterwards = defineDiagnostic('DA310', 'error', (word: 'scored' | 'missed' | 'agreed') => ({
  message: `${quoted(word)} can only be asked in \`six-months-later\`: before that, nothing is scored, marked or agreed.`,
  help: 'Use a fact, `chose` or `visited` instead.',
}))

export const duplicateScene = defineDiagnostic('DA311', 'error', (id: string, stage: string) => ({
  message: `There is already a scene ${quoted(id)}, in the stage ${quoted(stage)}.`,
  help: 'Scene ids are unique in the whole scenario: give one of the two another name.',
}))

export const flagAsLevel = defineDiagnostic('DA312', 'error', (fact: string) => ({
  message: `${quoted(fact)} is a flag, which is only ever true or false.`,
  help: 'Write `true` or `false`, or make the fact a level.',
}))

export const levelAsFlag = defineDiagnostic('DA313', 'error', (fact: string, of: number) => ({
  message: `${quoted(fact)} is a level from 0 to ${of}, and not true or false.`,
  help: 'Use a number: in a condition `{ at-least: 1 }`, in `set` a number or `{ add: 1 }`.',
}))

export const levelOutOfBounds = defineDiagnostic('DA314', 'error', (fact: string, value: number, of: number) => ({
  message: `${quoted(fact)} goes from 0 to ${of}, so ${value} is out of its bounds.`,
  help: `Use a number from 0 to ${of}, or raise \`of\` where the fact is declared.`,
}))

export const badFactTest = defineDiagnostic('DA315', 'error', (fact: string, problem: string) => ({
  message: `The condition on ${quoted(fact)} ${problem}.`,
  help: 'Use `{ at-least: 1 }`, `{ at-most: 3 }`, both together, or a number alone.',
}))

export const badScored = defineDiagnostic('DA316', 'error', (found: 'none' | 'both') => ({
  message:
    found === 'none'
      ? '`scored` does not say against which per cent.'
      : '`scored` has both `below` and `at-least`, and takes one of them.',
  help: 'Write `scored: { pillar: protect, below: 50 }` or `scored: { pillar: protect, at-least: 50 }`.',
}))

export const decoyInKeyEvent = defineDiagnostic('DA317', 'error', (measure: string) => ({
  message: `${quoted(measure)} is a decoy, so it cannot be what would have helped here.`,
  help: 'Take it from the key event, or take `decoy` from the measure.',
}))

export const unknownRecommendation = defineDiagnostic('DA318', 'error', (id: string, near: string | undefined) => ({
  message: `No recommendation is called ${quoted(id)}.`,
  help: didYouMean(near, 'Add it under `recommendations`, or name one that there is.'),
}))
