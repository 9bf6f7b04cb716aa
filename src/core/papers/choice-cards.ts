import { notice, paragraph } from '../report/block.ts'
import { listed } from '../report/say.ts'
import { letterOf, type Script } from '../session/script.ts'
import { howMany, offersAt } from './sheets-to-fill-in.ts'
import { personNamed } from './facilitators-story.ts'
import { openMarking, type Paper, paperOf, points, type Sheet, spoken, subheading } from './paper.ts'
import { storyOf, type StoryScene } from './story.ts'

/** A card for each choice, to hand out at its decision; one without it, too, where it is not always on offer. */
export function choiceCards(script: Script): Paper {
  const decisions = storyOf(script).scenes.flatMap(scene => cardsOf(script, scene))
  const versions = decisions.flatMap(({ which }) => which ?? [])
  const sheets = [firstSheet(versions), ...decisions.flatMap(({ cards }) => cards)]
  return paperOf('cards', `Choice cards: ${script.title}`, sheets, { marking: openMarking, textSize: 'large' })
}

function firstSheet(versions: readonly string[]): Sheet {
  return {
    id: 'keep',
    title: 'Keep these cards until each decision',
    blocks: [
      notice('For the facilitator. Each card gives away the story so far: no one may see one before its decision.'),
      points([
        'Print on one side only, one set for each table, and keep them in order.',
        'Hand out a card face down. Turn it over when you have read out the question.',
        'Never hand out the next one early.',
      ]),
      ...(versions.length === 0 ? [] : [subheading(1, 'If a decision has several cards'), points(versions)]),
    ],
  }
}

function cardsOf(script: Script, { place, decision, decisionNumber }: StoryScene) {
  if (decision === undefined || (place.kind !== 'single' && place.kind !== 'several')) return []
  const { actor, asks, choices, pick } = decision
  const offers = offersAt(script.graph, place)
  const numbers = offers.map(
    (_, index) => `${decisionNumber}${offers.length === 1 ? '' : letterOf(index).toLowerCase()}`,
  )
  const versions = offers.map((offer, index) => {
    const extra = offer.filter(id => !offers.every(other => other.includes(id)))
    const names = listed(extra.map(id => `“${choices[id]?.label ?? id}”`))
    return extra.length === 0 ? `otherwise ${numbers[index]}` : `${numbers[index]} with ${names}`
  })
  const cards = offers.map((offer, index) => ({
    id: `card-${numbers[index]}`,
    title: `Decision ${numbers[index]}`,
    blocks: [
      spoken([asks]),
      paragraph({ strong: 'Who decides: ' }, `${personNamed(actor, script)}. Choose ${howMany(pick).toLowerCase()}.`),
      {
        type: 'particulars',
        items: offer.map((id, at) => ({ name: letterOf(at), value: [choices[id]?.label ?? id] })),
      },
    ] as const,
  }))
  return [{ which: offers.length === 1 ? undefined : versions.join('; '), cards }]
}
