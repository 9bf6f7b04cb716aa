import { type ReactNode, useId } from 'react'
import {
  type Contact,
  type Contacts,
  type ContactsRead,
  isContactKey,
  nationalContacts,
  readContacts,
} from '../../core/scenario/contacts.ts'
import { sayDate } from '../../core/scenario/say-date.ts'
import type { OnMonday } from '../../core/scenario/schema.ts'
import { Button, ButtonLink } from '../ui/controls.tsx'
import { useLoaded } from '../ui/loaded.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { AfterSteps } from '../ui/session/after-steps.tsx'
import { type ClosedSession, WithClosedSession } from '../ui/session/closed-session.tsx'
import './monday-page.css'

/** One printed side for members to keep: the same whatever they chose, with the council's own numbers. */
export function MondayPage({ id }: { readonly id: string }) {
  return (
    <WithClosedSession id={id} what="The page for Monday">
      {closed => <Monday {...closed} />}
    </WithClosedSession>
  )
}

function Monday({ session, notes }: ClosedSession) {
  const loaded = useLoaded(loadContacts)
  if (loaded === undefined) return <p>Opening …</p>
  const { contacts, problem } = loaded === 'failed' ? notOpened : loaded
  return (
    <div className="monday-page">
      <AfterSteps session={session.id} page="monday" />
      {problem === undefined ? null : (
        <div className="monday-page__problem">
          <Notice title="We could not use your council’s contacts.json." grave>
            <p>{problem}</p>
            <p>Until it is fixed, this page has only national numbers.</p>
          </Notice>
        </div>
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
    'Do not warn the person concerned. That can be an offence.',
    'You must not make confidential information public. Your code says so.',
  ],
  happened:
    'It was not your fault. You can talk to the police or Crimestoppers, and to the Monitoring Officer about your own safety.',
}

interface SheetProps {
  readonly page: OnMonday | undefined
  readonly contacts: Contacts
}

/** @internal a test counts its words */
export function MondaySheet({ page = forAnyCase, contacts }: SheetProps) {
  const { emergency, police, crimestoppers } = contacts.of
  return (
    <article className="monday-sheet">
      <PageHeading title="On Monday" />
      <p className="monday-sheet__for">For councillors. Keep this page.</p>
      <Part title="Ask officers">
        <List texts={page.ask} />
      </Part>
      <Part title="Pass it on">
        <p>Say what you saw and heard, and when. You do not need proof.</p>
        <table className="monday-sheet__table">
          <thead>
            <tr>
              <th scope="col">If you hear of</th>
              <th scope="col">Tell</th>
            </tr>
          </thead>
          <tbody>
            <Row hear="Danger, or a crime happening now">
              <PhoneNumber {...emergency} />
            </Row>
            <Row hear="A crime that can wait">
              <Tell {...police} />
            </Row>
            <Row hear="Someone who will not give a name">
              They can ring <Tell {...crimestoppers} />
            </Row>
            {page['pass-on'].map(({ hear, tell }) => (
              <Row key={hear} hear={hear}>
                <Tell {...(isContactKey(tell) ? contacts.of[tell] : { name: tell, number: '', checked: '' })} />
              </Row>
            ))}
          </tbody>
        </table>
      </Part>
      <Part title="What not to do" isWarning>
        <List texts={page['do-not']} />
      </Part>
      <Part title="If this has happened to you">
        <p>{page.happened}</p>
      </Part>
      <p className="monday-sheet__foot">
        {contacts.checked === undefined
          ? 'Not checked by your council'
          : `Checked by ${contacts.checked.by}, ${sayDate(contacts.checked.on)}`}
      </p>
    </article>
  )
}

interface PartProps {
  readonly title: string
  readonly isWarning?: boolean
  readonly children: ReactNode
}

function Part({ title, isWarning = false, children }: PartProps) {
  const id = useId()
  return (
    <section className={`monday-sheet__part${isWarning ? ' monday-sheet__part--warning' : ''}`} aria-labelledby={id}>
      <h2 className="monday-sheet__title" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}

function List({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul className="monday-sheet__list">
      {texts.map(text => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

function Row({ hear, children }: { readonly hear: string; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{hear}</th>
      <td>{children}</td>
    </tr>
  )
}

/** Who it is, and the number or a line on which to write it. */
function Tell(contact: Contact) {
  return contact.number === '' ? (
    <>
      {contact.name} <span className="monday-sheet__line" />
      <span className="govuk-visually-hidden">(number to fill in)</span>
    </>
  ) : (
    <>
      {contact.name}, <PhoneNumber {...contact} />
    </>
  )
}

/** `12/01/2027`: in words each date would take the room of a line. */
function inFigures(date: string): string {
  return date.split('-').toReversed().join('/')
}

function PhoneNumber({ number, checked }: Contact) {
  const dialled = number.replaceAll(/[^\d+]/g, '')
  return (
    <>
      {/^[\d +()]+$/.test(number) ? (
        <a className="monday-sheet__number" href={`tel:${dialled}`}>
          {number}
        </a>
      ) : (
        <strong>{number}</strong>
      )}
      {checked === '' ? null : <small className="monday-sheet__checked"> checked {inFigures(checked)}</small>}
    </>
  )
}
