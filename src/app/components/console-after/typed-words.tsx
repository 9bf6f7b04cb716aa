import { useRef } from 'react'
import type { Typed } from '../../../core/findings/words-typed.ts'
import { ConfirmAction } from '../../ui/forms/confirm-action.tsx'
import { keyed } from '../../ui/keyed.ts'
import './typed-words.css'

interface Props {
  readonly typed: readonly Typed[]
  readonly mayWrite: boolean
  readonly onErase: (event: number) => void
}

/** All that was typed this evening, to look through before it is taken away: what should not be there can be erased. */
export function TypedWords({ typed, mayWrite, onErase }: Props) {
  const summary = useRef<HTMLElement>(null)
  if (typed.length === 0) return <p>Nothing was typed this evening.</p>
  return (
    <details className="typed-words">
      <summary ref={summary}>Look through what was typed ({typed.length})</summary>
      <ul className="typed-words__list">
        {typed.map(({ event, said }) => (
          <li className="typed-words__item" key={event}>
            {keyed(said).map(({ key, item: { about, words } }) => (
              <div key={key}>
                <p className="soft">{about}</p>
                <blockquote>{words}</blockquote>
              </div>
            ))}
            {mayWrite ? (
              <ConfirmAction
                quiet
                warning
                label="Erase"
                about={said.map(({ words }) => words).join('; ')}
                question={
                  <p>These words go from the session for good. That something was written stays on record.</p>
                }
                confirm="Erase them"
                keep="Keep them"
                onConfirm={() => {
                  onErase(event)
                  summary.current?.focus()
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
