/** The longest slot of a ten-minute case: ten to play, and ten to look back. */
const minutesOfShortCase = 20

/** Whether a scenario is a ten-minute case. */
export function isShortCase({ minutes }: { readonly minutes: number }): boolean {
  return minutes <= minutesOfShortCase
}
