import type { ReactNode } from 'react'
import type { ExhibitProps } from '../../../core/scenario/exhibit-schema.ts'
import { keyed } from '../keyed.ts'
import './form.css'

interface Props extends ExhibitProps<'form'> {
  readonly children?: ReactNode
}

/** A form that somebody has filled in: each answer in its box, and below them what was written besides. */
export function Form({ title, reference, rows, signed, date, children }: Props) {
  return (
    <article className="exhibit-form">
      <header className="exhibit-form__head">
        <h3 className="exhibit-form__title">{title}</h3>
        {reference === undefined ? null : <p className="exhibit-form__reference">Reference {reference}</p>}
      </header>
      <dl className="exhibit-form__rows">
        {keyed(rows).map(({ key, item }) => (
          <Box label={item.label} key={key}>
            {item.value}
          </Box>
        ))}
      </dl>
      {children === undefined ? null : <div className="exhibit-form__notes">{children}</div>}
      {signed === undefined && date === undefined ? null : (
        <dl className="exhibit-form__rows exhibit-form__rows--last">
          {signed === undefined ? null : <Box label="Signed">{signed}</Box>}
          {date === undefined ? null : <Box label="Date">{date}</Box>}
        </dl>
      )}
    </article>
  )
}

function Box({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <div className="exhibit-form__row">
      <dt>{label}</dt>
      <dd>{children === '' ? <span className="exhibit-form__empty">Left empty</span> : children}</dd>
    </div>
  )
}
