import { changed } from '../../core/room/desk.ts'
import { confidenceAnswers, confidenceIn } from '../../core/session/confidence.ts'
import { VoteRows } from '../components/console/vote-rows.tsx'
import type { Console } from './use-console.ts'

/** The hands for how sure members are, under the question that stands on the wall. */
export function OneScreenConfidence({ at }: { readonly at: Console }) {
  const { desk, evening, act, change, say } = at
  if (desk.slide.kind !== 'confidence') return null
  const { when } = desk.slide
  const before = confidenceIn(evening.session, when)
  const hands = desk.hands ?? before ?? confidenceAnswers.map(() => 0)
  const record = () => {
    if (!act({ type: 'confidence-counted', when, hands })) return
    change(was => changed(was, { hands: undefined }))
    say('The hands are recorded, and the room sees them.')
  }
  return (
    <>
      <VoteRows
        isShared
        isReadOnly={false}
        rows={hands.map((votes, index) => ({
          id: `sure-${index}`,
          letter: '',
          words: confidenceAnswers[index] ?? '',
          votes,
        }))}
        onCount={(id, votes) =>
          change(was =>
            changed(was, { hands: hands.map((old, index) => (id === `sure-${index}` ? votes : old)) }),
          )
        }
        onDone={() => document.getElementById('record-hands')?.focus()}
      />
      <button type="button" className="govuk-button" id="record-hands" onClick={record}>
        {before === undefined ? 'Record the hands and show them' : 'Record them again'}
      </button>
    </>
  )
}
