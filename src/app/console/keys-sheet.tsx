import type { PanelProps } from './console.ts'
import { useDialog } from './parts.tsx'
import './keys-sheet.css'

const keys: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  {
    keys: ['Page Down', '→'],
    does: 'Next. With a remote: forward, in the room’s window too, and in a field without words',
  },
  { keys: ['Page Up', '←'], does: 'Back' },
  { keys: ['B', '.'], does: 'Make the room’s screen dark, or light it' },
  { keys: ['Esc'], does: 'Put a document away; light a dark screen; leave a field' },
  { keys: ['F'], does: 'Freeze the room’s screen, or let it go on' },
  { keys: ['T'], does: 'Show the whole text of the scene, or its headline' },
  { keys: ['V'], does: 'Go to the hands' },
  { keys: ['P'], does: 'Once the question is shown: start the timer, or let it wait' },
  { keys: ['K'], does: 'Mark this scene as a key event, or take the mark away' },
  { keys: ['N'], does: 'Write a note' },
  { keys: ['M'], does: 'Write down a measure that somebody proposes' },
  { keys: ['1–9'], does: 'Looking back, recommendations: begin the number that is called; Enter ends it' },
  { keys: ['+', '−', 'arrows'], does: 'Move a document that is shown' },
  { keys: ['?'], does: 'This sheet' },
]

const votingKeys = [
  { keys: ['0–9'], does: 'Type the number of hands' },
  { keys: ['↑', '↓'], does: 'One hand more, one fewer' },
  { keys: ['A–H'], does: 'Go to the hands for that choice' },
  { keys: ['Enter'], does: 'Go to the next row, then to the next table, and after the last to Reveal' },
  { keys: ['Page Down', 'Page Up', '.'], does: 'As everywhere: next, back, and dark' },
  { keys: ['Esc'], does: 'Leave the field. Then B darkens the room’s screen again' },
]

/** What each key does. */
export function KeysSheet({ at, onClose }: PanelProps & { readonly onClose: () => void }) {
  const { dialog, button } = useDialog()
  return (
    <dialog className="keys-sheet" aria-labelledby="keys-title" ref={dialog} onClose={onClose}>
      <h2 className="heading-m" id="keys-title">
        Keys
      </h2>
      <div className="keys-sheet__columns">
        <Keys title="Anywhere but in a field" rows={keys} />
        <div>
          <Keys title="While you count hands" rows={votingKeys} />
          <label className="keys-sheet__letters">
            <input
              type="checkbox"
              checked={at.consoleState.letterKeys}
              onChange={event => at.put({ letterKeys: event.target.checked })}
            />
            <span>Letters do something. Turn this off if you speak to your computer.</span>
          </label>
          <p>No key decides anything, or deletes anything.</p>
        </div>
      </div>
      <button type="button" className="govuk-button" ref={button} onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  )
}

function Keys({ title, rows }: { readonly title: string; readonly rows: typeof keys }) {
  return (
    <section>
      <h3 className="keys-sheet__part">{title}</h3>
      <dl className="keys-sheet__keys">
        {rows.map(({ keys: pressed, does }) => (
          <div className="keys-sheet__key" key={does}>
            <dt>
              {pressed.map(key => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
