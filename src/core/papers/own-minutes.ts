import { countWords } from '../analysis/tally.ts'
import { plainText } from '../scenario/prose.ts'
import type { StoryScene } from './story.ts'

const wordsPerMinute = 200
const secondsWithoutTimer = 180

/** Reading what is read there, the longest consequence included, and deciding. */
export function ownMinutes(scene: StoryScene, exhibitTexts: ReadonlyMap<string, string>): number {
  const { title, text, exhibits, decision, visit } = scene
  const choices = Object.values(decision?.choices ?? {})
  const read = [
    title,
    plainText(text),
    decision?.asks ?? visit?.asks ?? '',
    ...choices.map(({ label }) => label),
    ...Object.values(visit?.leads ?? {}).map(({ label }) => label),
    ...exhibits.map(id => exhibitTexts.get(id) ?? ''),
  ]
  const follows = choices.map(({ consequence }) => countWords(plainText(consequence)))
  const words = read.reduce((sum, part) => sum + countWords(part), 0) + Math.max(0, ...follows)
  const seconds = decision === undefined ? 0 : (decision.seconds ?? secondsWithoutTimer)
  return words / wordsPerMinute + seconds / 60
}
