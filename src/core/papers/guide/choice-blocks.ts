import type { Particular } from '../../findings/block.ts'
import { sentence } from '../../findings/say.ts'
import { list, notice, paragraph } from '../../findings/section.ts'
import type { Text } from '../../findings/text.ts'
import type { Place } from '../../machine/graph.ts'
import { pillars, pillarTitles } from '../../scenario/pillar.ts'
import type { Changes } from '../../scenario/schema.ts'
import type { ChoiceNotes, OutOfBounds } from '../../score/debrief-notes.ts'
import { type ChoiceScript, entry, letterOf } from '../../session/script.ts'
import type { FacilitatorsStory } from '../facilitators-story.ts'
import { leadsTo } from '../leads-to.ts'
import { type PaperBlock, spoken, subheading } from '../paper-block.ts'
import { proseBlocks } from '../prose-blocks.ts'
import type { StoryScene } from '../story.ts'
import type { LegalNumbers } from './law-sheet.ts'

export type Deciding = Extract<Place, { readonly kind: 'single' | 'several' }>

/** One of the choices of a decision. */
interface Choosing {
  readonly scene: StoryScene
  readonly place: Deciding
  readonly id: string
  readonly index: number
  /** What must hold for it to be on offer. */
  readonly when: string | undefined
}

/** A choice with what follows, its points with their reasons, and where it leads. */
export function choiceBlocks(
  told: FacilitatorsStory,
  law: LegalNumbers,
  choosing: Choosing,
): readonly PaperBlock[] {
  const { scene, id, index } = choosing
  const choice = scene.decision?.choices[id]
  const notes = told.notes.decisions[scene.id]?.choices[id]
  if (choice === undefined || notes === undefined) return []
  const items = particularsOf(told, law, choosing, notes)
  return [
    subheading(2, `${letterOf(index)}. ${choice.label}`),
    ...boundary(notes.outOfBounds),
    ...follows(choice),
    ...pointsOf(notes),
    ...(items.length === 0 ? [] : [{ type: 'particulars', items } as const]),
  ]
}

const boundaries: Readonly<Record<OutOfBounds['kind'], string>> = {
  unlawful: 'Unlawful',
  unsafe: 'Unsafe',
  'not-our-role': 'Not the members’ role',
}

function boundary(outOfBounds: OutOfBounds | undefined): readonly PaperBlock[] {
  if (outOfBounds === undefined) return []
  return [notice({ strong: `Out of bounds. ${boundaries[outOfBounds.kind]}. ` }, outOfBounds.why)]
}

function follows({ consequence }: ChoiceScript): readonly PaperBlock[] {
  return proseBlocks(consequence, spoken)
}

function pointsOf({ score }: ChoiceNotes): readonly PaperBlock[] {
  const items = pillars.flatMap((pillar): readonly Text[] => {
    const judged = score[pillar]
    return judged === undefined
      ? []
      : [[{ strong: `${pillarTitles[pillar]} ${signed(judged.points)}` }, `: ${judged.why}`]]
  })
  return items.length === 0 ? [paragraph('No points.')] : [list(items)]
}

function signed(amount: number): string {
  return amount < 0 ? `−${-amount}` : `+${amount}`
}

function particularsOf(
  { story, notes: { facts: known }, sayTest }: FacilitatorsStory,
  law: LegalNumbers,
  { scene, place, id, when }: Choosing,
  notes: ChoiceNotes,
): readonly Particular[] {
  const branches =
    place.kind === 'single' ? place.choices.find(choice => choice.id === id)?.move.branches : undefined
  const changes = changesIn(notes.set, known)
  const cited = [...new Set([...notes.cites, ...(notes.outOfBounds?.cites ?? [])])].flatMap(
    note => law.get(note) ?? [],
  )
  return [
    ...(when === undefined ? [] : [{ name: 'Only if', value: [sentence(when)] }]),
    ...(branches === undefined
      ? []
      : [{ name: 'Leads to', value: [leadsTo(story, scene, branches, sayTest).join(' ')] }]),
    ...(changes.length === 0 ? [] : [{ name: 'Changes', value: [changes.join('; ')] }]),
    ...(cited.length === 0 ? [] : [{ name: 'Law', value: [cited.join(', ')] }]),
  ]
}

function changesIn(set: Changes, facts: FacilitatorsStory['notes']['facts']): readonly string[] {
  return Object.entries(set).map(([id, change]) => {
    const says = `“${entry(facts, id)?.says ?? id}”`
    if (typeof change === 'boolean') return `${says} is now ${change ? 'so' : 'not so'}`
    return typeof change === 'number' ? `${says} is now ${change}` : `${says} ${signed(change.add)}`
  })
}
