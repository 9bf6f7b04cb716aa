import type { Prose } from '../../../core/scenario/prose.ts'
import type { Script } from '../../../core/session/script.ts'
import { keyed } from '../keyed.ts'
import { ProseView, withTerms } from '../prose-view.tsx'
import './debrief.css'

interface Props {
  readonly proses: readonly Prose[]
  readonly glossary: Script['glossary']
  /** The play was stopped, so nothing is told that hangs on an ending. */
  readonly isStopped: boolean
}

/** What is told of the months after a play, set to be read slowly or aloud. */
export function SixMonthsLater({ proses, glossary, isStopped }: Props) {
  return (
    <article className="six-months-later" aria-label="What became of it">
      <p className="six-months-later__fiction">
        This is fiction, and one of many ways in which it could have gone on.
        {isStopped ? ' You stopped before the story ended, so it tells less.' : null}
      </p>
      {keyed(withTerms(glossary, proses)).map(({ key, item }) => (
        <div className="six-months-later__part" key={key}>
          <ProseView prose={item} />
        </div>
      ))}
    </article>
  )
}
