import { LinkLine, TextLink } from '../ui/controls.tsx'
import { dayAndTime } from '../ui/day-and-time.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Section } from '../ui/page-parts.tsx'
import { useLibrary } from '../ui/session/session-link.ts'
import './help-page.css'

export function HelpPage() {
  return (
    <>
      <PageHeading title="Helplines" />
      <p className="lede measure">
        The stories here are invented; the help on this page is real. If one is close to something that has happened to
        you, you don’t have to deal with it alone.
      </p>
      <Section title="If someone is in danger now" className="help-page__danger" id="danger">
        <p>
          <strong>
            Ring <a href="tel:999">999</a>.
          </strong>{' '}
          Leave the exercise, and do not wait to be sure. Do not go there yourself.
        </p>
      </Section>
      <h2 className="section heading-m">Who to tell, or to talk to</h2>
      <Helplines />
      <h2 className="section heading-m">Words and law</h2>
      <ul className="list">
        <li>
          <TextLink href="/glossary">Glossary</TextLink>: what a word of the exercises means
        </li>
        <li>
          <TextLink href="/law">The law in these exercises</TextLink>: what it says, and whether we checked it
        </li>
      </ul>
    </>
  )
}

/** After leaving a play: where it is, and real help. */
export function LeavePage({ id }: { readonly id: string }) {
  return (
    <>
      <PageHeading title="You have left the exercise" />
      <Place id={id} />
      <div className="stack measure">
        <p>
          The story is invented. If it was close to something that has happened to you, take the time you need. The help
          below is real.
        </p>
      </div>
      <h2 className="section heading-m">Someone to talk to</h2>
      <Helplines />
    </>
  )
}

/** Says of the place only what is so: it is looked up, and not taken for granted. */
function Place({ id }: { readonly id: string }) {
  const { sessions, lasting } = useLibrary()
  const session = sessions?.find(one => one.id === id)
  if (sessions === undefined) return null
  if (session === undefined) return <Notice title="This session is not on this device." grave />
  return (
    <Notice title={lasting ? 'Your place is saved on this device.' : 'Your place is kept until you close this tab.'}>
      <p>What you did last: {dayAndTime(session.lastAt)}.</p>
      <LinkLine href={`/play/${id}`}>Go back to where you were</LinkLine>
    </Notice>
  )
}

interface Line {
  readonly name: string
  readonly number?: string
  readonly says: string
}

/** Only numbers that are certain stand here: a wrong one would be worse than none. */
const lines: readonly Line[] = [
  { name: 'Emergency', number: '999', says: 'Someone is in danger now, or a crime is being committed.' },
  { name: 'Police, not an emergency', number: '101', says: 'To report something that can wait.' },
  {
    name: 'Crimestoppers',
    number: '0800 555 111',
    says: 'An independent charity. Anyone can tell it what they know about a crime without giving a name.',
  },
  {
    name: 'Modern Slavery Helpline',
    says: 'Advice and help for anyone who is made to work or can’t leave, or who is worried about someone. Its number is on its own website.',
  },
  {
    name: 'Childline',
    says: 'For children and young people, about anything. Its number is on its own website.',
  },
  {
    name: 'Report Fraud',
    says: 'The national service for reporting fraud. It replaces Action Fraud. If money has just left an account, ring the bank first. Its number is on its own website.',
  },
  {
    name: 'Your county or unitary council',
    says: 'For a child who may be harmed: the children’s front door. For an adult who has care needs and may be harmed: adult social care. You don’t need proof. Don’t wait for someone else to ask.',
  },
  {
    name: 'Your own council',
    says: 'For conduct and whistleblowing: the monitoring officer. For fraud against the council: internal audit. Councillors pass on what they know and do not look into it themselves.',
  },
]

/** Real help, beside an exercise that is not real. */
export function Helplines() {
  return (
    <dl className="helplines">
      {lines.map(({ name, number, says }) => (
        <div className="helplines__line" key={name}>
          <dt>
            {name}
            {number === undefined ? null : (
              <>
                {' '}
                <a className="helplines__number" href={`tel:${number.replaceAll(' ', '')}`}>
                  {number}
                </a>
              </>
            )}
          </dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  )
}
