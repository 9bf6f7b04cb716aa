import { openingRefusalSentence, readingRefusalSentence } from '../../../core/session/refusals.ts'
import type { Resumed } from '../../store/open-session.ts'
import { Button, LinkLine } from '../controls.tsx'
import { PlainPage } from '../page-heading.tsx'

export type Problem = Exclude<Resumed, { kind: 'opened' }> | { readonly kind: 'failed' }

/** In the place of a session that cannot be opened: why not, and what is safe. */
export function SessionProblem({ play }: { readonly play: Problem }) {
  const { title, says } = explain(play)
  return (
    <PlainPage title={title}>
      <p>{says}</p>
      {play.kind === 'not-read' ? <Button onClick={() => location.reload()}>Try again</Button> : null}
      <LinkLine href="/device">See your saved sessions</LinkLine>
      <LinkLine href="/">Go to the scenarios</LinkLine>
    </PlainPage>
  )
}

function explain(play: Problem): { readonly title: string; readonly says: string } {
  switch (play.kind) {
    case 'not-here':
      return {
        title: 'This session is not on this device',
        says: 'It was deleted, or it is on another device or in another browser. If you saved a copy, open that file.',
      }
    case 'not-read':
      return {
        title: 'We could not read this session',
        says: 'We could not read the sessions on this device. They are not deleted. Try again, or close the browser and open it again.',
      }
    case 'unknown-scenario':
      return {
        title: 'We do not have the scenario of this session',
        says: `This session belongs to a scenario we do not have: ${play.scenario}. If it came as a case file, open that file on the first page. The session stays as it is.`,
      }
    case 'unreadable':
      return { title: 'We cannot read this session', says: readingRefusalSentence(play.refusal) }
    case 'refused':
      return { title: 'We cannot open this session', says: openingRefusalSentence(play.refusal) }
    case 'failed':
      return {
        title: 'We could not load this page',
        says: 'Part of the program did not load. Everything you saved is still on this device. Load the page again. If the case came from a file, its own page may say more.',
      }
  }
}
