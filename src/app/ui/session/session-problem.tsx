import { openingRefusalSentence, readingRefusalSentence } from '../../../core/session/refusals.ts'
import type { Resumed } from '../../store/open-session.ts'
import { Button } from '../controls.tsx'
import { PageHeading } from '../page-heading.tsx'

export type Problem =
  | Exclude<Resumed, { kind: 'opened' }>
  /** A part of the program could not be loaded. */
  | { readonly kind: 'failed' }

/** In the place of a session that cannot be opened: why not, and what is safe. */
export function SessionProblem({ play }: { readonly play: Problem }) {
  const { title, says } = explain(play)
  return (
    <>
      <PageHeading title={title} />
      <div className="stack measure">
        <p>{says}</p>
        {play.kind === 'not-read' ? <Button onClick={() => location.reload()}>Try again</Button> : null}
        <p>
          <a className="govuk-link" href="#/device">
            See what is saved on this device
          </a>
        </p>
        <p>
          <a className="govuk-link" href="#/">
            Go to the scenarios
          </a>
        </p>
      </div>
    </>
  )
}

function explain(play: Problem): { readonly title: string; readonly says: string } {
  switch (play.kind) {
    case 'not-here':
      return {
        title: 'This session is not on this device',
        says: 'It was deleted, or it was played on another device or in another browser. If you saved a copy, open that file.',
      }
    case 'not-read':
      return {
        title: 'This session could not be read',
        says: 'The browser did not let us read what is kept on this device. Nothing was deleted. Try again, or close the browser and open it once more.',
      }
    case 'unknown-scenario':
      return {
        title: 'Its scenario is not here',
        says: `This session belongs to a scenario that is not here: ${play.scenario}. The session is kept as it is.`,
      }
    case 'unreadable':
      return { title: 'This session cannot be read', says: readingRefusalSentence(play.refusal) }
    case 'refused':
      return { title: 'This session cannot be opened', says: openingRefusalSentence(play.refusal) }
    case 'failed':
      return {
        title: 'This page could not be loaded',
        says: 'A part of the program did not arrive. Everything that was saved is still on this device. Load the page again.',
      }
  }
}
