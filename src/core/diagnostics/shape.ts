import { error, warning } from './diagnostic.ts'
import { allOf, anyOf, didYouMean, quoted } from './wording.ts'

/** A longer list no one reads. */
const mostListed = 10

/** The keys that authors write most, the most common first. */
const common = 'text title goto decision ending cast scenes stages choices label consequence score'.split(' ')

function knownKeys(known: readonly string[]): string {
  if (known.length === 0) return 'Delete it.'
  if (known.length <= mostListed) return `Use ${anyOf(known)}.`
  const few = common.filter(key => known.includes(key)).slice(0, 4)
  return `Check how far in it is. Keys here are ${allOf(few)}, for example.`
}

export const shape = {
  unknownKey: error('DA201', (key: string, near: string | undefined, known: readonly string[], help?: string) => ({
    message: `The key ${quoted(key)} does not belong here.`,
    help: help ?? didYouMean(near, knownKeys(known)),
  })),
  missingKey: error('DA202', (keys: readonly string[], place: string, how: 'all' | 'any' = 'all') => ({
    message: `${place} needs ${how === 'all' ? allOf(keys) : anyOf(keys)}.`,
    help: keys.length === 1 ? `Add \`${keys[0]}:\` with its value.` : 'Add each missing key with its value.',
  })),
  wrongType: error('DA203', (expected: string, found: string, help?: string) => ({
    message: `Expected ${expected}, found ${found}.`,
    help,
  })),
  wrongValue: error('DA204', (value: string, near: string | undefined, allowed: readonly string[]) => ({
    message: `${quoted(value)} is not allowed here.`,
    help:
      near === undefined || allowed.length === 1
        ? `Write ${anyOf(allowed)}.`
        : `Did you mean ${quoted(near)}? Use ${anyOf(allowed)}.`,
  })),
  badId: error('DA205', (id: string, better: string | undefined) => ({
    message: `${quoted(id)} is not an id. Use small letters, digits and single hyphens, and begin with a letter.`,
    help: better === undefined ? 'For example: `hygiene-visit`.' : `Write ${quoted(better)}.`,
  })),
  reservedId: error('DA206', (id: string) => ({
    message: `${quoted(id)} is a word of the format and cannot be an id.`,
    help: 'Choose another name. `back`, `resume`, `then` and `timeout` are reserved.',
  })),
  noPoints: error('DA207', (pillar: string) => ({
    message: `The score on ${quoted(pillar)} is 0, which has no effect.`,
    help: 'Leave the pillar out, or give it -3 to 3 points.',
  })),
  pointsOutOfRange: error('DA208', (value: string) => ({
    message: `${quoted(value)} is not a valid score. Use a whole number from -3 to 3, but not 0.`,
    help: 'Choose -3, -2, -1, 1, 2 or 3.',
  })),
  pointsWithoutReason: error('DA209', (pillar: string, points: number = 1) => ({
    message: `The score on ${quoted(pillar)} has no reason.`,
    help: `Write \`${pillar}: { points: ${points}, why: One sentence that gives the reason. }\`.`,
  })),
  outOfRange: error('DA210', (what: string, range: string) => ({
    message: `${what} must be ${range}.`,
  })),
  nothingThere: error('DA211', (key: string, expected: string) => ({
    message: `${quoted(key)} is empty. It must have ${expected}.`,
    help: 'Fill it in, or delete the key if it is optional.',
  })),
  badFormat: error('DA212', (value: string, expected: string, help?: string) => ({
    message: `${quoted(value)} is not ${expected}.`,
    ...(help === undefined ? {} : { help }),
  })),
  unknownKeyword: error('DA213', (word: string, near: string | undefined, known: readonly string[]) => ({
    message: `${quoted(word)} is not a word of conditions or a fact.`,
    help: didYouMean(near, `Use ${anyOf(known)}, or a fact of the scenario.`),
  })),
  idNotFolder: error('DA214', (id: string, folder: string) => ({
    message: `The id ${quoted(id)} differs from the folder ${quoted(folder)}.`,
    help: 'Make them the same: addresses and saved sessions use this name.',
  })),
  factNamedAsKeyword: error('DA215', (fact: string) => ({
    message: `A fact cannot be called ${quoted(fact)}, because conditions use that word themselves.`,
    help: 'Rename the fact.',
  })),
  notCleared: warning('DA216', () => ({
    message: 'No one has cleared this adapted case, so it cannot be built or shared.',
    help: 'Once someone has, add `cleared: { by: the post that cleared it, on: 2026-12-01 }`.',
  })),
  scenesBesideStages: error('DA218', () => ({
    message: 'A case has `scenes` or `stages`, and this one has both.',
    help: 'Move these scenes into a stage, or delete `stages` and keep its scenes here.',
  })),
  recommendationNotDone: error('DA217', () => ({
    message: 'A recommendation must follow on from "be asked to".',
    help: 'Begin with a verb in small letters, without "That" or a full stop: ring the number on file …',
  })),
}
