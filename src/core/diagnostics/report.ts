import { error, warning } from './diagnostic.ts'
import { didYouMean, quoted } from './wording.ts'

export const keyNamesNothing = error('DA801', (key: string, name: string, near?: string) => ({
  message: `The key ${quoted(key)} names ${quoted(name)}, and there is no such choice or lead.`,
  help: didYouMean(near, 'Write the scene, a slash, and one of its choices or leads.'),
}))

export const measureWithoutTest = error('DA802', (measure: string) => ({
  message: `The finding is checked by ${quoted(measure)}, which has no \`test\`.`,
  help: 'Write a `test` at the measure, or a test here.',
}))

export const keyWithoutWords = error('DA803', (key: string) => ({
  message: `Nothing says how the report tells ${quoted(key)}.`,
  help: 'Write `report` at the scene or the choice, or words after the key here.',
}))

export const noSignThere = error('DA804', (scene: string) => ({
  message: `The scene ${quoted(scene)} has no key event with a \`sign\`.`,
  help: 'Add the sign, or take the scene out of this list.',
}))

export const doesNotStandAlone = warning('DA805', (problem: string, help: string) => ({
  message: `This text of the report ${problem}.`,
  help,
}))

export const keyNeverMet = warning('DA806', (key: string) => ({
  message: `No play can meet ${quoted(key)}.`,
  help: 'Mend the key, or take it away with its words.',
}))

export const titleFallsThrough = warning('DA807', (title: string) => ({
  message: `The title ${quoted(title)} already holds when the play begins.`,
  help: 'Ask in `when` for a scene or a choice that shows it.',
}))

export const titleNeverHolds = warning('DA808', (title: string) => ({
  message: `No play can bring up the title ${quoted(title)}.`,
  help: 'Mend its `when`, or take the title away.',
}))

export const notToldInReport = warning('DA809', (what: string) => ({
  message: `The report cannot tell ${what}.`,
  help: 'Add `report` here: the section "The report" of the format says how.',
}))

export const reasonWithoutScene = warning('DA810', (recommendation: string) => ({
  message: `No reason of ${quoted(recommendation)} can be told in a sentence.`,
  help: 'Let one key name a scene or a choice that has `report`, or a scene with a key event.',
}))
