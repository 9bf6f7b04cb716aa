import { listed } from '../findings/say.ts'
import { factTests } from '../scenario/conditions.ts'
import { pillarTitles } from '../scenario/pillar.ts'
import type { Condition, Fact, FactTest } from '../scenario/schema.ts'
import { entry, letterOf } from '../session/script.ts'
import type { FacilitatorsStory } from './facilitators-story.ts'
import { factWords } from './fact-words.ts'
import { pointerTo, type Story } from './story.ts'

type Told = Pick<FacilitatorsStory, 'story' | 'notes'>

/** A condition that is read once the play is over, in words. */
export function sayCondition(told: Told, condition: Condition): string {
  const { story, notes } = told
  const { all = [], any, not, chose = {}, visited, scored, missed, agreed } = condition
  const parts = [
    ...all.map(part => sayCondition(told, part)),
    ...(any === undefined ? [] : [anyWords(told, any)]),
    ...(not === undefined ? [] : [`it is not so that ${sayCondition(told, not)}`]),
    ...Object.entries(chose).map(([scene, choices]) => choseWords(story, scene, choices)),
    ...(visited === undefined ? [] : [`the play came to ${pointerTo(story, visited)}`]),
    ...(scored === undefined ? [] : [scoredWords(scored)]),
    ...(missed === undefined ? [] : [`members did not mark the key event of ${pointerTo(story, missed)}`]),
    ...(agreed === undefined ? [] : [`members agreed on ${recommendationNumber(told, agreed)}`]),
    ...factTests(condition).flatMap(([id, test]) => testWords(entry(notes.facts, id), test) ?? []),
  ]
  return parts.join(', and ')
}

/** What was agreed is said by numbers alone, as a condition may name a dozen recommendations. */
function anyWords(told: Told, any: readonly Condition[]): string {
  const agreed = any.flatMap(part => (isOnlyAgreed(part) ? (part.agreed ?? []) : []))
  const others = any.filter(part => !isOnlyAgreed(part)).map(part => sayCondition(told, part))
  const numbers = listed(agreed.map(id => recommendationNumber(told, id))).replace(' and ', ' or ')
  return [...(agreed.length === 0 ? [] : [`members agreed on ${numbers}`]), ...others].join(', or ')
}

function isOnlyAgreed(condition: Condition): boolean {
  return (
    condition.agreed !== undefined && Object.values(condition).filter(part => part !== undefined).length === 1
  )
}

/** `R3`, in the order of the file. */
export function recommendationNumber({ notes }: Pick<FacilitatorsStory, 'notes'>, id: string): string {
  return `R${Object.keys(notes.recommendations).indexOf(id) + 1}`
}

function choseWords(story: Story, scene: string, choices: string | readonly string[]): string {
  const ids = Object.keys(story.byId.get(scene)?.decision?.choices ?? {})
  const letters = [choices].flat().map(choice => letterOf(ids.indexOf(choice)))
  return `they took ${listed(letters).replace(' and ', ' or ')} at ${pointerTo(story, scene)}`
}

function scoredWords(scored: NonNullable<Condition['scored']>): string {
  const { pillar, below, 'at-least': least } = scored
  const bounds = [
    ...(least === undefined ? [] : [`${least} per cent or more`]),
    ...(below === undefined ? [] : [`below ${below} per cent`]),
  ]
  return `${pillarTitles[pillar]} is ${bounds.join(' and ')}`
}

function testWords(fact: Fact | undefined, test: FactTest): string | undefined {
  if (fact === undefined) return undefined
  const most = 'level' in fact ? fact.of : 1
  if (typeof test !== 'object') return factWords(fact, Number(test), Number(test))
  return factWords(fact, test['at-least'] ?? test.is ?? 0, test['at-most'] ?? test.is ?? most)
}
