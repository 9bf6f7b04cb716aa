import type { ReactNode } from 'react'
import type { ExhibitProps } from '../../../core/scenario/exhibit-schema.ts'
import { keyed } from '../keyed.ts'
import './letter.css'

interface Props extends ExhibitProps<'letter'> {
  readonly children?: ReactNode
}

/** A letter on paper: letterhead, reference block, subject, text, name. */
export function Letter({ from, address, to, date, reference, subject, signed, children }: Props) {
  return (
    <article className="exhibit-letter">
      <header className="exhibit-letter__head">
        <p className="exhibit-letter__sender">{from}</p>
        {address === undefined || address.length === 0 ? null : (
          <p className="exhibit-letter__address">{lines(address)}</p>
        )}
      </header>
      <dl className="exhibit-letter__block">
        <Entry label="To">{to}</Entry>
        <Entry label="Date">{date}</Entry>
        {reference === undefined ? null : <Entry label="Our reference">{reference}</Entry>}
      </dl>
      {subject === undefined ? null : <h3 className="exhibit-letter__subject">{subject}</h3>}
      <div className="exhibit-letter__body">{children}</div>
      {signed === undefined ? null : (
        <p className="exhibit-letter__signed">
          <span className="exhibit-letter__label">Signed</span>{' '}
          <span className="exhibit-letter__name">{signed}</span>
        </p>
      )}
    </article>
  )
}

function Entry({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="exhibit-letter__entry">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function lines(address: readonly string[]) {
  return keyed(address).map(({ key, item }) => (
    <span className="exhibit-letter__line" key={key}>
      {item}
    </span>
  ))
}
