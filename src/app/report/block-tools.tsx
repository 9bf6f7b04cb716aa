import { useState } from 'react'
import type { Block } from '../../core/findings/block.ts'
import { withEdit, withoutEdit } from '../../core/findings/change-review.ts'
import { draftedWords } from '../../core/findings/edited-sections.ts'
import type { Section } from '../../core/findings/findings.ts'
import { keyOf, keyOfSection } from '../../core/findings/part-of.ts'
import type { Review } from '../../core/findings/review.ts'
import type { RuleName } from '../../core/findings/rules/rule-name.ts'
import { wordsOf } from '../../core/findings/text.ts'
import { Pointer } from '../ui/documents/report-blocks.tsx'
import { useFocusBack } from '../ui/focus.ts'
import { AreaField } from '../ui/forms/form-fields.tsx'
import { Marking, useEscape } from './marking.tsx'
import type { UnsavedEdits } from './review-store.ts'
import { SaveOrCancel, TableTools } from './table-tools.tsx'
import './block-tools.css'

interface Props {
  readonly block: Block
  readonly review: Review
  readonly typing: UnsavedEdits
  readonly onChange: (review: Review) => void
}

/** What the clerk may do to one block of the report, right below it. */
export function BlockTools(props: Props) {
  const { block, ...rest } = props
  return block.type === 'table' ? <TableTools table={block} {...rest} /> : <TextTools {...props} />
}

function TextTools({ block, review, typing, onChange }: Props) {
  const key = keyOf(block)
  const { begun, isEditing, isOpenedHere, open, close, ref, focusBack } = useEditing(key ?? '', typing)
  if (key === undefined) return null
  const words = editableWords(block)
  const about = aboutBlock(block)
  const asked = askedFor(block)
  const edit = Object.hasOwn(review.edits, key) ? review.edits[key] : undefined
  if (isEditing && words !== undefined)
    return (
      <EditForm
        id={`edit-${key}`}
        words={begun ?? edit?.now ?? (asked === undefined ? words : '')}
        asked={asked}
        isOpenedHere={isOpenedHere}
        isList={block.type === 'list'}
        onKeep={now => {
          onChange(withEdit(review, key, { was: edit?.was ?? words, now }))
          close()
        }}
        onType={now => typing.keep(key, now)}
        onCancel={close}
      />
    )
  return (
    <div className="block-tools">
      {edit === undefined || words === undefined ? null : <span className="block-tools__tag">Edited</span>}
      {words === undefined ? null : (
        <button type="button" className="block-tools__button" ref={ref} onClick={open}>
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
      <OtherPlaces block={block} review={review} />
    </div>
  )
}

function useEditing(key: string, typing: UnsavedEdits) {
  const begun = typing.of(key)
  const [isEditing, setEditing] = useState(begun !== undefined)
  // An edit that was left in the middle opens with the page, and does not take the focus.
  const [isOpenedHere, setOpenedHere] = useState(false)
  const { ref, focusBack } = useFocusBack()
  const open = () => {
    setEditing(true)
    setOpenedHere(true)
  }
  const close = () => {
    setEditing(false)
    typing.keep(key, undefined)
    focusBack()
  }
  return { begun, isEditing, isOpenedHere, open, close, ref, focusBack }
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

/** What belongs here, where nobody has written it: to be told beside the field, and not to be typed over. */
function askedFor(block: Block): string | undefined {
  const [run, ...others] = block.type === 'paragraph' && block.edited === undefined ? block.text : []
  const isAlone = others.length === 0
  return isAlone && typeof run === 'object' && 'fill' in run ? run.fill : undefined
}

const editHint = 'A number such as D3 or F2 stays a pointer. Empty, it is left out of what is published.'

interface EditFormProps {
  readonly id: string
  readonly words: string
  readonly asked: string | undefined
  readonly isList: boolean
  readonly isOpenedHere: boolean
  readonly onType: (now: string) => void
  readonly onKeep: (now: string) => void
  readonly onCancel: () => void
}

function EditForm({ id, words, asked, isList, isOpenedHere, onType, onKeep, onCancel }: EditFormProps) {
  const [now, setNow] = useState(words)
  return (
    <form
      className="block-tools__form"
      ref={useEscape(onCancel)}
      onSubmit={event => {
        event.preventDefault()
        onKeep(now)
      }}
    >
      <AreaField
        id={id}
        label={isList ? 'In your words, one line for each item' : 'In your words'}
        hint={`${asked === undefined ? '' : `What belongs here: ${asked}. `}${editHint}`}
        value={now}
        isFirst={isOpenedHere}
        rows={Math.min(12, 2 + Math.ceil(now.length / 70))}
        onChange={value => {
          setNow(value)
          onType(value)
        }}
      />
      <SaveOrCancel onCancel={onCancel} />
    </form>
  )
}

/** What a block is, in a few words, for whoever only hears the button beside it. */
function aboutBlock(block: Block): string {
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
    case 'table':
      return block.caption
    case 'notice':
      return ''
  }
}

/** The same with its words, where it stands alone. */
export function blockLabelWithText(block: Block): string {
  switch (block.type) {
    case 'finding':
      return `${block.label}: ${firstWords(wordsOf(block.text))}`
    case 'recommendation':
      return `Recommendation ${block.number}: ${block.text}`
    case 'quotation':
      return `${wordsOf(block.about)}: ${firstWords(block.words)}`
    case 'paragraph':
    case 'list':
    case 'notice':
    case 'table':
      return aboutBlock(block)
  }
}

function firstWords(text: string): string {
  const words = text.split(/\s+/)
  return words.length <= 8 ? text : `${words.slice(0, 8).join(' ')} …`
}

interface AlsoToldProps {
  readonly block: Block
  readonly review: Review
}

/** Where the same is told as in a finding that is marked: a mark does not reach what has its own place there. */
function OtherPlaces({ block, review }: AlsoToldProps) {
  if (block.type !== 'finding' || !Object.hasOwn(review.exempt, block.key)) return null
  const where = places[block.rule]
  return where === undefined ? null : <p className="block-tools__also small">{where}</p>
}

const decided =
  'What was decided is also told in The story in short and in The decision log. The story itself is public.'

const marked = 'Which key events were marked tells which were not. Mark the other finding too, where there is one.'

const places: Readonly<Partial<Record<RuleName, string>>> = {
  crossed: decided,
  helped: decided,
  'held-back': decided,
  'ran-out': decided,
  found: marked,
  overlooked: marked,
  'control-mattered': 'What happened at its key events is also told in Key events. Mark it there.',
}

interface SectionToolsProps {
  readonly section: Section
  readonly review: Review
  readonly onChange: (review: Review) => void
}

/**
 * What the clerk may do to a whole section, right below its heading: with it goes whatever has its place in it. The controls
 * to test are decided on before any other, in a form of their own.
 */
export function SectionTools({ section: { id, title }, review, onChange }: SectionToolsProps) {
  return (
    <div className="block-tools">
      {id === 'controls' ? null : (
        <Marking marked={keyOfSection(id)} what="this section" about={title} review={review} onChange={onChange} />
      )}
      <Pointer to="contents">Back to the contents</Pointer>
    </div>
  )
}
