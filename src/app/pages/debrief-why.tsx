import { useMemo } from 'react'
import { balanceOf } from '../../core/score/balance.ts'
import { costsOf } from '../../core/score/costs.ts'
import { BalanceView } from '../components/balance-view.tsx'
import { CostList } from '../ui/debrief/cost-list.tsx'
import type { ClosedPlay } from '../ui/session/closed-session.tsx'

type Props = Pick<ClosedPlay, 'play' | 'path' | 'notes'>

/** Why the figures stand where they stand: what cost most, and what the best balanced play gives up. */
export function DebriefWhy({ play: { script }, path, notes }: Props) {
  const costs = useMemo(() => costsOf(script, notes, path), [script, notes, path])
  const balance = useMemo(() => balanceOf(script, notes, path), [script, notes, path])
  if (path.ending === undefined) return null
  return (
    <>
      <section className="section">
        <h2 className="debrief-report__heading heading-l">What cost most</h2>
        {costs === undefined ? (
          <p className="measure">This story has too many ways through it for that to be worked out here.</p>
        ) : (
          <CostList costs={costs} />
        )}
      </section>
      {balance === undefined ? null : (
        <section className="section">
          <h2 className="debrief-report__heading heading-l">Could one play have it all?</h2>
          <BalanceView balance={balance} />
        </section>
      )}
    </>
  )
}
