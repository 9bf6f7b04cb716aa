import { useState } from 'react'
import { useLocation } from 'wouter'
import { playedPath } from '../../core/session/played-path.ts'
import type { Script } from '../../core/session/script.ts'
import type { Session } from '../../core/session/session.ts'
import { keepFork } from '../store/keep-fork.ts'
import { useWorkplace } from '../store/workplace.ts'
import { playPagesOf } from '../ui/session/play-pages.ts'

/** Forks a play at a decision, and opens the player there. */
export function useTryAnother(script: Script, session: Session) {
  const workplace = useWorkplace()
  const [, navigate] = useLocation()
  const [isForking, setForking] = useState(false)
  const [failedTry, setFailedTry] = useState<number>()
  const tryAnother = async (decision: number) => {
    if (isForking) return
    setForking(true)
    const whatIf = await keepFork(script, session, decision, workplace)
    setForking(false)
    setFailedTry(whatIf === undefined ? decision : undefined)
    if (whatIf === undefined) return
    // The decision itself, and not what followed from the one before it: that was read.
    const page = playPagesOf(playedPath(script, whatIf)).length
    navigate(`/play/${whatIf.id}/${page}`)
  }
  return { tryAnother, failedTry }
}
