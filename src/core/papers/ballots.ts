import { listed } from '../findings/say.ts'
import { letterOf, type Script } from '../session/script.ts'
import { choicesOnOffer } from './choices-on-offer.ts'
import { openMarking } from './markings.ts'
import type { Paper } from './paper.ts'
import type { Slip } from './paper-block.ts'
import { storyOf, type StoryScene } from './story.ts'

/** As many letters as a decision may have choices. */
const mostChoices = 8

/** How many slips are left over for what was not foreseen. */
const spares = 3

/** The slips of one voter: numbers and letters only, as the words of a decision would tell what comes. */
export function ballotSlips(script: Script): Paper {
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
          ...storyOf(script).scenes.flatMap(scene => slip(script, scene)),
          ...Array.from({ length: spares }, () => spare),
        ],
      },
    ],
  }
}

/** As the room letters what is on offer from A on, a choice that is not takes the last letter away, whichever it is. */
function slip({ graph }: Script, { decision, decisionNumber, place }: StoryScene): readonly Slip[] {
  if (decision === undefined || (place.kind !== 'single' && place.kind !== 'several')) return []
  const { least, most } = choicesOnOffer(graph, place)
  const letters = lettersTo(most)
  const { min, max } = decision.pick ?? { min: 1, max: 1 }
  return [
    {
      type: 'slip',
      title: `Decision ${decisionNumber}`,
      asks: `${asks(min, max)}${unlessMissing(letters.slice(least))}`,
      letters,
    },
  ]
}

function lettersTo(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => letterOf(index))
}

/** Which choice it is, and why, is not for members to know yet. */
function unlessMissing(letters: readonly string[]): string {
  if (letters.length === 0) return ''
  return ` ${listed(letters)} only if ${letters.length === 1 ? 'it is' : 'they are'} on offer.`
}

function asks(min: number, max: number): string {
  if (max === 1) return 'Mark one.'
  return min === max ? `Mark ${min}.` : `Mark ${min} to ${max}.`
}

const spare: Slip = {
  type: 'slip',
  title: 'Decision ____',
  asks: 'Mark as many as you are asked for.',
  letters: lettersTo(mostChoices),
}
