import { sceneInView } from './console-scene.ts'
import type { Console } from './use-console.ts'

interface Props {
  readonly at: Console
  readonly kind: 'noted' | 'proposed-measure'
}

/** What was written down at this scene, the last first: so that one sees that it is kept, and can take it out again. */
export function ConsoleKept({ at, kind }: Props) {
  const scene = sceneInView(at)
  const kept = at.state.session.log.flatMap((event, index) =>
    event.type === kind && event.scene === scene ? [{ event: index, text: event.text }] : [],
  )
  if (kept.length === 0) return null
  return (
    <ul className="console-record__kept">
      {kept.toReversed().map(({ event, text }) => (
        <li key={event}>
          {text ?? <span className="soft">Text removed</span>}{' '}
          {text === null ? null : (
            <button type="button" className="link-button" onClick={() => erase(at, event)}>
              Erase<span className="govuk-visually-hidden">: {text}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function erase({ act, say }: Console, event: number): void {
  if (act({ type: 'erased', event })) say('Erased. The record says that a text was removed.')
  document.getElementById('words-line')?.focus()
}
