import { error, warning } from './diagnostic.ts'
import { allOf, anyOf, counted, quoted } from './wording.ts'

export const choiceNeverTaken = error('DA501', (choice: string) => ({
  message: `No play can take the choice ${quoted(choice)}: its condition never holds there.`,
  help: 'Mend its `when`, or what sets the facts that it reads; or take the choice away.',
}))

export const leadNeverTaken = error('DA502', (lead: string) => ({
  message: `No play can follow the lead ${quoted(lead)}: its condition never holds there.`,
  help: 'Mend its `when`, or what sets the facts that it reads; or take the lead away.',
}))

/** @param play the way there, told in words */
export const tooFewOnOffer = error('DA503', (needed: number, offered: number, play: string) => ({
  message: `A play can come here and find ${counted(offered, 'choice')} on offer, of at least ${needed}: ${play}.`,
  help: 'Take the `when` from some choices, or add choices without one.',
}))

export const tooFewDecisions = error('DA504', (needed: number, found: number, play: string) => ({
  message: `A play can end after ${counted(found, 'decision')}, and \`requires\` asks for ${needed}: ${play}.`,
  help: 'Put more decisions on that way, or ask for fewer.',
}))

export const tooFewOnPillar = error('DA505', (pillar: string, needed: number, found: number, play: string) => ({
  message: `A play can exercise ${quoted(pillar)} in only ${counted(found, 'decision')}, and \`requires\` asks for ${needed}: ${play}.`,
  help: 'Let more decisions on that way score the pillar, or ask for fewer.',
}))

export const pickRefused = error('DA511', (problem: string, offers: string) => ({
  message: `${problem}.`,
  help: offers,
}))

export const playUnfinished = error('DA512', (scene: string, offers: string) => ({
  message: `The picks are used up, and the play stands at ${quoted(scene)} without having ended.`,
  help: offers,
}))

export const otherEnding = error('DA513', (expected: string, found: string) => ({
  message: `The play ends at ${quoted(found)}, not at ${quoted(expected)}.`,
  help: 'Correct what is expected, or the picks, or the scenario.',
}))

export const otherFact = error('DA514', (fact: string, expected: string, found: string) => ({
  message: `At the end of the play ${quoted(fact)} is ${found}, not ${expected}.`,
  help: 'Correct what is expected, or the picks, or the scenario.',
}))

export const otherPoints = error('DA515', (pillar: string, expected: number, found: number) => ({
  message: `The play has ${found} on ${quoted(pillar)}, not ${expected}.`,
  help: 'Correct what is expected, or the picks, or the scores.',
}))

export const otherRecommendations = error('DA516', (missing: readonly string[], found: readonly string[]) => ({
  message:
    missing.length === 0
      ? `The play leads to ${allOf(found)}, and no recommendation was expected.`
      : `The play does not lead to ${anyOf(missing)}.`,
  help: found.length === 0 ? 'It leads to no recommendation.' : `It leads to ${allOf(found)}.`,
}))

export const conditionNeverMet = warning('DA521', () => ({
  message: 'No play meets this condition where it is asked.',
  help: 'Mend it, what sets the facts that it reads, or an entry before it that always holds; or take away what depends on it.',
}))

export const measureNeverFound = warning('DA523', (id: string) => ({
  message: `No key event names the measure ${quoted(id)}, so no play can bring it up.`,
  help: 'Name it in a `key-event`, or make it a `decoy`, or take it away.',
}))

export const dominantChoice = warning('DA524', (choice: string) => ({
  message: `The choice ${quoted(choice)} is at least as good as every other on every pillar, and it costs nothing.`,
  help: 'Give another choice a merit of its own, or say with `clear-cut` why one may simply be best here.',
}))

export const choiceNeverPreferred = warning('DA533', (choice: string) => ({
  message: `However members weigh the four pillars, another choice is better than ${quoted(choice)}.`,
  help: 'Give it a merit of its own, or say with `out-of-bounds` why members may not take it.',
}))

export const tooManyClearCut = warning('DA525', (clear: number, decisions: number) => ({
  message: `Of ${counted(decisions, 'decision')}, ${clear} ${clear === 1 ? 'is' : 'are'} \`clear-cut\`; at most one in five may be.`,
  help: 'Give the choices of some of them more to weigh.',
}))

export const pillarNeverExercised = warning('DA526', (pillar: string) => ({
  message: `No decision exercises ${quoted(pillar)}.`,
  help: 'Let at least one choice score it, or accept that the findings say nothing about it.',
}))

export const tooLong = warning('DA527', (plays: 'plays' | 'short plays', usual: number, minutes: number) => ({
  message: `Half of all ${plays} take a group ${usual} minutes or more, and the slot is ${minutes}.`,
  help:
    plays === 'plays'
      ? 'Shorten the texts, leave out a decision, or raise `minutes`.'
      : 'Shorten the texts, or mark more decisions with `cut`.',
}))

export const factNeverRead = warning('DA528', (fact: string) => ({
  message: `No condition reads the fact ${quoted(fact)}.`,
  help: 'Let something depend on it, or take it away.',
}))

export const factNeverWritten = warning('DA529', (fact: string) => ({
  message: `No choice changes the fact ${quoted(fact)}.`,
  help: 'Change it with `set` in some choice, or take it away.',
}))

export const changesNothing = warning('DA530', (scene: string) => ({
  message: `The decision at ${quoted(scene)} changes nothing: all choices lead the same way, set no facts and score nothing.`,
  help: 'Let the choices differ in where they lead, in what they set or in what they score.',
}))

export const laterNeverTold = warning('DA531', () => ({
  message: 'No play can bring up this paragraph: its condition never holds at an ending.',
  help: 'Mend its `when`, or take the paragraph away.',
}))

export const endingWithoutLater = warning('DA532', (endings: readonly string[]) => ({
  message: `No paragraph of \`six-months-later\` can be told of a play that ends at ${anyOf(endings)}.`,
  help: 'Add a paragraph whose `when` can hold there, or one without a `when`.',
}))
