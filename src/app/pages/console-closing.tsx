import { changed } from '../../core/room/console-state.ts'
import { concludingAsked, conclusionIn } from '../../core/session/closing-questions.ts'
import { ClosingForm } from '../components/console-after/closing-form.tsx'
import { EndLink } from './end-link.tsx'
import { unlessUnseen } from './unless-unseen.ts'
import type { Console } from './use-console.ts'
import { closingWords } from './words-left.ts'

/** The two questions on which every evening ends, typed while the room speaks. */
export function ConsoleClosing({ at }: { readonly at: Console }) {
  const { evening, mayWrite } = at
  const recorded = conclusionIn(evening.session)
  const isRecorded = concludingAsked.some(question => recorded[question] !== undefined)
  return (
    <div className="console-panel">
      <h2 className="console-panel__title">Before you go</h2>
      <p>Give the room a minute of silence first. Then write down what is said, and by nobody’s name.</p>
      <ClosingForm
        written={closingWords(at)}
        isRecorded={isRecorded}
        isReadOnly={!mayWrite}
        onChange={concluding => at.change(desk => changed(desk, { concluding }))}
        onRecord={() => {
          if (at.keepLeft()) at.say(unlessUnseen(at, 'The room sees what you wrote.'))
        }}
      />
      {evening.session.group?.confidence === false ? (
        <EndLink session={evening.session.id} onEnd={at.keepLeft} />
      ) : null}
    </div>
  )
}
