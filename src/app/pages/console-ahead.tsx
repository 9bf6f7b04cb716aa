import { wayBack } from '../../core/room/look-ahead.ts'
import { goToScene } from './go-to-scene.ts'
import { comeBack, toggleFreeze } from './look-ahead-acts.ts'
import type { Console } from './use-console.ts'

/** The two ways out of a frozen room: it comes to where the facilitator is, or the facilitator goes back to it. */
export function ConsoleAhead({ at }: { readonly at: Console }) {
  const { desk, evening, mayWrite } = at
  if (desk.frozen === undefined || !mayWrite) return null
  const way = wayBack(evening, desk)
  return (
    <div className="console__choices">
      {way === undefined ? null : (
        <button type="button" className="console-button" onClick={() => gone(() => comeBack(at, way))}>
          Back to the room
        </button>
      )}
      <button type="button" className="console-button" onClick={() => gone(() => toggleFreeze(at))}>
        Bring the room here
      </button>
    </div>
  )
}

function gone(act: () => void): void {
  act()
  goToScene()
}
