import { useMemo } from 'react'
import { type Pillar, pillars, pillarTitles } from '../../core/scenario/pillar.ts'
import { type Balance, balanceOf, costsOf } from '../../core/score/costs.ts'
import { CostList } from '../ui/debrief/cost-list.tsx'
import type { ClosedSession } from '../ui/session/closed-session.tsx'
import '../ui/fold.css'
import './costs-section.css'

type Props = Pick<ClosedSession, 'play' | 'path' | 'notes'>

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

/** That no play has everything on all four, shown by the best balanced one. */
export function BalanceView({ balance }: { readonly balance: Balance }) {
  return (
    <div className="balance-view stack">
      {balance.exact ? (
        <Compared {...balance} />
      ) : (
        <p className="measure">
          No way through this story has everything on all four: whatever you decide, the lowest of them cannot stand
          above {balance.bound} per cent.
        </p>
      )}
    </div>
  )
}

function Compared({ percents, decisions }: Extract<Balance, { exact: true }>) {
  const shown = pillars.flatMap(pillar => {
    const both = percents[pillar]
    return both === undefined ? [] : [{ pillar, ...both }]
  })
  const hidden = pillars.filter(pillar => percents[pillar] === undefined)
  return (
    <>
      <p className="measure">
        No way through this story has everything on all four. Of all ways, this is the one in which the lowest P stands
        highest. It gives something up as well, and you may think that it gives up the wrong thing.
      </p>
      <table className="balance-view__table">
        <caption>Your play beside the best balanced one, in per cent</caption>
        <thead>
          <tr>
            <th scope="col">P</th>
            <th scope="col">Yours</th>
            <th scope="col">Best balanced</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ pillar, yours, balanced }) => (
            <tr key={pillar}>
              <th scope="row">{pillarTitles[pillar]}</th>
              <td>{yours ?? 'Nothing weighed'}</td>
              <td>{balanced}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden.length === 0 ? null : <NotShown hidden={hidden} />}
      <details className="balance-view__decisions fold">
        <summary>What is decided in such a play ({decisions.length} decisions)</summary>
        <ol className="list">
          {decisions.map(({ title, labels }) => (
            <li key={title}>
              <strong>{title}:</strong> {labels.length === 0 ? 'none of the choices' : labels.join('; ')}
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}

/** The search counts what the table cannot show: without this, a play that stands higher in the table seems missed. */
function NotShown({ hidden }: { readonly hidden: readonly Pillar[] }) {
  const names = new Intl.ListFormat('en-GB').format(hidden.map(pillar => pillarTitles[pillar]))
  const isOne = hidden.length === 1
  return (
    <p className="measure">
      {names} {isOne ? 'is' : 'are'} not in the table, as {isOne ? 'it has' : 'they have'} no per cent here. Where a
      choice could change {isOne ? 'it, it was' : 'them, they were'} counted too, so another play may stand higher on
      every P that is shown.
    </p>
  )
}
