import { Notice } from '../components/notice.tsx'
import { actRefusalSentence } from './act-refusal-sentence.ts'
import { ConsoleNotSaved } from './console-not-saved.tsx'
import { DeskUnread } from './desk-unread.tsx'
import type { Console } from './use-console.ts'
import { WhyReadOnly } from './why-read-only.tsx'

/** Only what cannot wait and gives nothing away: that something is not kept, or cannot be done. */
export function OneScreenNotices({ at }: { readonly at: Console }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output element may hold only words, and this holds boxes
    <div className="one-screen__notices" role="status">
      <WhyReadOnly play={at.play} />
      <DeskUnread at={at} />
      <ConsoleNotSaved at={at} />
      {at.refusal === undefined ? null : <Notice title={actRefusalSentence(at.refusal)} grave />}
    </div>
  )
}
