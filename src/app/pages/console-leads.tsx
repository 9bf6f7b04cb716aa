import type { OnOffer } from '../../core/machine/walk.ts'
import { placeIn } from '../../core/room/agenda.ts'
import { optionsIn } from '../../core/room/story-view.ts'
import type { Console } from './use-console.ts'

interface Props {
  readonly at: Console
  readonly offer: Extract<OnOffer, { kind: 'hub' }>
}

/** Where the room wants to look, or that it moves on. */
export function ConsoleLeads({ at, offer }: Props) {
  const { evening, mayWrite, act } = at
  const { scene } = placeIn(evening)
  return (
    <section className="console-decide" aria-labelledby="decide-title">
      <h2 className="console-decide__title" id="decide-title">
        Where does the room look?
      </h2>
      {optionsIn(evening).map(({ id, letter, words }) => (
        <button
          type="button"
          className="console-button console-decide__lead"
          disabled={!mayWrite}
          key={id}
          onClick={() => act({ type: 'looked', scene, lead: id }, { kind: 'scene' })}
        >
          <strong>{letter}</strong> {words}
        </button>
      ))}
      <button
        type="button"
        className="console-button console-decide__lead"
        disabled={!mayWrite || !offer.mayLeave}
        onClick={() => act({ type: 'left-hub', scene }, { kind: 'scene' })}
      >
        Move on
      </button>
      {offer.mayLeave ? null : <p className="soft">They look at something before they can move on.</p>}
    </section>
  )
}
