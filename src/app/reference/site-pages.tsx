import { council } from '../ui/council.ts'
import { PageHeading, PlainPage } from '../ui/page-heading.tsx'
import { Fact } from '../ui/page-parts.tsx'
import './licences-page.css'

/** True of this program as it is published. A council completes the parts in square brackets, which only it can know. */
export function AccessibilityPage() {
  return (
    <PlainPage title="Accessibility statement">
      <p className="lede">
        This statement is for Desktop Audit as {council.name} runs it. We want as many people as possible to be able to
        take part.
      </p>
      <p>You should be able to:</p>
      <ul className="list">
        <li>do everything with a keyboard, with speech recognition or by touch</li>
        <li>enlarge the page to 400% without losing text or having to scroll sideways</li>
        <li>use dark mode, your own colours and high contrast</li>
        <li>pause every clock for as long as you like</li>
        <li>use most of it with a screen reader</li>
      </ul>
      <h2 className="heading-m">How accessible it is</h2>
      <p>
        It is built to the Web Content Accessibility Guidelines, version 2.2, at level AA. Its developers test every
        page with a program (axe), by keyboard alone, at 320 pixels wide, in dark mode and with forced colours.{' '}
        <strong>No independent body has audited it, and no one who uses a screen reader has tried it.</strong> Until
        both have happened, we cannot say that it complies in full.
      </p>
      <h2 className="heading-m">What we know does not work well</h2>
      <ul className="list">
        <li>The debrief shows percentages as bars. A table below them says the same.</li>
        <li>On wide screens, we draw the route that a session took. An outline below the drawing says the same.</li>
        <li>Plans and maps among the documents are drawings. Each has a description in words below it.</li>
        <li>Your committee system decides how it shows the Word file. The page itself says the same.</li>
      </ul>
      <h2 className="heading-m">Tell us about a problem</h2>
      <p>
        [Contact: the team’s name, email address and phone number at {council.name}]. Tell us which page it was and what
        you use. [We answer within … working days.]
      </p>
      <h2 className="heading-m">If you are not happy with our answer</h2>
      <p>
        The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications)
        (No. 2) Accessibility Regulations 2018. Contact the Equality Advisory and Support Service.
      </p>
      <h2 className="heading-m">About this statement</h2>
      <p>Written with the program on 24 November 2026. [Reviewed by {council.name} on: not yet.]</p>
    </PlainPage>
  )
}

/** The licences that the build puts into `desktop-audit.html`. Elsewhere they are in a file, so there is nothing to show. */
export function LicencesPage() {
  const text = document.querySelector<HTMLTemplateElement>('template#licences')?.content.textContent
  return (
    <>
      <PageHeading title="Licences" />
      {text === undefined ? (
        <p>
          Read{' '}
          <a className="govuk-link" href="third-party-licences.txt">
            the licences of this program and everything in it
          </a>
          .
        </p>
      ) : (
        <pre className="licences-page__text">{text}</pre>
      )}
    </>
  )
}

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
          <Fact key={command} name={<code>{command}</code>}>
            {does}
          </Fact>
        ))}
      </dl>
    </div>
  )
}
