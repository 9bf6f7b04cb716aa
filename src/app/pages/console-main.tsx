import { Suspense, type ReactNode } from 'react'
import { lazily } from '../components/lazily.tsx'
import { ConsoleScene } from './console-scene-panel.tsx'
import { ConsoleConfidence } from './console-confidence.tsx'
import { ConsoleConsequence } from './console-consequence.tsx'
import { ConsoleWelcome } from './console-welcome.tsx'
import type { Console } from './use-console.ts'

const ConsoleAfter = lazily(() => import('./console-after.tsx'))

/** What stands in the middle of the console: one panel for each kind of slide. */
export function ConsoleMain({ at }: { readonly at: Console }): ReactNode {
  const { slide } = at.desk
  switch (slide.kind) {
    case 'welcome':
      return <ConsoleWelcome at={at} />
    case 'confidence':
      return <ConsoleConfidence key={slide.when} at={at} when={slide.when} />
    case 'scene':
    case 'question':
    case 'tally':
      return <ConsoleScene at={at} />
    case 'consequence':
      return <ConsoleConsequence at={at} />
    default:
      return (
        <Suspense>
          <ConsoleAfter at={at} />
        </Suspense>
      )
  }
}
