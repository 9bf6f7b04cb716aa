import type { ReactNode } from 'react'
import { ConsoleClosing } from './console-closing.tsx'
import { ConsoleMoments } from './console-moments.tsx'
import { ConsoleRecommendations } from './console-recommendations.tsx'
import { EndLink } from './end-link.tsx'
import type { Console } from './use-console.ts'

/** In the box of a single screen: only what has to be recorded, as the room reads along. */
export default function ConsoleAfterBox({ at }: { readonly at: Console }): ReactNode {
  switch (at.desk.slide.kind) {
    case 'moments':
      return <ConsoleMoments at={at} />
    case 'recommendations':
      return <ConsoleRecommendations at={at} />
    case 'closing':
      return <ConsoleClosing at={at} />
    case 'confidence':
      return at.desk.slide.when === 'after' ? (
        <EndLink session={at.evening.session.id} onEnd={at.keepLeft} />
      ) : null
    default:
      return null
  }
}
