import { useId, useState } from 'react'
import { type Block, type Origin, type Section, type Text, wordsOf } from '../../core/report/block.ts'
import { type Exemption, exemptParagraphs, type Review } from '../../core/report/review/review.ts'
import type { Source } from '../../core/session/met.ts'
import { entry } from '../../core/session/script.ts'
import { QuietButton } from '../ui/controls.tsx'
import { anchorOf } from '../ui/documents/report-blocks.tsx'
import { AreaField, Tick } from '../ui/forms/form-fields.tsx'
import { useReport, useReview, useTelling, withEntry, withItem } from './desk.ts'
import { type Markable, markables, placesTelling, relatedTo } from './markable.ts'
import { afterTyping, type FieldOf, RecordFields, useTyped } from './record-fields.tsx'

/** What an officer may do to one block of the report, right below it. */
export function BlockTools({ block }: { readonly block: Block }) {
  const [isOpen, setOpen] = useState(false)
  const { id, sources, isEdited, isExempt } = block
  if (id === undefined || sources === undefined) return null
  return (
    <div className={`block-tools${isOpen ? ' block-tools--open' : ''}`}>
      {isEdited === true ? <strong className="block-tools__tag">Edited</strong> : null}
      {isExempt === true ? <strong className="block-tools__tag">Exempt</strong> : null}
      <QuietButton about={aboutBlock(block)} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Close' : 'Change'}
      </QuietButton>
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
        <QuietButton onClick={afterTyping(() => set(was))}>Restore the draft’s words</QuietButton>
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
    <QuietButton
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
    </QuietButton>
  )
}

/** What a block is, in a few words, for the person who only hears the button beside it. */
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

const unmarked: Exemption = { paragraphs: [], why: '' }

/** Each change is saved as it is made, as a mark without a paragraph or a reason holds Part A back. */
function ExemptForm({ id, sources }: Pick<Origin, 'id' | 'sources'>) {
  const telling = useTelling('full')
  const { review } = useReview()
  const own = markables(sources, telling)
  if (own.length === 0)
    return (
      <p className="soft">
        This rests on the exercise as a whole, so it cannot be exempt by itself. Edit it, or leave it out.
      </p>
    )
  const isMarked = (one: Markable) => markOf(one, review) !== undefined
  const marked = own.filter(isMarked)
  const related = marked
    .flatMap(one => relatedTo(one, telling))
    .filter((one, index, all) => all.findIndex(other => other.name === one.name) === index)
    .filter(one => own.every(other => other.name !== one.name))
  const together = [...marked, ...related.filter(isMarked)]
  return (
    <>
      <Marks id={id} legend="Keep from the public" marks={own} like={together} />
      {marked.length === 0 ? null : <Reasons id={id} marked={together} />}
      {related.length === 0 ? null : (
        <Marks
          id={`${id}-related`}
          legend="These say the same. They stay public unless you tick them too."
          marks={related}
          like={together}
        />
      )}
    </>
  )
}

function markOf({ sources }: Markable, { exempt }: Review): Exemption | undefined {
  return sources.flatMap(source => entry(exempt, source) ?? [])[0]
}

interface MarksProps {
  readonly id: string
  readonly legend: string
  readonly marks: readonly Markable[]
  /** What is marked here already: a new mark has the same reasons. */
  readonly like: readonly Markable[]
}

function Marks({ id, legend, marks, like }: MarksProps) {
  const report = useReport('full', 'draft')
  const { review, change } = useReview()
  const [first = unmarked] = like.flatMap(one => markOf(one, review) ?? [])
  return (
    <fieldset className="govuk-fieldset field">
      <legend className="govuk-fieldset__legend">{legend}</legend>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        {marks.map(one => (
          <Tick
            key={one.name}
            id={`exempt-${id}-${one.name}`}
            label={one.name}
            hint={`In the full report: ${placesTelling(one, report).join(', ')}`}
            isTicked={markOf(one, review) !== undefined}
            onChange={isTicked => change(now => markedAs(now, one.sources, () => (isTicked ? first : undefined)))}
          />
        ))}
      </div>
    </fieldset>
  )
}

function markedAs(
  { exempt }: Review,
  sources: readonly Source[],
  make: (before: Exemption) => Exemption | undefined,
): Pick<Review, 'exempt'> {
  return {
    exempt: sources.reduce((all, source) => withEntry(all, source, make(entry(all, source) ?? unmarked)), exempt),
  }
}

const reason: FieldOf<'why'> = {
  name: 'why',
  label: 'Why does the public interest in withholding it outweigh that in disclosing it?',
  hint: 'If they weigh the same, it must be disclosed. This reason appears only in Part B.',
  kind: 'area',
}

/** Which paragraph of the Act applies, and where the public interest lies: the same for all that is marked here. */
function Reasons({ id, marked }: { readonly id: string; readonly marked: readonly Markable[] }) {
  const { review, change } = useReview()
  const [{ paragraphs, why } = unmarked] = marked.flatMap(one => markOf(one, review) ?? [])
  const sources = marked.flatMap(one => one.sources)
  const set = (fields: Partial<Exemption>) =>
    change(now => markedAs(now, sources, before => ({ ...before, ...fields })))
  return (
    <>
      <fieldset className="govuk-fieldset field">
        <legend className="govuk-fieldset__legend">Which paragraph of Schedule 12A applies? (England)</legend>
        <div className="govuk-checkboxes govuk-checkboxes--small">
          {Object.entries(exemptParagraphs).map(([number, about]) => (
            <Tick
              key={number}
              id={`exempt-${id}-paragraph-${number}`}
              label={`${number}: information ${about}`}
              isTicked={paragraphs.includes(Number(number))}
              onChange={isTicked => set({ paragraphs: withItem(paragraphs, Number(number), isTicked) })}
            />
          ))}
        </div>
      </fieldset>
      <RecordFields fields={[reason]} values={{ why }} onChange={(_, words = '') => set({ why: words })} />
      {paragraphs.length > 0 && why.trim() !== '' ? null : (
        <p className="measure">
          <strong>Select a paragraph and enter a reason.</strong> Until then there is no Part A.
        </p>
      )}
    </>
  )
}
