import { error } from './diagnostic.ts'
import { allOf, counted, quoted } from './wording.ts'

export const deadEnd = error('DA401', (scene: string) => ({
  message: `The scene ${quoted(scene)} leads nowhere.`,
  help: 'Give it a `goto`, a `decision`, a `visit` or an `ending`.',
}))

export const severalWaysOn = error('DA402', (scene: string, ways: readonly string[]) => ({
  message: `The scene ${quoted(scene)} has ${allOf(ways)}, and may have only one of them.`,
  help: 'Keep one, and move the others to scenes of their own.',
}))

export const choiceWithoutGoto = error('DA403', (choice: string | undefined) => ({
  message:
    choice === undefined
      ? 'This decision of several choices leads nowhere.'
      : `The choice ${quoted(choice)} leads nowhere.`,
  help:
    choice === undefined
      ? 'Put a `goto` beside `choices`: where several are taken together, the decision leads on.'
      : 'Give it a `goto`. Only where several are taken together, with `pick`, does the decision have it.',
}))

export const gotoMisplaced = error('DA404', (where: 'choice' | 'decision') => ({
  message:
    where === 'choice'
      ? 'Where several choices are taken together, none of them has a `goto` of its own.'
      : 'Only where several choices are taken together does the decision have a `goto`.',
  help:
    where === 'choice'
      ? 'Put the `goto` beside `choices`.'
      : 'Put the `goto` into each choice, or add `pick: { min: 2, max: 3 }`.',
}))

export const lastBranchHasCondition = error('DA405', () => ({
  message: 'The last entry of a `goto` has a condition, so a play might find no way on.',
  help: 'Add an entry without `when` at the end, for when nothing else holds.',
}))

export const branchesAfterLast = error('DA406', () => ({
  message: 'This entry has no condition, so none after it is ever tried.',
  help: 'Give it a `when`, or move it to the end.',
}))

export const returnWithoutMeaning = error('DA407', (word: string) => ({
  message:
    word === 'back'
      ? 'There is nothing here to go `back` to: this scene belongs to no lead of a visit.'
      : 'There is nothing here to `resume`: this scene belongs to no interrupt.',
  help: 'Name the scene that comes next.',
}))

export const loop = error('DA408', (scenes: readonly string[]) => ({
  message: `A play could go round for ever here: ${scenes.map(quoted).join(' → ')}.`,
  help: 'Let one of them lead on. What members may look at in any order is a `visit`.',
}))

export const earlierStage = error('DA409', (scene: string, stage: string, from: string) => ({
  message: `${quoted(scene)} belongs to the stage ${quoted(stage)}, which comes before ${quoted(from)}.`,
  help: 'Play moves only forwards: name a scene of this stage or of a later one, or move the scene.',
}))

/** @param owner whose the scene is, as in: the lead `plan` of `hygiene-visit` */
export const sharedScene = error('DA410', (scene: string, owner: string, also: string) => ({
  message: `The scene ${quoted(scene)} belongs to ${owner}, but ${also} comes to it too.`,
  help: 'Give each of them scenes of its own, so that it is clear where a play returns to.',
}))

export const doesNotReturn = error('DA411', (owner: string, what: string, word: string) => ({
  message: `What ${owner} opens must return, but ${what}.`,
  help: `Lead every way through it to \`goto: ${word}\`.`,
}))

export const wrongReturn = error('DA412', (word: string, owner: string, right: string) => ({
  message: `What ${owner} opens does not end with ${quoted(word)}.`,
  help: `Write \`goto: ${right}\`.`,
}))

export const badPick = error('DA413', (problem: string) => ({
  message: `\`pick\` ${problem}.`,
  help: '`min` is at most `max`, and `max` at most the number of choices.',
}))

export const badPreset = error('DA414', (key: string, problem: string, help: string) => ({
  message: `\`${key}\` ${problem}.`,
  help,
}))

export const choiceCount = error('DA415', (count: number) => ({
  message: `A decision has from 2 to 8 choices, and this one has ${count}.`,
  help: count < 2 ? 'Add a choice, or make the scene go on with `goto`.' : 'Join some, or decide in two scenes.',
}))

export const leadCount = error('DA416', (count: number) => ({
  message: `A visit has at most 8 leads, and this one has ${count}.`,
  help: 'Join some, or make two visits of it.',
}))

export const badVisit = error('DA417', (problem: string) => ({
  message: `This visit ${problem}.`,
  help: '`least` is at most `limit`, and `limit` at most the number of leads.',
}))

export const interruptCount = error('DA418', (count: number) => ({
  message: `A scenario has at most 12 interrupts, and this one has ${count}.`,
  help: 'Take some away, or make them scenes of the play.',
}))

export const unreachableScene = error('DA419', (scene: string, followers: number, help: string) => ({
  message:
    followers === 0
      ? `No play can reach the scene ${quoted(scene)}.`
      : `No play can reach the scene ${quoted(scene)}, nor ${counted(followers, 'scene')} that only it leads to.`,
  help,
}))
