import { type Concluding, concludingAsked, conclusionIn } from '../../core/session/closing-questions.ts'
import type { Console } from './use-console.ts'

/** What stands under the closing questions: what was recorded last, or what was written since. */
export function closingWords({ desk, evening }: Pick<Console, 'desk' | 'evening'>): Concluding {
  const { keep, change } = conclusionIn(evening.session)
  return desk.concluding ?? { keep: keep ?? '', change: change ?? '' }
}

/** What was written there and not recorded yet; `undefined` where there is nothing. */
export function wordsLeft(at: Pick<Console, 'desk' | 'evening'>): Concluding | undefined {
  if (at.desk.concluding === undefined) return undefined
  const recorded = conclusionIn(at.evening.session)
  const written = closingWords(at)
  return concludingAsked.some(question => written[question].trim() !== (recorded[question] ?? ''))
    ? written
    : undefined
}
