import { useState } from 'react'
import type { Table } from '../../../core/findings/block.ts'
import { withoutEdit } from '../../../core/findings/change-review.ts'
import { writtenCells } from '../../../core/findings/edited-table.ts'
import type { Review } from '../../../core/findings/review.ts'
import { useFocusBack } from '../../ui/focus.ts'
import { Marking } from './marking.tsx'
import { TableForm } from './table-form.tsx'
import type { Typing } from './typing.ts'
import './block-tools.css'

interface Props {
  readonly table: Table
  readonly review: Review
  readonly typing: Typing
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
