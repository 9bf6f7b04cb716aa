import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { Link } from 'wouter'
import type { Block } from '../../core/findings/block.ts'
import { blocksIn } from '../../core/findings/blocks-in.ts'
import type { Findings, Section } from '../../core/findings/findings.ts'
import { lostEdits } from '../../core/findings/lost-edits.ts'
import { keyOf } from '../../core/findings/part-of.ts'
import { type Play, type ReportInput, reportOf, wordsOffered } from '../../core/findings/report-of.ts'
import { emptyReview, type Review } from '../../core/findings/review.ts'
import { capital, counted } from '../../core/findings/say.ts'
import { unplacedKeys } from '../../core/findings/unplaced-keys.ts'
import type { DebriefNotes } from '../../core/score/debrief-notes.ts'
import type { Script } from '../../core/session/script.ts'
import { cssString } from '../../documents/html/page.ts'
import { type SavedReview, typedDate } from '../store/saved-review.ts'
import { Tick } from '../ui/forms/form-fields.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { BlockTools, SectionTools } from './block-tools.tsx'
import { FindingsReport } from './findings-report.tsx'
import { type ChosenPart, ReportFiles, usePart } from './report-files-section.tsx'
import { ReviewSteps } from './review-steps.tsx'
import { type OpenReview, type UnsavedEdits, useReview } from './review-store.ts'
import './report-editor.css'

interface ReportEditorProps {
  /** Under which the review is kept. */
  readonly id: string
  readonly script: Script
  readonly notes: DebriefNotes
  readonly plays: readonly Play[]
  /** True when each was played by one person. */
  readonly alone: boolean
}

/** A report as it will read, with all that a clerk does before it goes out; nothing of it once another tab deleted it. */
export function ReportEditor({ id, ...props }: ReportEditorProps) {
  const keeping = useReview(id)
  return keeping.isGone ? <Gone title={props.script.title} /> : <Editor {...props} keeping={keeping} />
}

/** Its heading takes the focus, as that of another page does. */
function Gone({ title }: { readonly title: string }) {
  return (
    <>
      <PageHeading title="This report is no longer here" kicker={title} />
      <Notice title="This report was forgotten or deleted in another tab.">
        <p>Nothing more is kept of it here.</p>
        <p>
          <Link className="govuk-link" href="/">
            Go to the scenarios
          </Link>
        </p>
      </Notice>
    </>
  )
}

interface DeskProps extends Omit<ReportEditorProps, 'id'> {
  readonly keeping: OpenReview
}

function Editor({ script, notes, plays, alone, keeping }: DeskProps) {
  const { kept, isKept, changeReview, typing } = keeping
  // Whoever left in the middle of an edit goes on with it.
  const [isEditing, setEditing] = useState(kept.typing !== undefined)
  const [wasLeft] = useState(kept.typing)
  const { review } = useDeferredValue(kept)
  const { input, draft, drafted, offered, lost, unplaced } = useReport({ script, notes, plays, review })
  const chosen = usePart({ input, draft, unplaced })
  const shown = chosen.findings ?? draft
  usePrintedMarking(shown.marking)
  const isOpen = isEditing && chosen.part === 'draft'
  // Whoever just began one sees it; what was begun before, or is out of sight, is told.
  const begun = unsavedEditsIn(kept, draft.sections).filter(key => !isOpen || wasLeft?.has(key) === true)
  return (
    <div className="findings-page">
      <div className="findings-page__tools">
        <PageHeading title="Findings" kicker={script.title} />
        <ProperOfficer />
        <PrepareReport
          isKept={isKept}
          begun={begun}
          onEdit={() => {
            chosen.choose('draft')
            setEditing(true)
          }}
        >
          <ReviewSteps
            kept={kept}
            draft={draft}
            drafted={drafted}
            offered={offered}
            lost={lost}
            unplaced={unplaced}
            alone={alone}
            onChange={changeReview}
          />
        </PrepareReport>
        <ReportFiles
          input={input}
          chosen={chosen}
          onOpenReview={opened => changeReview(opened, typedDate(opened.details.date))}
        />
        <section className="section" aria-labelledby="read">
          <h2 className="heading-m" id="read">
            The report as it will read
          </h2>
          <PartShown chosen={chosen} isEditing={isEditing} onEdit={setEditing} />
        </section>
      </div>
      <Report findings={shown} review={kept.review} typing={typing} isEditing={isOpen} onChange={changeReview} />
    </div>
  )
}

interface MakeReadyProps {
  readonly isKept: boolean
  /** Of edits that are begun, and are to be told. */
  readonly begun: readonly string[]
  /** Opens the draft for editing. */
  readonly onEdit: () => void
  readonly children: ReactNode
}

function PrepareReport({ isKept, begun, onEdit, children }: MakeReadyProps) {
  return (
    <section className="section" aria-labelledby="review">
      <h2 className="heading-m" id="review">
        Make it ready
      </h2>
      <p className="measure soft">
        {isKept
          ? 'Do what you can now and the rest later. It is kept on this device only, apart from what was played.'
          : 'This browser keeps nothing of what you do here: save it as a file before you leave the page.'}
      </p>
      <UnsavedEditList keys={begun} onOpen={() => flushSync(onEdit)} />
      {children}
    </section>
  )
}

interface HowItReadsProps {
  readonly chosen: ChosenPart
  readonly isEditing: boolean
  readonly onEdit: (isEditing: boolean) => void
}

