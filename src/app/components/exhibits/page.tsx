import type { ReactNode } from 'react'
import type { ExhibitProps } from '../../../core/scenario/exhibit-schema.ts'
import './page.css'

interface Props extends ExhibitProps<'page'> {
  readonly children?: ReactNode
}

/** A notice or a page of a website, as printed, with where and when it was seen. */
export function Page({ title, source, date, children }: Props) {
  return (
    <article className="exhibit-page">
      <h3 className="exhibit-page__title">{title}</h3>
      <div className="exhibit-page__body">{children}</div>
      {source === undefined && date === undefined ? null : (
        <footer className="exhibit-page__foot">
          {source === undefined ? null : <p>Source: {source}</p>}
          {date === undefined ? null : <p>{date}</p>}
        </footer>
      )}
    </article>
  )
}
