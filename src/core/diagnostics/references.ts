import { type Code, error } from './diagnostic.ts'
import { didYouMean, quoted } from './wording.ts'

/** A name that is used but does not exist. */
function unknown(code: Code, none: string, otherwise: string) {
  return error(code, (id: string, near?: string) => ({
    message: `${none} is called ${quoted(id)}.`,
    help: didYouMean(near, otherwise),
  }))
}

/** One line that defines a name, or does not, can be why it is unknown in many. */
export const unknownNames = {
  unknownScene: unknown('DA301', 'No scene', 'Add the scene, or name an existing one.'),
  unknownFact: unknown('DA303', 'No fact', 'Add it under `facts`, or name an existing one.'),
  unknownExhibit: unknown('DA304', 'No exhibit', 'Add it under `exhibits`, or name an existing one.'),
  unknownMeasure: unknown('DA305', 'No measure', 'Add it under `measures`, or name an existing one.'),
  unknownLaw: unknown('DA306', 'No legal note', 'Add it under `law`, or name an existing one.'),
  unknownPerson: unknown('DA307', 'No one in the cast', 'Add them under `cast`, or name someone in it.'),
  unknownRecommendation: unknown(
    'DA318',
    'No recommendation',
    'Add it under `recommendations`, or name an existing one.',
  ),
  unknownChoice: error('DA302', (id: string, scene: string, near?: string) => ({
    message: `The scene ${quoted(scene)} has no choice ${quoted(id)}.`,
    help: didYouMean(near, 'Name one of its choices.'),
  })),
}

export const references = {
  ...unknownNames,
  noDecisionThere: error('DA308', (scene: string) => ({
    message: `\`chose\` asks about ${quoted(scene)}, which has no decision.`,
    help: 'Name a scene with a `decision`. To ask whether a session passed a scene, use `visited`.',
  })),
  noKeyEventThere: error('DA309', (scene: string) => ({
    message: `\`missed\` asks about ${quoted(scene)}, which has no key event.`,
    help: 'Name a scene with a `key-event`.',
  })),
  knownOnlyAfterwards: error('DA310', (word: 'scored' | 'missed' | 'agreed') => ({
    message: `Only \`six-months-later\` can ask about ${quoted(word)}, which is not known before the end.`,
    help: 'Use a fact, `chose` or `visited` instead.',
  })),
  duplicateScene: error('DA311', (id: string, stage: string) => ({
    message: `There is already a scene ${quoted(id)}, in the stage ${quoted(stage)}.`,
    help: 'Scene ids must be unique in the whole scenario. Rename one of the two.',
  })),
  flagAsLevel: error('DA312', (fact: string) => ({
    message: `${quoted(fact)} is a flag, which is only ever true or false.`,
    help: 'Write `true` or `false`, or make the fact a level.',
  })),
  levelAsFlag: error('DA313', (fact: string, of: number) => ({
    message: `${quoted(fact)} is a level from 0 to ${of}, not true or false.`,
    help: 'Use a number: in a condition `{ at-least: 1 }`, in `set` a number or `{ add: 1 }`.',
  })),
  levelOutOfBounds: error('DA314', (fact: string, value: number, of: number) => ({
    message: `${quoted(fact)} goes from 0 to ${of}, so ${value} is out of range.`,
    help: `Use a number from 0 to ${of}, or raise \`of\` under \`facts\`.`,
  })),
  badFactTest: error('DA315', (fact: string, problem: string) => ({
    message: `The condition on ${quoted(fact)} ${problem}.`,
    help: 'Use `{ at-least: 1 }`, `{ at-most: 3 }`, both, or a number alone.',
  })),
  badScored: error('DA316', (found: 'none' | 'both') => ({
    message:
      found === 'none'
        ? '`scored` has no percentage to compare with.'
        : '`scored` has both `below` and `at-least`, but can have only one.',
    help: 'Write `scored: { pillar: protect, below: 50 }` or `scored: { pillar: protect, at-least: 50 }`.',
  })),
  decoyInKeyEvent: error('DA317', (measure: string) => ({
    message: `${quoted(measure)} is a decoy, so it would not have helped here.`,
    help: 'Remove it from the key event, or remove `decoy` from the measure.',
  })),
}
