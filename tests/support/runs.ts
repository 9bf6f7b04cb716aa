/** `npm run test:all` and `npm run test:long` take their time; `npm test` is to be short. */
export const isLong = import.meta.env.MODE === 'long'

/** On how many cases a property is tried that does not say so. */
export const plainRuns = isLong ? 300 : 100

/** On how many cases a property is tried that asks for so many: in the short run a hundred at most, or fewer. */
export function runs(asked: number, most = 100): number {
  return isLong ? asked : Math.min(asked, most)
}
