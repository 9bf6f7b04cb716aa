import { error } from './diagnostic.ts'
import { allOf, counted, quoted } from './wording.ts'

export const flow = {
  deadEnd: error('DA401', (scene: string) => ({
    message: `The scene ${quoted(scene)} leads nowhere.`,
    help: 'Give it a `goto`, a `decision`, a `visit` or an `ending`.',
  })),
  severalWaysOn: error('DA402', (scene: string, ways: readonly string[]) => ({
    message: `The scene ${quoted(scene)} has ${allOf(ways)}, but can have only one of them.`,
    help: 'Keep one, and move the others to scenes of their own.',
  })),
  choiceWithoutGoto: error('DA403', (choice: string | undefined) => ({
    message:
      choice === undefined
        ? 'This decision with several choices leads nowhere.'
        : `The choice ${quoted(choice)} leads nowhere.`,
    help:
      choice === undefined
        ? 'Put a `goto` beside `choices`. With `pick`, the decision says where it leads.'
        : 'Give it a `goto`. Only a decision with `pick` has one `goto` for all choices.',
  })),
  gotoMisplaced: error('DA404', (where: 'choice' | 'decision') => ({
    message:
      where === 'choice'
        ? 'Choices under a decision with `pick` cannot have their own `goto`.'
        : 'Only a decision with `pick` can have a `goto`.',
    help:
      where === 'choice'
        ? 'Put the `goto` beside `choices`.'
        : 'Put the `goto` into each choice, or add `pick: { min: 2, max: 3 }`.',
  })),
  lastBranchHasCondition: error('DA405', () => ({
    message: 'The last entry of a `goto` has a condition, so a session could get stuck.',
    help: 'Add an entry without `when` at the end, for when no other condition holds.',
  })),
  branchesAfterLast: error('DA406', () => ({
    message: 'This entry has no condition, so the entries after it are never tried.',
    help: 'Give it a `when`, or move it to the end.',
  })),
  returnWithoutMeaning: error('DA407', (word: string) => ({
    message:
      word === 'back'
        ? 'This scene cannot go `back`, because it belongs to no lead of a visit.'
        : 'This scene cannot `resume`, because it belongs to no interrupt.',
    help: 'Name the scene that comes next.',
  })),
  loop: error('DA408', (scenes: readonly string[]) => ({
    message: `A session could go round for ever here: ${scenes.map(quoted).join(' → ')}.`,
    help: 'Let one of them lead on. For things members can look at in any order, use a `visit`.',
  })),
  earlierStage: error('DA409', (scene: string, stage: string, from: string) => ({
    message: `${quoted(scene)} belongs to the stage ${quoted(stage)}, which comes before ${quoted(from)}.`,
    help: 'A session only moves forwards: name a scene of this stage or a later one, or move the scene.',
  })),
  /** @param owner whose the scene is, as in: the lead `plan` of `hygiene-visit` */
  sharedScene: error('DA410', (scene: string, owner: string, also: string) => ({
    message: `The scene ${quoted(scene)} belongs to ${owner}, but ${also} leads to it too.`,
    help: 'Give each its own scenes, so that it is clear where a session returns to.',
  })),
  doesNotReturn: error('DA411', (owner: string, what: string, word: string) => ({
    message: `Scenes of ${owner} must return, but ${what}.`,
    help: `End every route through it with \`goto: ${word}\`.`,
  })),
  wrongReturn: error('DA412', (word: string, owner: string, right: string) => ({
    message: `The last scene of ${owner} cannot have \`goto: ${word}\`.`,
    help: `Write \`goto: ${right}\`.`,
  })),
  badPick: error('DA413', (problem: string) => ({
    message: `\`pick\` ${problem}.`,
    help: '`min` must be at most `max`, and `max` at most the number of choices.',
  })),
  badPreset: error('DA414', (key: string, problem: string, help: string) => ({
    message: `\`${key}\` ${problem}.`,
    help,
  })),
  choiceCount: error('DA415', (count: number) => ({
    message: `A decision must have 2 to 8 choices, but this one has ${count}.`,
    help:
      count < 2
        ? 'Add a choice, or replace the decision with `goto`.'
        : 'Join some, or split the decision over two scenes.',
  })),
  leadCount: error('DA416', (count: number) => ({
    message: `A visit can have at most 8 leads, but this one has ${count}.`,
    help: 'Join some, or split it into two visits.',
  })),
  badVisit: error('DA417', (problem: string) => ({
    message: `This visit ${problem}.`,
    help: '`least` must be at most `limit`, and `limit` at most the number of leads.',
  })),
  interruptCount: error('DA418', (count: number) => ({
    message: `A scenario can have at most 12 interrupts, but this one has ${count}.`,
    help: 'Delete some, or make them ordinary scenes.',
  })),
  /** @param owner whose one of the two scenes is, as in: the lead `plan` of `hygiene-visit` */
  doubtfulNext: error('DA420', (from: string, next: string, owner: string, word: string) => ({
    message: `${quoted(from)} needs a \`goto\`: it would lead to ${quoted(next)}, and one of the two belongs to ${owner}.`,
    help: `Name the scene that comes next. The last scene of ${owner} has \`goto: ${word}\`.`,
  })),
  unreachableScene: error('DA419', (scene: string, followers: number, help: string) => ({
    message:
      followers === 0
        ? `No route reaches the scene ${quoted(scene)}.`
        : `No route reaches the scene ${quoted(scene)}, or ${counted(followers, 'scene')} after it.`,
    help,
  })),
}
