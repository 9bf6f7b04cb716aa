import type { ReactNode } from 'react'
import type { Difference } from '../../core/score/comparison.ts'
import '../ui/fold.css'
import './differences.css'

interface Props<Item> {
  readonly of: Difference<Item>
  readonly keyOf: (item: Item) => string
  readonly renderItem: (item: Item) => ReactNode
  /** What it says when neither play has any. */
  readonly none: string
  /** What it says when both have the same ones. */
  readonly same: string
  /** The level of its headings. */
  readonly level: 3 | 4
}

/** What one play has and the other has not, in two lists beside each other; what both have is folded away below. */
export function Differences<Item>({ of, keyOf, renderItem, none, same, level }: Props<Item>) {
  const { vanished, appeared, stayed } = of
  const list = (items: readonly Item[]) =>
    items.length === 0 ? (
      <p className="soft">Nothing.</p>
    ) : (
      <ul className="differences__list">
        {items.map(item => (
          <li key={keyOf(item)}>{renderItem(item)}</li>
        ))}
      </ul>
    )
  const differs = vanished.length + appeared.length > 0
  if (!differs && stayed.length === 0) return <p className="soft">{none}</p>
  return (
    <div className="differences">
      {differs ? (
        <div className="differences__sides">
          <Side title="Only as it was played" level={level}>
            {list(vanished)}
          </Side>
          <Side title="Only in the what-if" level={level}>
            {list(appeared)}
          </Side>
        </div>
      ) : (
        <p>{same}</p>
      )}
      {stayed.length === 0 ? null : (
        <details className="differences__both fold">
          <summary>In both plays ({stayed.length})</summary>
          {list(stayed)}
        </details>
      )}
    </div>
  )
}

interface SideProps {
  readonly title: string
  readonly level: 3 | 4
  readonly children: ReactNode
}

function Side({ title, level, children }: SideProps) {
  const Heading = level === 3 ? 'h3' : 'h4'
  return (
    <div className="differences__side">
      <Heading className="differences__title heading-s">{title}</Heading>
      {children}
    </div>
  )
}
