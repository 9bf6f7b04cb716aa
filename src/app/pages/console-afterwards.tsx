import { useMemo } from 'react'
import { afterwardsOf } from '../../core/score/outcome.ts'
import { LaterStory } from '../ui/debrief/six-months-later.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Console } from './use-console.ts'

/** What became of it, to be read out. */
export function ConsoleAfterwards({ at }: { readonly at: Console }) {
  const { evening, path } = at
  const told = useMemo(() => afterwardsOf(path, evening.notes), [path, evening.notes])
  return (
    <div className="console-panel">
      <h2 className="console-panel__title">Six months later</h2>
      {path.putForward === undefined ? (
        <Notice title="The room has not said which recommendations it puts forward. So this is told as if it put none forward." />
      ) : null}
      <LaterStory proses={told} glossary={evening.script.glossary} isStopped={path.ending === undefined} />
    </div>
  )
}
