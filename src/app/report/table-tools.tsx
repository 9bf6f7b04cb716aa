import { useState } from 'react'
import type { Table } from '../../core/findings/block.ts'
import { withoutEdit, writtenIn } from '../../core/findings/change-review.ts'
import { type WrittenCell, writtenCells } from '../../core/findings/edited-table.ts'
import type { Review } from '../../core/findings/review.ts'
import { useFocusBack } from '../ui/focus.ts'
import { AreaField } from '../ui/forms/form-fields.tsx'
import { Marking, useEscape } from './marking.tsx'
import type { UnsavedEdits } from './review-store.ts'
import './block-tools.css'

interface Props {
  readonly table: Table
  readonly review: Review
  readonly typing: UnsavedEdits
  readonly onChange: (review: Review) => void
}

/** What the clerk may do to a table in which officers write, right below it; nothing to any other. */
export function TableTools({ table, review, typing, onChange }: Props) {
  const rows = writtenCells(table)
  const cells = rows.flat()
  const isBegun = cells.some(({ key }) => typing.of(key) !== undefined)
  const [opened, setOpened] = useState<'here' | 'before' | undefined>(isBegun ? 'before' : undefined)
  const { ref, focusBack } = useFocusBack()
  if (table.key === undefined) return null
  const about = table.caption
  const close = () => {
    setOpened(undefined)
    for (const { key } of cells) typing.keep(key, undefined)
    focusBack()
  }
  if (opened !== undefined)
    return (
      <TableForm
        rows={rows}
        review={review}
        typing={typing}
        isOpenedHere={opened === 'here'}
        onKeep={written => {
          onChange(written)
          close()
        }}
        onCancel={close}
      />
    )
  return (
    <div className="block-tools">
      {table.edited === undefined ? null : <span className="block-tools__tag">Edited</span>}
      <button type="button" className="block-tools__button" ref={ref} onClick={() => setOpened('here')}>
        Write in this table<span className="govuk-visually-hidden">: {about}</span>
      </button>
      {table.edited === undefined ? null : (
        <button
          type="button"
          className="block-tools__button"
          onClick={() => {
            onChange(cells.reduce((so, { key }) => withoutEdit(so, key), review))
            focusBack()
          }}
        >
          Take what is written back<span className="govuk-visually-hidden">: {about}</span>
        </button>
      )}
      <Marking marked={table.key} about={about} review={review} onChange={onChange} />
    </div>
  )
}

interface TableFormProps {
  readonly rows: readonly (readonly WrittenCell[])[]
  readonly review: Review
  readonly typing: UnsavedEdits
  readonly isOpenedHere: boolean
  readonly onKeep: (review: Review) => void
  readonly onCancel: () => void
}

/** A field for each cell that officers write, row by row. */
function TableForm({ rows, review, typing, isOpenedHere, onKeep, onCancel }: TableFormProps) {
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
      <SaveOrCancel onCancel={onCancel} />
    </form>
  )
}

function begunIn(cells: readonly WrittenCell[], typing: UnsavedEdits): ReadonlyMap<string, string> {
  return new Map(
    cells.flatMap(({ key }) => {
      const words = typing.of(key)
      return words === undefined ? [] : [[key, words] as const]
    }),
  )
}

/** Ends a form in which words of the report are written. */
export function SaveOrCancel({ onCancel }: { readonly onCancel: () => void }) {
  return (
    <div className="button-row">
      <button type="submit" className="govuk-button">
        Keep this
      </button>
      <button type="button" className="govuk-button govuk-button--secondary" onClick={onCancel}>
        Cancel
      </button>
    </div>
  )
}
