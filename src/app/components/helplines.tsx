import './helplines.css'

interface Line {
  readonly name: string
  readonly number?: string
  readonly call?: string
  readonly says: string
}

/** Only numbers that are certain stand here: a wrong one would be worse than none. */
const lines: readonly Line[] = [
  {
    name: 'Emergency',
    number: '999',
    call: '999',
    says: 'Somebody is in danger now, or a crime is being committed.',
  },
  {
    name: 'Police, not an emergency',
    number: '101',
    call: '101',
    says: 'To report something that can wait.',
  },
  {
    name: 'Crimestoppers',
    number: '0800 555 111',
    call: '0800555111',
    says: 'An independent charity to which anyone can tell what they know about a crime without giving a name.',
  },
  {
    name: 'Modern Slavery Helpline',
    says: 'Advice and help for anyone who is made to work or cannot leave, and for anyone who is worried about someone. Its number is on its own website.',
  },
  {
    name: 'Childline',
    says: 'For children and young people, about anything. Its number is on its own website.',
  },
  {
    name: 'Report Fraud',
    says: 'The national service to which fraud is reported, in the place of Action Fraud. If money has just left an account, ring the bank first. Its number is on its own website.',
  },
  {
    name: 'Your county or unitary council',
    says: 'For a child who may be harmed: the children’s front door. For an adult who has care needs and may be harmed: adult social care. You do not need proof, and you need not wait for somebody else to ask.',
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
      {lines.map(({ name, number, call, says }) => (
        <div className="helplines__line" key={name}>
          <dt>
            {name}
            {number === undefined ? null : (
              <>
                {' '}
                <a className="helplines__number" href={`tel:${call}`}>
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
