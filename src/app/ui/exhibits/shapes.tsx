import { type PropsWithChildren, useId, useState } from 'react'
import type { ExhibitProps } from '../../../core/scenario/exhibit-schema.ts'
import { SecondButton } from '../controls.tsx'
import { keyed } from '../keyed.ts'
import { Fact, TextList } from '../page-parts.tsx'
import './shapes.css'

/** An email as a mail program opens it. */
export function Email({
  from,
  fromAddress,
  to,
  toAddress,
  date,
  subject,
  attachments,
  children,
}: PropsWithChildren<ExhibitProps<'email'>>) {
  return (
    <article className="exhibit-email">
      <header className="exhibit-email__head">
        <h3 className="exhibit-email__subject">{subject}</h3>
        <dl className="exhibit-email__fields">
          <Fact className="exhibit-email__field" name="From">
            <Sender name={from} address={fromAddress} />
          </Fact>
          <Fact className="exhibit-email__field" name="To">
            <Sender name={to} address={toAddress} />
          </Fact>
          <Fact className="exhibit-email__field" name="Date">
            {date}
          </Fact>
          {attachments === undefined || attachments.length === 0 ? null : (
            <Fact className="exhibit-email__field" name={attachments.length === 1 ? 'Attachment' : 'Attachments'}>
              <TextList className="exhibit-email__attachments" texts={attachments} />
            </Fact>
          )}
        </dl>
      </header>
      <div className="exhibit-email__body">{children}</div>
    </article>
  )
}

function Sender({ name, address }: { readonly name: string; readonly address: string | undefined }) {
  if (address === undefined) return name
  return (
    <>
      {name} <span className="exhibit-email__address">&lt;{address}&gt;</span>
    </>
  )
}

/** A form that someone has filled in: each answer in its box, and below them what was written besides. */
export function Form({ title, reference, rows, signed, date, children }: PropsWithChildren<ExhibitProps<'form'>>) {
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
          <Box label="Signed">{signed}</Box>
          <Box label="Date">{date}</Box>
        </dl>
      )}
    </article>
  )
}

function Box({ label, children }: { readonly label: string; readonly children: string | undefined }) {
  return (
    <Fact className="exhibit-form__row" name={label}>
      {children === '' ? <span className="exhibit-form__empty">Left empty</span> : children}
    </Fact>
  )
}

/** A letter on paper: letterhead, reference block, subject, text, name. */
export function Letter({
  from,
  address,
  to,
  date,
  reference,
  subject,
  signed,
  children,
}: PropsWithChildren<ExhibitProps<'letter'>>) {
  return (
    <article className="exhibit-letter">
      <header className="exhibit-letter__head">
        <p className="exhibit-letter__sender">{from}</p>
        {address === undefined || address.length === 0 ? null : (
          <p className="exhibit-letter__address">
            {keyed(address).map(({ key, item }) => (
              <span className="exhibit-letter__line" key={key}>
                {item}
              </span>
            ))}
          </p>
        )}
      </header>
      <dl className="exhibit-letter__block">
        {Object.entries({ To: to, Date: date, 'Our reference': reference }).map(([name, words]) => (
          <Fact className="exhibit-letter__entry" key={name} name={name}>
            {words}
          </Fact>
        ))}
      </dl>
      {subject === undefined ? null : <h3 className="exhibit-letter__subject">{subject}</h3>}
      <div className="exhibit-letter__body">{children}</div>
      {signed === undefined ? null : (
        <p className="exhibit-letter__signed">
          <span className="exhibit-letter__label">Signed</span> <span className="exhibit-letter__name">{signed}</span>
        </p>
      )}
    </article>
  )
}

/** A notice or a page of a website, on what it was seen, with where and when. */
export function Page({ title, look, source, date, children }: PropsWithChildren<ExhibitProps<'page'>>) {
  return (
    <article className={look === undefined ? 'exhibit-page' : `exhibit-page exhibit-page--${look}`}>
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

/** A drawing and the same in words. On a small screen the words lie open, and the drawing can be made larger. */
export function Plan({ caption, description, children }: PropsWithChildren<ExhibitProps<'plan'>>) {
  const id = useId()
  const [isLarge, setLarge] = useState(false)
  return (
    <figure className="exhibit-plan">
      <figcaption className="exhibit-plan__caption" id={id}>
        {caption}
      </figcaption>
      <p className="exhibit-plan__size">
        <SecondButton onClick={() => setLarge(!isLarge)}>
          {isLarge ? 'Fit the drawing to the screen' : 'Make the drawing larger'}
        </SecondButton>
        {isLarge ? <span>Move it about to see the rest.</span> : null}
      </p>
      <section
        className={`exhibit-plan__drawing${isLarge ? ' exhibit-plan__drawing--large' : ''}`}
        aria-labelledby={id}
        // Where the drawing is wider than the screen, the keyboard moves it about once it can be reached.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- because of just that
        tabIndex={isLarge ? 0 : undefined}
      >
        {children}
      </section>
      <details className="exhibit-plan__words" ref={openWhereSmall}>
        <summary>The plan in words</summary>
        <p>{description}</p>
      </details>
    </figure>
  )
}

/** Once, when it is drawn: what a reader folds away stays folded. */
function openWhereSmall(words: HTMLDetailsElement | null): void {
  if (words !== null && !window.matchMedia('(min-width: 30em)').matches) words.open = true
}
