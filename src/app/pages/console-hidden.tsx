import { changed } from '../../core/room/console-state.ts'
import type { Console } from './use-console.ts'

/** In place of the notes, while somebody looks over a shoulder. All else goes on. */
export function ConsoleHidden({ at }: { readonly at: Console }) {
  return (
    <div className="console-panel">
      <h2 className="console-panel__title">Your notes are hidden</h2>
      <p>
        The keys, the remote and the hands do what they always do. To see your notes again, press Show notes.
      </p>
      <div className="console__choices">
        <button
          type="button"
          className="console-button"
          disabled={!at.mayWrite}
          onClick={() => at.change(desk => changed(desk, { screens: undefined }))}
        >
          Change the screens
        </button>
      </div>
    </div>
  )
}
