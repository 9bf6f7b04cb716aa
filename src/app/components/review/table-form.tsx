import { useState } from 'react'
import { writtenIn } from '../../../core/findings/change-review.ts'
import type { WrittenCell } from '../../../core/findings/edited-table.ts'
import type { Review } from '../../../core/findings/review.ts'
import { AreaField } from '../../ui/forms/form-fields.tsx'
import { KeepOrCancel } from './keep-or-cancel.tsx'
import type { Typing } from './typing.ts'
import { useEscape } from './use-escape.ts'

interface Props {
  readonly rows: readonly (readonly WrittenCell[])[]
  readonly review: Review
  readonly typing: Typing
  readonly isOpenedHere: boolean
  readonly onKeep: (review: Review) => void
  readonly onCancel: () => void
}

/** A field for each cell that officers write, row by row. */
export function TableForm({ rows, review, typing, isOpenedHere, onKeep, onCancel }: Props) {
  const [begun, setBegun] = useState<ReadonlyMap<string, string>>(() => begunIn(rows.flat(), typing))
  const wordsOf = ({ key }: WrittenCell) =>
    begun.get(key) ?? (Object.hasOwn(review.edits, key) ? review.edits[key]?.now : undefined) ?? ''
  const type = ({ key }: WrittenCell, words: string) => {
    setBegun(new Map(begun).set(key, words))
    typing.keep(key, words)
  }
  return (
    <form
      className="block-tools__form"
      ref={useEscape(onCancel)}
      onSubmit={event => {
        event.preventDefault()
        onKeep(writtenIn(review, rows.flat(), wordsOf))
      }}
    >
      <p className="govuk-hint">Every line becomes a paragraph. What is left empty stays as it is.</p>
      {rows.map(cells => (
        <fieldset key={cells[0]?.key} className="govuk-fieldset">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{cells[0]?.row}</legend>
          {cells.map(cell => (
            <AreaField
              key={cell.key}
              id={`write-${cell.key}`}
              label={cell.column}
              rows={2}
              value={wordsOf(cell)}
              isFirst={isOpenedHere && cell === rows[0]?.[0]}
              onChange={words => type(cell, words)}
            />
          ))}
        </fieldset>
      ))}
      <KeepOrCancel onCancel={onCancel} />
    </form>
  )
}

function begunIn(cells: readonly WrittenCell[], typing: Typing): ReadonlyMap<string, string> {
  return new Map(
    cells.flatMap(({ key }) => {
      const words = typing.of(key)
      return words === undefined ? [] : [[key, words] as const]
    }),
  )
}
