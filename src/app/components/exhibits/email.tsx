import type { ReactNode } from 'react'
import type { ExhibitProps } from '../../../core/scenario/exhibit-schema.ts'
import { keyed } from '../keyed.ts'
import './email.css'

interface Props extends ExhibitProps<'email'> {
  readonly children?: ReactNode
}

/** An email as a mail program opens it. */
export function Email({ from, fromAddress, to, toAddress, date, subject, attachments, children }: Props) {
  return (
    <article className="exhibit-email">
      <header className="exhibit-email__head">
        <h3 className="exhibit-email__subject">{subject}</h3>
        <dl className="exhibit-email__fields">
          <Field label="From">
            <Sender name={from} address={fromAddress} />
          </Field>
          <Field label="To">
            <Sender name={to} address={toAddress} />
          </Field>
          <Field label="Date">{date}</Field>
          {attachments === undefined || attachments.length === 0 ? null : (
            <Field label={attachments.length === 1 ? 'Attachment' : 'Attachments'}>
              <ul className="exhibit-email__attachments">
                {keyed(attachments).map(({ key, item }) => (
                  <li key={key}>{item}</li>
                ))}
              </ul>
            </Field>
          )}
        </dl>
      </header>
      <div className="exhibit-email__body">{children}</div>
    </article>
  )
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="exhibit-email__field">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
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
