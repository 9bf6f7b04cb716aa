import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { ButtonLink, LinkLine, QuietButton, SecondButton, TextLink } from '../ui/controls.tsx'
import { Downloads } from '../ui/documents/downloads.tsx'
import { formats, saveReport } from '../ui/documents/report-files.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { type Desk, DeskContext, InputContext, useDesk, useReport, useReview } from './desk.ts'
import { DetailsStep } from './details-step.tsx'
import { EditStep } from './edit-step.tsx'
import { PublishStep } from './publish-step.tsx'
import { afterTyping } from './record-fields.tsx'
import { ReportView } from './report-view.tsx'
import { type StepName, steps, StepsNav } from './steps-nav.tsx'
import { TakeAwayStep } from './take-away-step.tsx'
import { ReviewStore } from './review-store.ts'
import { useWorkplace } from '../store/workplace.ts'
import { useHeard } from '../ui/heard.ts'
import './report-desk.css'

interface Props extends Omit<Desk, 'store'> {
  readonly id: string
  readonly step: string | undefined
  readonly before: ReactNode
}

/** A report: the brief, to read and to take away, and for officers the four steps to the full report. */
export function ReportDesk({ id, home, material, step, before }: Props) {
  const { device } = useWorkplace()
  const store = useMemo(() => new ReviewStore(id, device), [id, device])
  useEffect(() => {
    store.open()
    return () => store.close()
  }, [store])
  const { review: latest, role } = useStore(store)
  const desk = useMemo(() => ({ home, material, store }), [home, material, store])
  const review = useDeferredValue(latest)
  const input = useMemo(() => ({ ...material, review }), [material, review])
  const name = steps.find(one => one.name === step)?.name
  if (role === 'gone') return <Gone title={material.script.title} />
  return (
    <DeskContext value={desk}>
      <InputContext value={input}>
        {name === undefined ? <Brief before={before} /> : <Step key={name} name={name} />}
      </InputContext>
    </DeskContext>
  )
}

function Gone({ title }: { readonly title: string }) {
  return (
    <>
      <PageHeading title="This report is no longer here" kicker={title} />
      <Notice title="This report was deleted in another tab.">
        <p>This tab can’t save any more changes to it.</p>
        <LinkLine href="/">Go to the scenarios</LinkLine>
      </Notice>
    </>
  )
}

const briefFormats = ['docx', 'pdf', 'html'] as const

function Brief({ before }: Pick<Props, 'before'>) {
  const { home, material } = useDesk()
  const report = useReport('brief', 'draft')
  const downloads = briefFormats.map(id => ({
    id,
    label: `Download as ${formats[id].label === 'Web page' ? 'web page' : formats[id].label}`,
    save: () => saveReport(report, id),
  }))
  return (
    <>
      <div className="report-page__tools">
        {before}
        <PageHeading title="Findings" kicker={material.script.title} />
        <p className="lede measure">
          A brief of two pages for members: what happened, what we found, and what to decide.
        </p>
        <Downloads downloads={downloads}>
          <SecondButton onClick={() => window.print()}>Print</SecondButton>
        </Downloads>
        <p className="report-page__officers">
          <ButtonLink look="second" href={`${home}/details`}>
            Prepare the full report
          </ButtonLink>
          <span className="soft">For officers: the committee paper, in four steps.</span>
        </p>
      </div>
      <ReportView report={report} />
      {material.sessions.length > 1 ? null : (
        <p className="section report-page__tools">
          <TextLink href="/reports">Make one report of several sessions</TextLink>
        </p>
      )}
    </>
  )
}

const pages: Readonly<Record<StepName, () => ReactNode>> = {
  details: DetailsStep,
  edit: EditStep,
  publish: PublishStep,
  'take-away': TakeAwayStep,
}

function Step({ name }: { readonly name: StepName }) {
  const { home, material } = useDesk()
  const { role } = useReview()
  const Page = pages[name]
  const place = steps.findIndex(step => step.name === name)
  const next = steps[place + 1]
  return (
    <div className="report-page" ref={useFocusKept()}>
      <div className="report-page__tools">
        <LinkLine href={home}>Back to the brief</LinkLine>
        <PageHeading title={steps[place]?.title ?? ''} kicker={`Prepare the full report: ${material.script.title}`} />
        <StepsNav now={name} />
        <SaveState />
      </div>
      <fieldset className="report-page__work" disabled={role !== 'writer' && name !== 'take-away'}>
        <Page />
      </fieldset>
      {next === undefined ? null : (
        <p className="section report-page__tools">
          <ButtonLink href={`${home}/${next.name}`}>Continue to {next.title.toLowerCase()}</ButtonLink>
        </p>
      )}
    </div>
  )
}

const focusable = 'summary, textarea, input, select, button, a[href]'

/** A button that goes when it is pressed would leave the focus nowhere: it moves to what is nearest of what stays. */
function useFocusKept() {
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = page
    let around: readonly Element[] = []
    const remember = ({ target }: FocusEvent) => {
      around = []
      for (let one = target instanceof Element ? target : null; one !== null; one = one.parentElement)
        around = [...around, one]
    }
    const observer = new MutationObserver(() => {
      if (document.activeElement !== document.body || around[0]?.isConnected !== false) return
      const nearest = around
        .filter(one => one.isConnected)
        .flatMap(one => one.querySelector<HTMLElement>(focusable) ?? [])
      nearest[0]?.focus()
    })
    current?.addEventListener('focusin', remember)
    if (current !== null) observer.observe(current, { childList: true, subtree: true })
    return () => {
      current?.removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [])
  return page
}

function SaveState() {
  const { role, isSaved, canUndo, canRedo, undo, redo } = useReview()
  const [said, setSaid] = useState('')
  const buttons = [
    { label: 'Undo', can: canUndo, act: undo, says: 'Undone.' },
    { label: 'Redo', can: canRedo, act: redo, says: 'Done again.' },
  ] as const
  useUndoKeys(undo, redo)
  if (role === 'follower')
    return (
      <Notice title="Another tab has this report open for editing.">
        <p>This tab shows the changes made there. Close the other tab to edit here.</p>
      </Notice>
    )
  return (
    <>
      {isSaved ? null : (
        <Notice title="We could not save your last change on this device." grave>
          <p>Save your work as a file before you leave: step 4, Download.</p>
        </Notice>
      )}
      <div className="report-page__state">
        {buttons.map(({ label, can, act, says }) => (
          <QuietButton
            key={label}
            // Not `disabled`: that would take the focus away from the person who undid the last change.
            aria-disabled={!can}
            onClick={afterTyping(() => {
              act()
              setSaid(can ? says : '')
            })}
          >
            {label}
          </QuietButton>
        ))}
        <span className="soft">Saved on this device only, as you go.</span>
        <output className="govuk-visually-hidden">{said}</output>
      </div>
    </>
  )
}

/** In a field for text the keys belong to the browser, which undoes what is typed there. */
function useUndoKeys(undo: () => void, redo: () => void): void {
  useHeard('keydown', event => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event
    const isInText =
      target instanceof Element && target.matches('textarea, input:not([type=checkbox], [type=radio], [type=file])')
    if (!(ctrlKey || metaKey) || altKey || isInText) return
    const pressed = key.toLowerCase()
    const act = pressed === 'y' || (pressed === 'z' && shiftKey) ? redo : undo
    if (pressed !== 'z' && pressed !== 'y') return
    event.preventDefault()
    act()
  })
}
