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
    name: 'Your council',
    says: 'For a worry about a child or an adult at risk: children’s or adult social care at your county or unitary council. For conduct and whistleblowing: the monitoring officer.',
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
