import { error } from './diagnostic.ts'
import { allOf, anyOf, didYouMean, quoted } from './wording.ts'

export const unknownKey = error('DA201', (key: string, near: string | undefined, known: readonly string[]) => ({
  message: `${quoted(key)} is not a key that belongs here.`,
  help: didYouMean(near, known.length === 0 ? 'Take it away.' : `What may stand here: ${anyOf(known)}.`),
}))

export const missingKey = error('DA202', (keys: readonly string[], place: string, how: 'all' | 'any' = 'all') => ({
  message: `${place} needs ${how === 'all' ? allOf(keys) : anyOf(keys)}.`,
  help: keys.length === 1 ? `Add \`${keys[0]}:\` with its value.` : 'Add what is missing, with its value.',
}))

export const wrongType = error('DA203', (expected: string, found: string, help?: string) => ({
  message: `Here should stand ${expected}, and there ${found}.`,
  help,
}))

export const wrongValue = error('DA204', (value: string, near: string | undefined, allowed: readonly string[]) => ({
  message: `${quoted(value)} is not one of the values that may stand here.`,
  help:
    near === undefined || allowed.length === 1
      ? `Write ${anyOf(allowed)}.`
      : `Did you mean ${quoted(near)}? It may be ${anyOf(allowed)}.`,
}))

export const badId = error('DA205', (id: string, better: string | undefined) => ({
  message: `${quoted(id)} is not an id: small letters, digits and single hyphens, beginning with a letter.`,
  help: better === undefined ? 'Write it as in `hygiene-visit`.' : `Write ${quoted(better)}.`,
}))

export const reservedId = error('DA206', (id: string) => ({
  message: `${quoted(id)} is a word of the format and cannot be an id.`,
  help: 'Give it another name: `back`, `resume`, `then` and `timeout` are kept.',
}))

export const noPoints = error('DA207', (pillar: string) => ({
  message: `The score on ${quoted(pillar)} is 0, which says nothing.`,
  help: 'Leave the pillar out, or give it from -3 to 3.',
}))

export const pointsOutOfRange = error('DA208', (value: string) => ({
  message: `${quoted(value)} are no points: they are whole, from -3 to 3, and never 0.`,
  help: 'Choose -3, -2, -1, 1, 2 or 3.',
}))

export const pointsWithoutReason = error('DA209', (pillar: string) => ({
  message: `The score on ${quoted(pillar)} does not say why.`,
  help: `Write \`${pillar}: { points: 1, why: One sentence that gives the reason. }\`.`,
}))

export const outOfRange = error('DA210', (what: string, range: string) => ({
  message: `${what} must be ${range}.`,
}))

export const nothingThere = error('DA211', (key: string, expected: string) => ({
  message: `${quoted(key)} is empty, and should hold ${expected}.`,
  help: 'Fill it in; where it may be left out, take the key away.',
}))

export const badFormat = error('DA212', (value: string, expected: string) => ({
  message: `${quoted(value)} is not ${expected}.`,
}))

export const unknownKeyword = error('DA213', (word: string, near: string | undefined, known: readonly string[]) => ({
  message: `${quoted(word)} is neither a word of conditions nor a fact.`,
  help: didYouMean(near, `Conditions know ${anyOf(known)}, and the scenario's facts.`),
}))

export const idNotFolder = error('DA214', (id: string, folder: string) => ({
  message: `The scenario is called ${quoted(id)}, but its folder ${quoted(folder)}.`,
  help: 'Make the two the same: addresses and saved sessions use this name.',
}))

export const factNamedAsKeyword = error('DA215', (fact: string) => ({
  message: `A fact may not be called ${quoted(fact)}, as conditions use that word themselves.`,
  help: 'Give the fact another name.',
}))

export const notCleared = error('DA216', () => ({
  message: 'An adapted scenario must say who cleared it, and when.',
  help: 'Add `cleared: { by: the post that cleared it, on: 2026-12-01 }`.',
}))

export const recommendationNotDone = error('DA217', () => ({
  message: 'A recommendation says what is to be done, as it follows "be asked to".',
  help: 'Begin with a verb in small letters, without "That" and without a full stop: ring the number on file …',
}))
