import { concludingAsked, conclusionIn } from '../../core/session/conclusion.ts'
import { ClosingForm, type Concluding } from '../components/console-after/closing-form.tsx'
import { eraseEarlierConclusions } from './closing-acts.ts'
import { draftConclusion, useDraftConclusion } from './draft-conclusion.ts'
import { EndLink } from './end-link.tsx'
import { unlessFrozen } from './unless-frozen.ts'
import type { Console } from './use-console.ts'

/** The two questions on which every evening ends, typed while the room speaks. */
export function ConsoleClosing({ at }: { readonly at: Console }) {
  const { evening, mayWrite, play } = at
  const recorded = conclusionIn(evening.session)
  const isRecorded = concludingAsked.some(question => recorded[question] !== undefined)
  const draft = useDraftConclusion()
  const record = ({ keep, change }: Concluding) => {
    if (!at.act({ type: 'concluded', ...said('keep', keep), ...said('change', change) })) return
    eraseEarlierConclusions(play.store)
    draft.forget()
    at.say(unlessFrozen(at, 'The room sees what you wrote.'))
  }
  return (
    <div className="console-panel">
      <h2 className="console-panel__title">Before you go</h2>
      <p>Give the room a minute of silence first. Then write down what is said, and by nobody’s name.</p>
      <ClosingForm
        before={draftConclusion() ?? { keep: recorded.keep ?? '', change: recorded.change ?? '' }}
        isRecorded={isRecorded}
        isReadOnly={!mayWrite}
        onChange={draft.keep}
        onRecord={record}
      />
      {evening.session.group?.confidence === false ? <EndLink session={evening.session.id} /> : null}
    </div>
  )
}

/** Nothing, where nothing was written. */
function said(question: 'keep' | 'change', words: string) {
  return words.trim() === '' ? {} : { [question]: words.trim() }
}
