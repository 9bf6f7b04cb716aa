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

/** What each P means here, and what a council does about it, in plain words. */
export const pillarMeanings: Readonly<Record<Pillar, { readonly means: string; readonly council: string }>> = {
  pursue: {
    means: 'Find those behind organised crime and stop them.',
    council: 'A council keeps records safe, passes on early what it knows, and uses its ordinary powers lawfully.',
  },
  prevent: {
    means: 'Keep people from being drawn in, and help those who were to get out.',
    council: 'A council sees a child, a worker or a person in debt who is being used, and offers a way out.',
  },
  protect: {
    means: 'Make people, services and money harder to harm.',
    council: 'A council makes people safe first, checks whom it licenses and pays, and closes the gaps it knows of.',
  },
  prepare: {
    means: 'Be ready for the day it happens, so that it does less harm.',
    council: 'A council agrees plans beforehand, practises them, and learns from what went wrong.',
  },
}
