import { type ReactNode, useState } from 'react'
import type { DraftItem } from '../../core/report/draft.ts'
import { wordsOf } from '../../core/report/block.ts'
import { draftOf } from '../../core/report/sections/forms.ts'
import { tellingFor } from '../../core/report/report.ts'
import { capital, counted } from '../../core/report/say.ts'
import { type Form, forms } from '../../core/report/telling.ts'
import { wordsOffered } from '../../core/report/sections/words.ts'
import { QuietButton } from '../ui/controls.tsx'
import { formNames } from '../ui/documents/report-files.ts'
import { SelectField, Tick } from '../ui/forms/form-fields.tsx'
import { Notice } from '../ui/notice.tsx'
import { firstWords } from './block-tools.tsx'
import { useDesk, useMade, useReport, useReview, withEntry, withItem } from './desk.ts'
import { AnswersForm, PlanForm, ProgressForm, ResultsForm } from './follow-up-forms.tsx'
import { RecommendationsForm } from './recommendations-form.tsx'
import { Fold } from './record-fields.tsx'
import { ReportView } from './report-view.tsx'
import { useUnplaced } from './steps-nav.tsx'
import './edit-step.css'

const panels: readonly { readonly title: string; readonly of: readonly Form[]; readonly Form: () => ReactNode }[] = [
  { title: 'Recommendations', of: ['brief', 'paper', 'full', 'response'], Form: RecommendationsForm },
  { title: 'Action plan', of: ['paper', 'full', 'response'], Form: PlanForm },
  { title: 'Answers', of: ['response'], Form: AnswersForm },
  { title: 'Progress', of: ['progress'], Form: ProgressForm },
  { title: 'Results of tests', of: ['full', 'progress'], Form: ResultsForm },
  { title: 'What members typed', of: ['full'], Form: MembersWords },
]

/** The report as it reads, with all that can be changed in it. */
export function EditStep() {
  const [form, setForm] = useState<Form>('paper')
  const report = useReport(form, 'draft')
  return (
    <>
      <div className="report-page__tools">
        <UnplacedEdits />
        <SelectField
          id="report-form"
          label="Show"
          value={form}
          options={forms.map(name => [name, formNames[name]])}
          onChange={name => setForm(forms.find(one => one === name) ?? form)}
        />
        {panels
          .filter(({ of }) => of.includes(form))
          .map(({ title, Form: Panel }) => (
            <Fold key={title} title={title}>
              <Panel />
            </Fold>
          ))}
        <LeftOut />
      </div>
      <ReportView report={report} isEditable />
    </>
  )
}

/** What officers wrote in place of words that the draft no longer has: to be copied, or deleted. */
function UnplacedEdits() {
  const { edits } = useUnplaced()
  const { review, change } = useReview()
  const lost = edits.flatMap(id => (review.edits[id] === undefined ? [] : [{ id, ...review.edits[id] }]))
  if (lost.length === 0) return null
  return (
    <Notice title="Some of your edits no longer have a place in the report.">
      <p>Copy what you still need into the report, and delete the rest.</p>
      <ul className="stack">
        {lost.map(({ id, was, now }) => (
          <li key={id}>
            <p>
              <strong>You wrote:</strong> {now.trim() === '' ? '(left out)' : now}
            </p>
            {was === '' ? null : <p className="soft">In place of: {was}</p>}
            <QuietButton
              about={firstWords(now)}
              onClick={() => change(all => ({ edits: withEntry(all.edits, id, undefined) }))}
            >
              Delete
            </QuietButton>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function LeftOut() {
  const { leftOut } = useReview().review
  if (leftOut.length === 0) return null
  return (
    <Fold title={capital(counted(leftOut.length, 'part is left out', 'parts are left out'))}>
      <PutBack />
    </Fold>
  )
}

function PutBack() {
  const { review, change } = useReview()
  const names = useMade('names of parts', input => {
    const telling = tellingFor({ ...input, form: 'full', part: 'draft' })
    const drafts = forms.flatMap(form => draftOf({ ...telling, form }))
    const items = drafts.flatMap(draft => draft.items.map(item => [item.id, aboutItem(item)] as const))
    return new Map([...drafts.map(({ id, title }) => [id, `The section “${title}”`] as const), ...items])
  })
  return (
    <ul className="stack">
      {review.leftOut.map(id => (
        <li key={id}>
          <p>{names.get(id) ?? 'A part that the report no longer has'}</p>
          <QuietButton
            about={names.get(id) ?? ''}
            onClick={() => change(({ leftOut }) => ({ leftOut: withItem(leftOut, id, false) }))}
          >
            Restore it
          </QuietButton>
        </li>
      ))}
    </ul>
  )
}

function aboutItem(item: DraftItem): string {
  switch (item.kind) {
    case 'paragraph':
    case 'list':
      return firstWords(item.said.map(({ text }) => wordsOf(text)).join(' '))
    case 'quotation':
      return wordsOf(item.about.text)
    case 'table':
      return `The table “${item.caption}”`
    case 'figure':
      return `The picture “${item.caption}”`
  }
}

/** Each is included by itself. */
function MembersWords() {
  const { material } = useDesk()
  const { review, change } = useReview()
  const offered = material.sessions.flatMap(({ session }) => wordsOffered(material.script, session))
  const typed = offered.filter(({ words }) => words !== null)
  if (typed.length === 0) return <p>Members typed nothing in this session.</p>
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend measure">
        Their words may name someone or be about your real council. Tick what to include.
      </legend>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        {typed.map(({ source, about, words }) => (
          <Tick
            key={source}
            id={`include-${source}`}
            label={about}
            hint={words}
            isTicked={review.include.includes(source)}
            onChange={isTicked => change(({ include }) => ({ include: withItem(include, source, isTicked) }))}
          />
        ))}
      </div>
    </fieldset>
  )
}
