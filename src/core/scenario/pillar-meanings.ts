import type { Pillar } from './pillar.ts'

/** What each P means here, and what a council does about it, in plain words. */
export const pillarMeanings: Readonly<Record<Pillar, { readonly means: string; readonly council: string }>> =
  {
    pursue: {
      means: 'Find those behind organised crime and stop them.',
      council:
        'A council keeps records safe, passes on early what it knows, and uses its ordinary powers lawfully.',
    },
    prevent: {
      means: 'Keep people from being drawn in, and help those who were to get out.',
      council:
        'A council sees a child, a worker or a person in debt who is being used, and offers a way out.',
    },
    protect: {
      means: 'Make people, services and money harder to harm.',
      council:
        'A council makes people safe first, checks whom it licenses and pays, and closes the gaps it knows of.',
    },
    prepare: {
      means: 'Be ready for the day it happens, so that it does less harm.',
      council: 'A council agrees plans beforehand, practises them, and learns from what went wrong.',
    },
  }
