import { Link } from 'wouter'
import type { Console } from './use-console.ts'

/** What to see to before the first scene. */
export function ConsoleWelcome({ at }: { readonly at: Console }) {
  const { script, session } = at.evening
  const { contentNotes, objectives } = script
  const present = session.group?.present ?? []
  return (
    <div className="console-panel">
      <h2 className="console-panel__title">Before you begin</h2>
      <ul className="list">
        <li>Can the back row read the room’s screen? Does the remote work? Press Back and Next once.</li>
        <li>
          Say that all of it is invented, that controls are tested and not people, and that anybody may step
          out.
        </li>
        <li>Say that if somebody has a real concern, they speak to you privately and not to the room.</li>
      </ul>
      {contentNotes.length === 0 ? null : (
        <section>
          <h3 className="console-panel__part">Say what it touches on</h3>
          <p>{contentNotes.join('; ')}.</p>
        </section>
      )}
      <section>
        <h3 className="console-panel__part">What they will practise</h3>
        <ul className="list">
          {objectives.map(objective => (
            <li key={objective}>{objective}</li>
          ))}
        </ul>
      </section>
      {present.length === 0 ? null : <p>Present: {present.join(', ')}.</p>}
      <p>
        <Link className="govuk-link" href={`/papers/${script.id}`} target="_blank">
          The papers, to print (opens a new tab)
        </Link>
      </p>
    </div>
  )
}
