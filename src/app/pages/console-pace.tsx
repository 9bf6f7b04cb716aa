import { cutsIn, planOf } from '../../core/room/time-plan.ts'
import { PaceBar } from '../components/console/pace-bar.tsx'
import type { Console } from './use-console.ts'

/** How the evening stands against its time. */
export function ConsolePace({ at: { evening, desk, state } }: { readonly at: Console }) {
  const { script } = evening
  const available = state.session.group?.minutes ?? script.minutes
  const elapsed = Math.floor(desk.spent.ms / 60_000)
  const plan = planOf(script, state.session, available, elapsed)
  return <PaceBar plan={plan} available={available} elapsed={elapsed} cuts={cutsIn(evening)} />
}
