import { useState } from 'react'
import type { Block } from '../../../core/findings/block.ts'
import { withEdit, withoutEdit } from '../../../core/findings/change-review.ts'
import { draftedWords } from '../../../core/findings/edited-sections.ts'
import { keyOf } from '../../../core/findings/part-of.ts'
import type { Review } from '../../../core/findings/review.ts'
import { wordsOf } from '../../../core/findings/text.ts'
import { useFocusBack } from '../use-focus-back.ts'
import { AreaField } from './area-field.tsx'
import './block-tools.css'
import { Marking } from './marking.tsx'

interface Props {
  readonly block: Block
  readonly review: Review
  readonly onChange: (review: Review) => void
}

/** What the clerk may do to one block of the report, right below it. */
export function BlockTools({ block, review, onChange }: Props) {
  const [isEditing, setEditing] = useState(false)
  const { ref, focusBack } = useFocusBack()
  const close = () => {
    setEditing(false)
    focusBack()
  }
  const key = keyOf(block)
  if (key === undefined) return null
  const words = editableWords(block)
  const about = aboutOf(block)
  const edit = Object.hasOwn(review.edits, key) ? review.edits[key] : undefined
  if (isEditing && words !== undefined)
    return (
      <EditForm
        id={`edit-${key}`}
        words={edit?.now ?? words}
        isList={block.type === 'list'}
        onKeep={now => {
          onChange(withEdit(review, key, { was: edit?.was ?? words, now }))
          close()
        }}
        onCancel={close}
      />
    )
  return (
    <div className="block-tools">
      {edit === undefined || words === undefined ? null : <span className="block-tools__tag">Edited</span>}
      {words === undefined ? null : (
        <button type="button" className="block-tools__button" ref={ref} onClick={() => setEditing(true)}>
          Edit<span className="govuk-visually-hidden">: {about}</span>
        </button>
      )}
      {edit === undefined || words === undefined ? null : (
        <button
          type="button"
          className="block-tools__button"
          onClick={() => {
            onChange(withoutEdit(review, key))
            focusBack()
          }}
        >
          Take the edit back<span className="govuk-visually-hidden">: {about}</span>
        </button>
      )}
      <Marking marked={key} about={about} review={review} onChange={onChange} />
    </div>
  )
}

/** What can be put into other words here; recommendations have a form of their own, and what members typed stays as it is. */
function editableWords(block: Block): string | undefined {
  switch (block.type) {
    case 'paragraph':
    case 'list':
      return draftedWords(block)
    case 'finding':
      return wordsOf(block.text)
    case 'recommendation':
    case 'quotation':
    case 'notice':
    case 'table':
      return undefined
  }
}

function aboutOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'list':
      return firstWords(draftedWords(block))
    case 'finding':
      return block.label
    case 'recommendation':
      return `Recommendation ${block.number}`
    case 'quotation':
      return wordsOf(block.about)
    case 'notice':
    case 'table':
      return ''
  }
}

function firstWords(text: string): string {
  const words = text.split(/\s+/)
  return words.length <= 8 ? text : `${words.slice(0, 8).join(' ')} …`
}

interface EditFormProps {
  readonly id: string
  readonly words: string
  readonly isList: boolean
  readonly onKeep: (now: string) => void
  readonly onCancel: () => void
}

function EditForm({ id, words, isList, onKeep, onCancel }: EditFormProps) {
  const [now, setNow] = useState(words)
  return (
    <form
      className="block-tools__form"
      onSubmit={event => {
        event.preventDefault()
        onKeep(now)
      }}
    >
      <AreaField
        id={id}
        label={isList ? 'In your words, one line for each item' : 'In your words'}
        hint="A number such as D3 or F2 stays a pointer. Empty, it is left out of what is published."
        value={now}
        isFirst
        rows={Math.min(12, 2 + Math.ceil(now.length / 70))}
        onChange={setNow}
      />
      <div className="button-row">
        <button type="submit" className="govuk-button">
          Keep this
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}
