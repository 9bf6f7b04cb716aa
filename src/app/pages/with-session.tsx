import { Suspense, type ReactNode } from 'react'
import { lazily } from '../components/lazily.tsx'
import { useOpenedSession, type OpenPlay } from './use-opened-session.ts'

const PlayProblem = lazily(async () => ({ default: (await import('./play-problem.tsx')).PlayProblem }))

interface Props {
  readonly id: string
  readonly children: (play: OpenPlay) => ReactNode
}

/** Opens a session of this device for a page, or says why it cannot. */
export function WithSession({ id, children }: Props) {
  const session = useOpenedSession(id)
  switch (session.kind) {
    case 'loading':
      return <p>Opening your session …</p>
    case 'opened':
      return children(session)
    default:
      return (
        <Suspense>
          <PlayProblem play={session} />
        </Suspense>
      )
  }
}
