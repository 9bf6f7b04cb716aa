import { notice, paragraph } from '../report/block.ts'
import { listed } from '../report/say.ts'
import { letterOf, type Script } from '../session/script.ts'
import { howMany, offersAt } from './ballots.ts'
import { personNamed } from './facilitators-story.ts'
import { openMarking, type Paper, paperOf, points, type Sheet, spoken, subheading } from './paper.ts'
import { storyOf, type StoryScene } from './story.ts'

/**
 * The choices of each decision in whole words, one card each, to hand out when the decision comes. Made only from what
 * players see. Where a choice is not always on offer, there is a card without it, lettered as the room screen then is.
 */
export function choiceCards(script: Script): Paper {
  const cards = storyOf(script).scenes.flatMap(scene => cardsOf(script, scene))
  const sheets = [firstSheet(cards.flatMap(({ when }) => when ?? [])), ...cards.map(({ sheet }) => sheet)]
  return paperOf('cards', `Choice cards: ${script.title}`, sheets, { marking: openMarking, textSize: 'large' })
}

function firstSheet(versions: readonly string[]): Sheet {
  const which = [subheading(1, 'If there are two cards for a decision'), points(versions)]
  return {
    id: 'keep',
    title: 'Keep these cards until each decision',
    blocks: [
      notice('For the facilitator. Each card gives away the story so far: no one may see one before its decision.'),
      points([
        'Print on one side only, one set for each table, and keep them in order.',
        'At a decision, hand out its card face down. Turn it over when you have read out the question.',
        'Take it back, or leave it with the table. Never hand out the next one early.',
      ]),
      ...(versions.length === 0 ? [] : which),
    ],
  }
}

interface Card {
  /** Which of a decision's cards it is; nothing where there is one. */
  readonly when: string | undefined
  readonly sheet: Sheet
}

function cardsOf(script: Script, { place, decision, decisionNumber }: StoryScene): readonly Card[] {
  if (decision === undefined || (place.kind !== 'single' && place.kind !== 'several')) return []
  const { actor, asks, choices, pick } = decision
  const offers = offersAt(script.graph, place)
  const sometimes = Object.keys(choices).filter(id => !offers.every(offer => offer.includes(id)))
  return offers.map((offer, index) => {
    const number = `${decisionNumber}${offers.length === 1 ? '' : letterOf(index).toLowerCase()}`
    const there = sometimes.filter(id => offer.includes(id))
    const which = listed((there.length === 0 ? sometimes : there).map(id => `“${choices[id]?.label ?? id}”`))
    const items = offer.map((id, at) => ({ name: letterOf(at), value: [choices[id]?.label ?? id] }))
    return {
      when: offers.length === 1 ? undefined : `${number}: ${there.length === 0 ? 'without' : 'with'} ${which}`,
      sheet: {
        id: `card-${number}`,
        title: `Decision ${number}`,
        blocks: [
          spoken([asks]),
          paragraph({ strong: 'Who decides: ' }, `${personNamed(actor, script)}. Choose ${howMany(pick).toLowerCase()}.`),
          { type: 'particulars', items },
        ],
      },
    }
  })
}
