import type { DecisionScript, Script } from '../session/script.ts'
import { letterOf } from '../room/letter.ts'
import { openMarking } from './markings.ts'
import type { Paper } from './paper.ts'
import type { Slip } from './paper-block.ts'
import { storyOf } from './story.ts'

/** As many letters as a decision may have choices. */
const mostChoices = 8

/** How many slips are left over for what was not foreseen. */
const spares = 3

/** The slips of one voter: numbers and letters only, as the words of a decision would tell what comes. */
export function ballotSlips(script: Script): Paper {
  const decisions = storyOf(script).scenes.flatMap(({ decision }) => decision ?? [])
  return {
    kind: 'ballots',
    language: 'en-GB',
    title: `Ballot slips: ${script.title}`,
    marking: openMarking,
    orientation: 'portrait',
    hasContents: false,
    sheets: [
      {
        id: 'slips',
        title: 'One set, for one voter',
        blocks: [
          ...decisions.map((decision, index) => slip(decision, index + 1)),
          ...Array.from({ length: spares }, () => spare),
        ],
      },
    ],
  }
}

function slip({ choices, pick }: DecisionScript, number: number): Slip {
  return {
    type: 'slip',
    title: `Decision ${number}`,
    asks: asks(pick?.min ?? 1, pick?.max ?? 1),
    letters: Object.keys(choices).map((_, index) => letterOf(index)),
  }
}

function asks(min: number, max: number): string {
  if (max === 1) return 'Mark one.'
  return min === max ? `Mark ${min}.` : `Mark ${min} to ${max}.`
}

const spare: Slip = {
  type: 'slip',
  title: 'Decision ____',
  asks: 'Mark as many as you are asked for.',
  letters: Array.from({ length: mostChoices }, (_, index) => letterOf(index)),
}
