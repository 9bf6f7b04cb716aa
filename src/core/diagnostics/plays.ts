import { error, note, warning } from './diagnostic.ts'
import { allOf, anyOf, counted, quoted } from './wording.ts'

/** A slot in minutes, and the sum that does not fit in it. */
interface TooLong {
  readonly routes: 'routes' | 'short routes'
  readonly usual: number
  readonly slot: number
  readonly reading: number
  readonly deciding: number
  readonly afterwards: number
}

export const plays = {
  choiceNeverTaken: error('DA501', (choice: string) => ({
    message: `The choice ${quoted(choice)} is never on offer: its condition never holds there.`,
    help: 'Fix its `when`, fix the choices that set its facts, or delete the choice.',
  })),
  leadNeverTaken: error('DA502', (lead: string) => ({
    message: `The lead ${quoted(lead)} is never on offer: its condition never holds there.`,
    help: 'Fix its `when`, fix the choices that set its facts, or delete the lead.',
  })),
  /** @param route the picks that lead there */
  tooFewOnOffer: error('DA503', (needed: number, offered: number, route: string) => ({
    message: `This decision needs at least ${needed} choices, but one route offers ${offered}: ${route}.`,
    help: 'Remove the `when` from some choices, or add choices without one.',
  })),
  tooFewDecisions: error('DA504', (needed: number, found: number, route: string) => ({
    message: `\`requires\` asks for ${counted(needed, 'decision')}, but one route has ${found}: ${route}.`,
    help: 'Add decisions to that route, or require fewer.',
  })),
  tooFewOnPillar: error('DA505', (pillar: string, needed: number, found: number, route: string) => ({
    message: `\`requires\` asks for ${counted(needed, 'decision')} on ${quoted(pillar)}, but one route has ${found}: ${route}.`,
    help: 'Score the pillar in more decisions on that route, or require fewer.',
  })),
  pickRefused: error('DA511', (problem: string, offers: string) => ({
    message: `${problem}.`,
    help: offers,
  })),
  playUnfinished: error('DA512', (scene: string, offers: string) => ({
    message: `The picks run out at ${quoted(scene)}, before an ending.`,
    help: offers,
  })),
  otherEnding: error('DA513', (expected: string, found: string) => ({
    message: `The playthrough ends at ${quoted(found)}, not at ${quoted(expected)}.`,
    help: 'Correct the expected result, the picks or the scenario.',
  })),
  otherFact: error('DA514', (fact: string, expected: string, found: string) => ({
    message: `At the end of the playthrough, ${quoted(fact)} is ${found}, not ${expected}.`,
    help: 'Correct the expected result, the picks or the scenario.',
  })),
  otherPoints: error('DA515', (pillar: string, expected: number, found: number) => ({
    message: `The playthrough scores ${found} on ${quoted(pillar)}, not ${expected}.`,
    help: 'Correct the expected result, the picks or the scores.',
  })),
  otherRecommendations: error('DA516', (missing: readonly string[], found: readonly string[]) => ({
    message:
      missing.length === 0
        ? `The playthrough leads to ${allOf(found)}, but no recommendation was expected.`
        : `The playthrough does not lead to ${anyOf(missing)}.`,
    help: found.length === 0 ? 'It leads to no recommendation.' : `It leads to ${allOf(found)}.`,
  })),
  conditionNeverMet: warning('DA521', () => ({
    message: 'This condition never holds where it is asked.',
    help: 'Fix it, the choices that set its facts, or an earlier entry that always holds. Or delete whatever depends on it.',
  })),
  measureNeverFound: warning('DA523', (id: string) => ({
    message: `No key event names the measure ${quoted(id)}, so it never comes up.`,
    help: 'Name it in a `key-event`, make it a `decoy`, or delete it.',
  })),
  dominantChoice: warning('DA524', (choice: string) => ({
    message: `The choice ${quoted(choice)} is at least as good as every other on every pillar, and it costs nothing.`,
    help: 'Give another choice a merit of its own, or say with `clear-cut` why one is simply best.',
  })),
  choiceNeverPreferred: warning('DA533', (choice: string) => ({
    message: `However members weigh the four pillars, another choice is better than ${quoted(choice)}.`,
    help: 'Give it a merit of its own, or say with `out-of-bounds` why members must not make it.',
  })),
  tooManyClearCut: warning('DA525', (clear: number, decisions: number) => ({
    message: `${clear} of ${counted(decisions, 'decision')} ${clear === 1 ? 'is' : 'are'} \`clear-cut\`, but the limit is one in five.`,
    help: 'Give members more to discuss in some of them.',
  })),
  pillarNeverExercised: warning('DA526', (pillars: readonly string[]) => ({
    message: `No decision exercises ${anyOf(pillars)}.`,
    help: 'Score each in at least one choice, or accept that the report does not mention them.',
  })),
  tooLong: warning('DA527', ({ routes, usual, slot, reading, deciding, afterwards }: TooLong) => ({
    message: `Half of all ${routes} take a group ${usual} minutes or more, but the slot is ${slot}.`,
    help:
      `About ${reading} to read, ${deciding} to decide and ${afterwards} to look back. ` +
      (routes === 'routes'
        ? 'Shorten the texts, leave out a decision, say under `minutes` how long one takes, or raise the slot.'
        : 'Shorten the texts, or mark more decisions with `cut`.'),
  })),
  factNeverRead: warning('DA528', (fact: string) => ({
    message: `No condition reads the fact ${quoted(fact)}.`,
    help: 'Ask about it in a condition, or delete it.',
  })),
  factNeverWritten: warning('DA529', (fact: string) => ({
    message: `No choice changes the fact ${quoted(fact)}.`,
    help: 'Change it with `set` in some choice, or delete it.',
  })),
  changesNothing: warning('DA530', (scene: string) => ({
    message: `The decision at ${quoted(scene)} changes nothing: all choices lead to the same scene, set no facts and score nothing.`,
    help: 'Give the choices different next scenes, facts or scores.',
  })),
  laterNeverTold: warning('DA531', () => ({
    message: 'This paragraph never appears: its condition never holds at an ending.',
    help: 'Fix its `when`, or delete the paragraph.',
  })),
  endingWithoutLater: warning('DA532', (endings: readonly string[]) => ({
    message: `\`six-months-later\` has no paragraph for a session that ends at ${anyOf(endings)}.`,
    help: 'Add a paragraph without a `when`, or one whose `when` can hold there.',
  })),
  endingWithoutPlay: note('DA517', (endings: readonly string[]) => ({
    message: `No playthrough ends at ${anyOf(endings)}.`,
    help: 'Add one that does, and `check` tells you when an edit cuts that ending off.',
  })),
  noDecision: warning('DA534', () => ({
    message: 'The case has no decision.',
    help: 'Give at least one scene a `decision` with two or more choices.',
  })),
}
