import { useId, useState } from 'react'
import { type Block, type Origin, type Section, type Text, wordsOf } from '../../core/report/block.ts'
import { entry } from '../../core/session/script.ts'
import { Button } from '../ui/controls.tsx'
import { anchorOf } from '../ui/documents/report-blocks.tsx'
import { AreaField } from '../ui/forms/form-fields.tsx'
import { useReview, withEntry, withItem } from './desk.ts'
import { ExemptForm } from './exempt-form.tsx'
import { afterTyping, useTyped } from './record-fields.tsx'

/** What an officer may do to one block of the report, right below it. */
export function BlockTools({ block }: { readonly block: Block }) {
  const [isOpen, setOpen] = useState(false)
  const { id, sources, isEdited, isExempt } = block
  if (id === undefined || sources === undefined) return null
  return (
    <div className={`block-tools${isOpen ? ' block-tools--open' : ''}`}>
      {isEdited === true ? <strong className="block-tools__tag">Edited</strong> : null}
      {isExempt === true ? <strong className="block-tools__tag">Exempt</strong> : null}
      <Button look="link" about={aboutBlock(block)} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Close' : 'Change'}
      </Button>
      {isOpen ? (
        <div className="block-tools__panel">
          <Words block={block} id={id} sources={sources} />
          <ExemptForm id={id} sources={sources} />
        </div>
      ) : null}
    </div>
  )
}

/** Where the words come from decides where they are changed. */
function Words({ block, id, sources }: { readonly block: Block } & Origin) {
  if (id.startsWith('recommendation:'))
    return <p className="soft">Change its words above, under “Recommendations”: they appear in several places.</p>
  return (
    <>
      {block.type === 'paragraph' ? <EditField text={block.text} id={id} sources={sources} /> : null}
      {mustStay(id) ? null : <LeaveOut id={id} what={aboutBlock(block)} />}
    </>
  )
}

function EditField({ text, id, sources }: { readonly text: Text } & Origin) {
  const { review, change } = useReview()
  const field = useId()
  const edit = entry(review.edits, id)
  const was = edit?.was ?? wordsOf(text)
  const [only, ...others] = text
  const asked = others.length === 0 && typeof only === 'object' && 'fill' in only ? only.fill : undefined
  const set = (now: string) => {
    const changed = now === was ? undefined : { was, now, sources: edit?.sources ?? sources }
    change(({ edits }) => ({ edits: withEntry(edits, id, changed) }))
  }
  const typed = useTyped(edit?.now ?? (asked === undefined ? was : ''), set, isWhole)
  const isLacking = !isWhole(typed.value) && asked === undefined
  return (
    <>
      <AreaField
        id={field}
        label="In your words"
        {...(asked === undefined ? {} : { hint: `Expected here: ${asked}.` })}
        rows={Math.min(12, 2 + Math.ceil(typed.value.length / 70))}
        problem={isLacking ? 'Enter some text, or leave out this paragraph.' : undefined}
        {...typed}
        isFirst
      />
      {edit === undefined ? null : (
        <Button look="link" onClick={afterTyping(() => set(was))}>
          Restore the draft’s words
        </Button>
      )}
    </>
  )
}

function isWhole(words: string): boolean {
  return words.trim() !== ''
}

/** Never left out: what is asked, what it means for the council, and how far an exercise goes. */
function mustStay(id: string): boolean {
  return /^(?:purpose|recommendations|implications|limits|asked|brief\/recommendations|brief\/limits)(?:\/|$)/.test(id)
}

function LeaveOut({ id, what }: { readonly id: string; readonly what: string }) {
  const { change } = useReview()
  return (
    <Button
      look="link"
      about={what}
      onClick={({ currentTarget }) => {
        // It goes with what is left out, so the focus moves to what stays.
        const section = currentTarget.closest('.report-view__section')
        const other = section?.nextElementSibling ?? section?.previousElementSibling
        const stays = section?.querySelector('h3')?.id === anchorOf(id) ? other : section
        stays?.querySelector<HTMLElement>('h3')?.focus()
        change(({ leftOut }) => ({ leftOut: withItem(leftOut, id, true) }))
      }}
    >
      Leave out
    </Button>
  )
}

/** What a block is, in a few words, for whoever only hears the button beside it. */
function aboutBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return firstWords(`${block.number ?? ''} ${wordsOf(block.text)}`.trim())
    case 'notice':
      return firstWords(wordsOf(block.text))
    case 'list':
      return firstWords(block.items.map(wordsOf).join(', '))
    case 'table':
    case 'figure':
      return block.caption
    case 'quotation':
      return wordsOf(block.about)
  }
}

export function firstWords(text: string): string {
  const words = text.split(/\s+/)
  return words.length <= 8 ? text : `${words.slice(0, 8).join(' ')} …`
}

/** What an officer may do to a whole section, right below its heading. */
export function SectionTools({ section: { id, title } }: { readonly section: Section }) {
  if (mustStay(id)) return null
  return (
    <div className="block-tools">
      <LeaveOut id={id} what={`the section “${title}”`} />
    </div>
  )
}
