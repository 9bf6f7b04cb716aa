import { error, warning } from './diagnostic.ts'
import { didYouMean, quoted } from './wording.ts'

export const report = {
  keyNamesNothing: error('DA801', (key: string, name: string, near?: string) => ({
    message: `The key ${quoted(key)} names ${quoted(name)}, but there is no such choice or lead.`,
    help: didYouMean(near, 'Write the scene, a slash, and one of its choices or leads.'),
  })),
  measureWithoutTest: error('DA802', (measure: string) => ({
    message: `The finding is checked with ${quoted(measure)}, which has no \`test\`.`,
    help: 'Write a `test` at the measure, or one here.',
  })),
  keyWithoutWords: error('DA803', (key: string) => ({
    message: `The report has no words for ${quoted(key)}.`,
    help: 'Write `report` at the scene or choice, or words after the key here.',
  })),
  noSignThere: error('DA804', (scene: string) => ({
    message: `The scene ${quoted(scene)} has no key event with a \`sign\`.`,
    help: 'Add the sign, or remove the scene from this list.',
  })),
  doesNotStandAlone: warning('DA805', (problem: string, help: string) => ({
    message: `This text of the report ${problem}.`,
    help,
  })),
  keyNeverMet: warning('DA806', (key: string) => ({
    message: `No route meets ${quoted(key)}.`,
    help: 'Fix the key, or delete it with its words.',
  })),
  titleFallsThrough: warning('DA807', (title: string) => ({
    message: `The title ${quoted(title)} already holds at the start.`,
    help: 'Name a scene or choice in `when` that shows it.',
  })),
  titleNeverHolds: warning('DA808', (title: string) => ({
    message: `The title ${quoted(title)} never holds.`,
    help: 'Fix its `when`, or delete the title.',
  })),
  notToldInReport: warning('DA809', (what: string) => ({
    message: `The report has no words for ${what}.`,
    help: 'Add `report` here. The section "The report" of the format says how.',
  })),
  reasonWithoutScene: warning('DA810', (recommendation: string) => ({
    message: `The report has no words for any reason of ${quoted(recommendation)}.`,
    help: 'In one key, name a scene or choice with `report`, or a scene with a key event.',
  })),
}