/** Which part stands below, and in the draft the way to edit it. */
function PartShown({ chosen, isEditing, onEdit }: HowItReadsProps) {
  return (
    <>
      <p className="measure soft">{whichPart(chosen)}</p>
      {chosen.part === 'draft' ? (
        <div className="govuk-checkboxes">
          <Tick
            id="edit-report"
            label="Edit the report here"
            hint="Buttons stand below each paragraph, finding and list: to put it in your words, or to mark it as exempt."
            isTicked={isEditing}
            onChange={onEdit}
          />
        </div>
      ) : null}
    </>
  )
}

function whichPart({ part, problem }: ChosenPart): string {
  if (part === 'draft') return 'This is the draft for review. Choose another part above, and it stands here instead.'
  const name = part === 'a' ? 'Part A' : 'Part B'
  return problem === undefined
    ? `This is ${name}. To edit the report, choose the draft for review above.`
    : `${name} cannot be made yet, so this is the draft. To edit it, choose the draft for review above.`
}

function useReport({ script, notes, plays, review }: Omit<ReportInput, 'part'>) {
  // What the plays alone give, whatever the clerk makes of it: each letter typed would otherwise work it out again.
  const given = useMemo(() => {
    const input = { script, notes, plays, review: emptyReview }
    return { drafted: reportOf({ ...input, part: 'draft' }), offered: wordsOffered(input) }
  }, [script, notes, plays])
  const made = useMemo(() => {
    const input = { script, notes, plays, review }
    const isMarked = Object.keys(review.exempt).length > 0
    const draft = reportOf({ ...input, part: 'draft' })
    return {
      input,
      draft,
      lost: lostEdits([...draft.sections, ...withRemovedSections(input)], review),
      unplaced: isMarked ? unplacedKeys(input).exempt : [],
    }
  }, [script, notes, plays, review])
  return { ...given, ...made }
}

/** The draft with what the clerk left out, if anything: the words in that have not lost their place. */
function withRemovedSections(input: Omit<ReportInput, 'part'>): Findings['sections'] {
  const { review } = input
  if (review.leftOut.length === 0) return []
  return reportOf({ ...input, review: { ...review, leftOut: [] }, part: 'draft' }).sections
}

function ProperOfficer() {
  return (
    <Notice title="The proper officer decides what is published.">
      <p>
        The story is invented and can be public. What members typed, and what you write here, may concern the real
        council. This report is a draft until an officer has reviewed it.
      </p>
    </Notice>
  )
}

interface ReportProps {
  readonly findings: Findings
  readonly review: Review
  readonly typing: UnsavedEdits
  readonly isEditing: boolean
  readonly onChange: (review: Review) => void
}

function Report({ findings, review, typing, isEditing, onChange }: ReportProps) {
  if (!isEditing) return <FindingsReport findings={findings} />
  return (
    <FindingsReport
      findings={findings}
      renderTools={block => <BlockTools block={block} review={review} typing={typing} onChange={onChange} />}
      renderSectionTools={section => <SectionTools section={section} review={review} onChange={onChange} />}
    />
  )
}

/** The keys of edits that are begun and have a place in these sections, in their order. */
function unsavedEditsIn({ typing }: SavedReview, sections: readonly Section[]): readonly string[] {
  if (typing === undefined) return []
  return blocksIn(sections)
    .flatMap(({ block }) => keysOf(block))
    .filter(key => typing.has(key))
}

function keysOf(block: Block): readonly string[] {
  if (block.type === 'table') return block.rows.flatMap(({ keys = [] }) => keys)
  const key = keyOf(block)
  return key === undefined ? [] : [key]
}

interface Props {
  /** What they are to stand for, in the order of the report. */
  readonly keys: readonly string[]
  /** Opens the report for editing, and then does the rest. */
  readonly onOpen: () => void
}

/** Says that edits were begun which no part of the report has yet: they stand far below, or are not to be seen at all. */
function UnsavedEditList({ keys, onOpen }: Props) {
  const [first] = keys
  if (first === undefined) return null
  const begun = counted(keys.length, 'edit is', 'edits are')
  return (
    <Notice title={`${capital(begun)} begun, and not in the report yet.`}>
      <p>What was typed is kept on this device. Go on in the report below, and keep or cancel it there.</p>
      <p>
        <button
          type="button"
          className="block-tools__button"
          onClick={() => {
            onOpen()
            fieldOf(first)?.focus()
          }}
        >
          {keys.length === 1 ? 'Go to the edit' : 'Go to the first edit'}
        </button>
      </p>
    </Notice>
  )
}

/** Of a passage, or of a cell of a table. */
function fieldOf(key: string): HTMLElement | null {
  return document.getElementById(`edit-${key}`) ?? document.getElementById(`write-${key}`)
}

/**
 * Prints the marking of a report at the top of each page, in the words of its files, however the pages are mixed up on a
 * desk. A sheet of its own, as the words differ from report to report and the security policy forbids them in the page.
 */
function usePrintedMarking(marking: string): void {
  useEffect(() => {
    // A browser without such sheets prints nothing in the margins of a page either.
    if (!('adoptedStyleSheets' in document)) return undefined
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      `@page report { @top-left { content: ${cssString(marking)}; font: bold 10pt Arial, sans-serif; } }`,
    )
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet)
    }
  }, [marking])
}
