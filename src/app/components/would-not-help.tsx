import type { NamedMeasure } from '../../core/score/hindsight.ts'
import './fold.css'

/** The decoys among the measures that were on the list, each with why it would not have helped. */
export function WouldNotHelp({ offered }: { readonly offered: readonly NamedMeasure[] }) {
  const decoys = offered.filter(({ decoy }) => decoy !== undefined)
  if (decoys.length === 0) return null
  return (
    <section className="section">
      <details className="hindsight-report__decoys fold">
        <summary>Measures on the list that would not have helped in this story</summary>
        <ul className="list">
          {decoys.map(({ id, text, decoy }) => (
            <li key={id}>
              {text}. <span className="soft">{decoy}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
