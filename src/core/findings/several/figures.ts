import { fewest } from '../fewest.ts'
import { capital, count } from '../say.ts'
import { fewerThanFive } from './say-plays.ts'

/**
 * The figures of parts that add up to all plays which are counted. Where plays are left out, none below five is given; nor
 * is one from which, with the total, it would come out that all the other parts together are below five.
 */
export function figures(parts: readonly number[], isWhole: boolean): readonly string[] {
  if (isWhole) return parts.map(String)
  const others = parts.filter(part => part < fewest).reduce((sum, part) => sum + part, 0)
  return parts.map(part => {
    if (part < fewest) return capital(fewerThanFive)
    return others < fewest ? `${capital(count(fewest))} or more` : String(part)
  })
}
