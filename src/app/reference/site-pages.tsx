import { council } from '../ui/council.ts'
import { PageHeading, PlainPage } from '../ui/page-heading.tsx'
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

/** In the file for members. */
export function AuthorFilePage() {
  return (
    <PlainPage title="Write a case">
      <p>
        Open the file <code>desktop-audit-author.html</code>. It comes with this file, and opens by double-click too.
      </p>
    </PlainPage>
  )
}
