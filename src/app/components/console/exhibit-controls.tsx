import { panned, zoomed } from '../../../core/room/console-state.ts'
import type { Pane } from '../../../core/room/room-view.ts'
import './exhibit-controls.css'

interface Props {
  readonly exhibits: readonly { readonly id: string; readonly title: string }[]
  /** The one that lies over the room's screen. */
  readonly open: { readonly id: string; readonly pane: Pane } | undefined
  readonly isReadOnly: boolean
  readonly onShow: (id: string) => void
  readonly onHide: () => void
  readonly onMove: (pane: Pane) => void
}

/** The documents that were handed over: one at a time goes onto the room's screen, and is moved there. */
export function ExhibitControls({ exhibits, open, isReadOnly, onShow, onHide, onMove }: Props) {
  if (exhibits.length === 0) return null
  return (
    <section className="exhibit-controls" aria-label="Documents">
      <h2 className="exhibit-controls__title">Documents</h2>
      <ul className="exhibit-controls__list">
        {exhibits.map(({ id, title }) => {
          const isOpen = open?.id === id
          return (
            <li className="exhibit-controls__item" key={id}>
              <span>{title}</span>
              <button
                type="button"
                className="console-button"
                disabled={isReadOnly}
                onClick={() => (isOpen ? onHide() : onShow(id))}
              >
                {isOpen ? 'Put away' : 'Show'}
                <span className="govuk-visually-hidden">: {title}</span>
              </button>
              {isOpen && !isReadOnly ? <Moves pane={open.pane} onMove={onMove} /> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Moves({ pane, onMove }: { readonly pane: Pane; readonly onMove: (pane: Pane) => void }) {
  const moves = [
    { sign: '−', label: 'Smaller', to: zoomed(pane, -1) },
    { sign: '+', label: 'Larger', to: zoomed(pane, 1) },
    { sign: '←', label: 'To the left', to: panned(pane, -1, 0) },
    { sign: '↑', label: 'Up', to: panned(pane, 0, -1) },
    { sign: '↓', label: 'Down', to: panned(pane, 0, 1) },
    { sign: '→', label: 'To the right', to: panned(pane, 1, 0) },
  ]
  return (
    <fieldset className="exhibit-controls__moves bare-group" aria-label="Move the document">
      {moves.map(({ sign, label, to }) => (
        <button
          type="button"
          className="console-button"
          aria-label={label}
          key={label}
          onClick={() => onMove(to)}
        >
          {sign}
        </button>
      ))}
    </fieldset>
  )
}
