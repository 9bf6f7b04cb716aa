import type { ComponentProps, ReactNode } from 'react'
import { keyed } from './keyed.ts'
import './fold.css'

interface TextListProps {
  readonly texts: readonly ReactNode[]
  readonly as?: 'ul' | 'ol'
  readonly className?: string
  readonly labelledBy?: string
}

/** Words one below the other. */
export function TextList({ texts, as: List = 'ul', className = 'list', labelledBy }: TextListProps) {
  return (
    <List className={className} aria-labelledby={labelledBy}>
      {keyed(texts).map(({ key, item }) => (
        <li key={key}>{item}</li>
      ))}
    </List>
  )
}

/** The first row of a table. */
export function ColumnHeads({ heads }: { readonly heads: readonly string[] }) {
  return (
    <thead>
      <tr>
        {heads.map(head => (
          <th scope="col" key={head}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface FactProps {
  readonly name: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A name in a list of names, with what belongs to it; nothing where that is nothing. */
export function Fact({ name, className, children }: FactProps) {
  if (children === undefined) return null
  return (
    <div className={className}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface SectionProps {
  readonly title: string
  /** Of the heading, which then names the section too. */
  readonly id?: string
  readonly className?: string
  readonly look?: string
  readonly children: ReactNode
}

/** A part of a page under its heading. */
export function Section({ title, id, className = 'section', look = 'heading-m', children }: SectionProps) {
  return (
    <section className={className} aria-labelledby={id}>
      <h2 className={look} id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}

interface FoldProps extends Omit<ComponentProps<'details'>, 'title'> {
  readonly title: ReactNode
  /** Goes on from the title for those who only hear it. */
  readonly about?: string
}

/** What is folded away until someone asks for it. */
export function Fold({ title, about, className = '', children, ...details }: FoldProps) {
  return (
    <details className={`fold ${className}`} {...details}>
      <summary>
        {title}
        {about === undefined ? null : <span className="govuk-visually-hidden">{about}</span>}
      </summary>
      {children}
    </details>
  )
}

/** A message of `check`: what an author types is between backticks. */
export function MessageText({ text }: { readonly text: string }) {
  return keyed(text.split('`')).map(({ key, item }) => (key % 2 === 0 ? item : <code key={key}>{item}</code>))
}
