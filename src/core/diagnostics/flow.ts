import { defineDiagnostic } from './diagnostic.ts'
import { allOf, counted, quoted } from './wording.ts'

export const deadEnd = defineDiagnostic('DA401', 'error', (scene: string) => ({
  message: `The scene ${quoted(scene)} leads nowhere.`,
  help: 'Give it a `goto`, a `decision`, a `visit` or an `ending`.',
}))

export const severalWaysOn = defineDiagnostic('DA402', 'error', (scene: string, ways: readonly string[]) => ({
  message: `The scene ${quoted(scene)} has ${allOf(ways)}, and may have only one of them.`,
  help: 'Keep one, and move the others to scenes of their own.',
}))

export const choiceWithoutGoto = defineDiagnostic('DA403', 'error', (choice: string | undefined) => ({
  message:
    choice === undefined
      ? 'This decision of several choices leads nowhere.'
      : `The choice ${quoted(choice)} leads nowhere.`,
  help:
    choice === undefined
      ? 'Put a `goto` beside `choices`: where several are taken together, the decision leads on.'
      : 'Give it a `goto`. Only where several are taken together, with `pick`, does the decision have it.',
}))

export const gotoMisplaced = defineDiagnostic('DA404', 'error', (where: 'choice' | 'decision') => ({
  message:
    where === 'choice'
      ? 'Where several choices are taken together, none of them has a `goto` of its own.'
      : 'Only where several choices are taken together does the decision have a `goto`.',
  help:
    where === 'choice'
      ? 'Put the `goto` beside `choices`.'
      : 'Put the `goto` into each choice, or add `pick: { min: 2, max: 3 }`.',
}))

export const lastBranchHasCondition = defineDiagnostic('DA405', 'error', () => ({
  message: 'The last entry of a `goto` has a condition, so a play might find no way on.',
  help: 'Add an entry without `when` at the end, for when nothing else holds.',
}))

export const branchesAfterLast = defineDiagnostic('DA406', 'error', () => ({
  message: 'This entry has no condition, so none after it is ever tried.',
  help: 'Give it a `when`, or move it to the end.',
}))

export const returnWithoutMeaning = defineDiagnostic('DA407', 'error', (word: string) => ({
  message:
    word === 'back'
      ? 'There is nothing here to go `back` to: this scene belongs to no lead of a visit.'
      : 'There is nothing here to `resume`: this scene belongs to no interrupt.',
  help: 'Name the scene that comes next.',
}))

export const loop = defineDiagnostic('DA408', 'error', (scenes: readonly string[]) => ({
  message: `A play could go round for ever here: ${scenes.map(quoted).join(' → ')}.`,
  help: 'Let one of them lead on. What members may look at in any order is a `visit`.',
}))

export const earlierStage = defineDiagnostic('DA409', 'error', (scene: string, stage: string, from: string) => ({
  message: `${quoted(scene)} belongs to the stage ${quoted(stage)}, which comes before ${quoted(from)}.`,
  help: 'Play moves only forwards: name a scene of this stage or of a later one, or move the scene.',
}))

/** @param owner whose the scene is, as in: the lead `plan` of `hygiene-visit` */
export const sharedScene = defineDiagnostic('DA410', 'error', (scene: string, owner: string, also: string) => ({
  message: `The scene ${quoted(scene)} belongs to ${owner}, but ${also} comes to it too.`,
  help: 'Give each of them scenes of its own, so that it is clear where a play returns to.',
}))

export const doesNotReturn = defineDiagnostic('DA411', 'error', (owner: string, what: string, word: string) => ({
  message: `What ${owner} opens must return, but ${what}.`,
  help: `Lead every way through it to \`goto: ${word}\`.`,
}))

export const wrongReturn = defineDiagnostic('DA412', 'error', (word: string, owner: string, right: string) => ({
  message: `What ${owner} opens does not end with ${quoted(word)}.`,
  help: `Write \`goto: ${right}\`.`,
}))

export const badPick = defineDiagnostic('DA413', 'error', (problem: string) => ({
  message: `\`pick\` ${problem}.`,
  help: '`min` is at most `max`, and `max` at most the number of choices.',
}))

export const badPreset = defineDiagnostic('DA414', 'error', (key: string, problem: string, help: string) => ({
  message: `\`${key}\` ${problem}.`,
  help,
}))

export const choiceCount = defineDiagnostic('DA415', 'error', (count: number) => ({
  message: `A decision has from 2 to 8 choices, and this one has ${count}.`,
  help: count < 2 ? 'Add a choice, or make the scene go on with `goto`.' : 'Join some, or decide in two scenes.',
}))

export const leadCount = defineDiagnostic('DA416', 'error', (count: number) => ({
  message: `A visit has at most 8 leads, and this one has ${count}.`,
  help: 'Join some, or make two visits of it.',
}))

export const badVisit = defineDiagnostic('DA417', 'error', (problem: string) => ({
  message: `This visit ${problem}.`,
  help: '`least` is at most `limit`, and `limit` at most the number of leads.',
}))

export const interruptCount = defineDiagnostic('DA418', 'error', (count: number) => ({
  message: `A scenario has at most 12 interrupts, and this one has ${count}.`,
  help: 'Take some away, or make them scenes of the play.',
}))

export const unreachableScene = defineDiagnostic(
  'DA419',
  'error',
  (scene: string, followers: number, help: string) => ({
    message:
      followers === 0
        ? `No play can reach the scene ${quoted(scene)}.`
        : `No play can reach the scene ${quoted(scene)}, nor ${counted(followers, 'scene')} that only it leads to.`,
    help,
  }),
)
