import type { ReactNode } from 'react'
import './console-after.css'
import { ConsoleAfterwards } from './console-afterwards.tsx'
import { ConsoleClosing } from './console-closing.tsx'
import { ConsoleBoundaries, ConsoleCosts, ConsoleDivided, ConsolePillar } from './console-debrief.tsx'
import { ConsoleAlsoMarked, ConsoleKeyEvent } from './console-key-event.tsx'
import { ConsoleMoments } from './console-moments.tsx'
import { ConsoleRecommendations } from './console-recommendations.tsx'
import type { Console } from './use-console.ts'

/** Once the story is over: looking back, the debrief and the closing, each in a panel of its own. */
export function ConsoleAfter({ at }: { readonly at: Console }): ReactNode {
  const { slide } = at.desk
  switch (slide.kind) {
    case 'moments':
      return <ConsoleMoments at={at} />
    case 'key-event':
      return <ConsoleKeyEvent key={slide.scene} at={at} scene={slide.scene} />
    case 'also-marked':
      return <ConsoleAlsoMarked at={at} />
    case 'boundaries':
      return <ConsoleBoundaries at={at} />
    case 'pillar':
      return <ConsolePillar key={slide.pillar} at={at} pillar={slide.pillar} />
    case 'costs':
      return <ConsoleCosts at={at} />
    case 'divided':
      return <ConsoleDivided at={at} />
    case 'recommendations':
      return <ConsoleRecommendations at={at} />
    case 'afterwards':
      return <ConsoleAfterwards at={at} />
    case 'closing':
      return <ConsoleClosing at={at} />
    default:
      return null
  }
}
