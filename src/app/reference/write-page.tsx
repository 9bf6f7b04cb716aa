import { PageHeading } from '../ui/page-heading.tsx'

const commands = [
  { command: 'npx desktop-audit check my-case', does: 'names every mistake, with its line and how to fix it' },
  { command: 'npm run dev', does: 'shows the case in the browser as you write it' },
  { command: 'npx desktop-audit analyse my-case', does: 'gives lengths, scores and endings of every route' },
]

/** For those who would write a case. */
export function WritePage() {
  return (
    <div className="stack measure">
      <PageHeading title="Write a case" />
      <p className="lede">
        A case is one text file in a folder of its own. You need to know councils, and no code. Use only invented
        people, places and firms.
      </p>
      <h2 className="heading-m">What you write</h2>
      <ul className="list">
        <li>scenes: what arrives, who brings it and when it is</li>
        <li>choices: what can be done, what follows, and what it means for each of the four Ps</li>
        <li>key events, and the measures that would have helped</li>
        <li>findings and recommendations for the report</li>
      </ul>
      <h2 className="heading-m">How to begin</h2>
      <ol className="list">
        <li>
          Get the program’s folder from the person who installed it here. It needs Node.js, and its README says how to
          start it.
        </li>
        <li>
          Copy the folder of a ten-minute case in <code>scenarios</code>, and give it a name of your own.
        </li>
        <li>
          Read <code>docs/scenario-format.md</code>, and change the text file line by line.
        </li>
      </ol>
      <dl className="stack">
        {commands.map(({ command, does }) => (
          <div key={command}>
            <dt>
              <code>{command}</code>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
