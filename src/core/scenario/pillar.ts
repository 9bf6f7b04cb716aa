/** The 4P model, in the order in which reports name it. */
export const pillars = ['pursue', 'prevent', 'protect', 'prepare'] as const

export type Pillar = (typeof pillars)[number]

/** How each P is named in a sentence. */
export const pillarTitles: Readonly<Record<Pillar, string>> = {
  pursue: 'Pursue',
  prevent: 'Prevent',
  protect: 'Protect',
  prepare: 'Prepare',
}

/** One whole number a pillar: points, counts or bounds. */
export type ByPillar<T> = Readonly<Record<Pillar, T>>

/** The same thing made once for each pillar. */
export function byPillar<T>(make: (pillar: Pillar) => T): ByPillar<T> {
  return {
    pursue: make('pursue'),
    prevent: make('prevent'),
    protect: make('protect'),
    prepare: make('prepare'),
  }
}
