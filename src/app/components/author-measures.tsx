import { pillarTitles } from '../../core/scenario/pillar.ts'
import type { Resilience } from '../../core/scenario/schema.ts'
import type { NamedMeasure } from '../../core/score/hindsight.ts'

interface Props {
  readonly measures: readonly NamedMeasure[]
  /** The ids of those that members named here, too. */
  readonly named: readonly string[]
}

/** What would have helped, as the author sees it: each with its P, what it guards, and whether members named it. */
export function AuthorMeasures({ measures, named }: Props) {
  return (
    <ul className="list">
      {measures.map(({ id, text, pillar, protects = [] }) => (
        <li key={id}>
          {text}
          <span className="soft">
            {' '}
            ({pillarTitles[pillar]}
            {protects.length === 0 ? '' : `: it guards ${guarded(protects)}`})
          </span>
          {named.includes(id) ? (
            <strong className="hindsight-report__named">
              <span aria-hidden="true">✓ </span>You named it, too
            </strong>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const words: Readonly<Record<Resilience, string>> = {
  resources: 'staff and premises',
  intelligence: 'what the council knows',
  finances: 'the council’s money',
  reputation: 'residents’ trust',
}

function guarded(protects: readonly Resilience[]): string {
  return new Intl.ListFormat('en-GB').format(protects.map(head => words[head]))
}
