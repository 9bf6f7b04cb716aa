import type { ReactNode } from 'react'
import {
  type Contact,
  type Contacts,
  type ContactsRead,
  isContactKey,
  nationalContacts,
  readContacts,
} from '../../core/scenario/contacts.ts'
import { sayDate } from '../../core/scenario/say-date.ts'
import type { OnMonday } from '../../core/scenario/law-schema.ts'
import { Button, ButtonLink } from '../ui/controls.tsx'
import { useLoaded } from '../ui/loaded.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { AfterSteps } from '../ui/session/after-steps.tsx'
import { type ClosedSession, closedPage } from '../ui/session/closed-session.tsx'
import { ColumnHeads, TextList } from '../ui/page-parts.tsx'
import './monday-page.css'

/** One printed side for members to keep: the same whatever they chose, with the council's own numbers. */
export const MondayPage = closedPage('The page for Monday', Monday)

function Monday({ session, notes }: ClosedSession) {
  const loaded = useLoaded(loadContacts)
  if (loaded === undefined) return <p>Opening …</p>
  const { contacts, problem } = loaded === 'failed' ? notOpened : loaded
  return (
    <div className="monday-page">
      <AfterSteps session={session.id} page="monday" />
      {problem === undefined ? null : (
        <Notice title="We could not use your council’s contacts.json." grave>
          <p>{problem}</p>
          <p>Until it is fixed, this page has only national numbers.</p>
        </Notice>
      )}
      <MondaySheet page={notes.onMonday} contacts={contacts} />
      <div className="monday-page__tools button-row">
        <Button onClick={() => window.print()}>Print this page</Button>
        <ButtonLink look="second" href={`/questions/${session.id}`}>
          Go on to five questions
        </ButtonLink>
      </div>
    </div>
  )
}

const notOpened: ContactsRead = { contacts: nationalContacts, problem: 'The browser could not open it.' }

/** In `desktop-audit.html` the contacts stand at the top of the file; elsewhere they are a file beside the page. */
async function loadContacts(): Promise<ContactsRead> {
  const inPage = document.querySelector<HTMLTemplateElement>('template#contacts')?.content.textContent
  if (typeof inPage === 'string') return readContacts(inPage)
  const answer = await fetch('contacts.json')
  return answer.ok ? readContacts(await answer.text()) : notOpened
}

/** For a case whose author wrote none. */
const forAnyCase: OnMonday = {
  ask: [
    'Who may I tell, at any hour, if something worries me?',
    'Which warnings reach this council, and who reads each one?',
    'Who covers when that person is away?',
    'When did we last test that?',
  ],
  'pass-on': [
    { hear: 'A child who may be harmed', tell: 'childrens-services' },
    { hear: 'An adult who needs care and may be harmed', tell: 'adult-social-care' },
    { hear: 'Fraud against the council', tell: 'internal-audit' },
    { hear: 'Conduct, or a worry about a colleague', tell: 'monitoring-officer' },
  ],
  'do-not': [
    'Do not investigate, visit, film or follow.',
    'Do not ask officers for a suspect’s name.',
    'Do not promise secrecy. Say who you will tell.',
    'Do not warn anyone you suspect. That can be an offence.',
    'You must not make confidential information public. Your code says so.',
  ],
  happened:
    'It was not your fault. You can talk to the police or Crimestoppers, and to the Monitoring Officer about your own safety.',
}

interface SheetProps {
  readonly page: OnMonday | undefined
  readonly contacts: Contacts
}

export function MondaySheet({ page = forAnyCase, contacts }: SheetProps) {
  const { of, checked } = contacts
  return (
    <article className="monday-sheet">
      <PageHeading title="On Monday" />
      <p className="monday-sheet__for">For councillors. Keep this page.</p>
      <Part title="Ask officers" texts={page.ask} />
      <Part title="Pass it on">
        <p>Say what you saw and heard, and when. You do not need proof.</p>
        <table className="monday-sheet__table">
          <ColumnHeads heads={['If you hear of', 'Tell']} />
          <tbody>
            <Row hear="Danger, or a crime happening now" {...of.emergency} name="" />
            <Row hear="A crime that can wait" {...of.police} />
            <Row hear="Someone who wants to stay anonymous" {...of.crimestoppers} lead="They can ring " />
            {page['pass-on'].map(({ hear, tell }) => {
              const contact = isContactKey(tell) ? of[tell] : { name: tell, number: '', checked: '' }
              return <Row key={hear} hear={hear} {...contact} />
            })}
          </tbody>
        </table>
      </Part>
      <Part title="What not to do" texts={page['do-not']} look=" monday-sheet__part--warning" />
      <Part title="If this has happened to you">
        <p>{page.happened}</p>
      </Part>
      <p className="monday-sheet__foot">
        {checked === undefined
          ? 'Not checked by your council. Ask the monitoring officer before you rely on it.'
          : `Checked by ${checked.by}, ${sayDate(checked.on)}`}
      </p>
    </article>
  )
}

interface PartProps {
  readonly title: string
  readonly texts?: readonly string[]
  readonly look?: string
  readonly children?: ReactNode
}

function Part({ title, texts, look = '', children }: PartProps) {
  return (
    <section className={`monday-sheet__part${look}`} aria-label={title}>
      <h2 className="monday-sheet__title">{title}</h2>
      {children}
      {texts === undefined ? null : <TextList className="monday-sheet__list" texts={texts} />}
    </section>
  )
}

function Row({ hear, lead = '', name, number, checked }: Contact & { readonly hear: string; readonly lead?: string }) {
  const isDialled = /^[\d +()]+$/.test(number)
  return (
    <tr>
      <th scope="row">{hear}</th>
      <td>
        {lead + name + (name === '' || number === '' ? '' : ', ')}
        {number === '' ? (
          <>
            {' '}
            <span className="monday-sheet__line" />
            <span className="govuk-visually-hidden">(number to fill in)</span>
          </>
        ) : null}
        {isDialled ? (
          <a className="monday-sheet__number" href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>
            {number}
          </a>
        ) : (
          <strong>{number}</strong>
        )}
        {/* In figures, as each date in words would take the room of a line. */}
        {checked === '' ? null : (
          <small className="monday-sheet__checked"> checked {checked.split('-').toReversed().join('/')}</small>
        )}
      </td>
    </tr>
  )
}
