import { type ReactNode, useRef, useState } from 'react'
import { mostForOfficers, realQuestions } from '../../core/score/debrief-notes.ts'
import { realAnswersIn } from '../../core/session/closing-questions.ts'
import { hasTypedText } from '../../core/session/erasure.ts'
import type { RealAnswer } from '../../core/session/session.ts'
import { ButtonLink, SecondButton } from '../ui/controls.tsx'
import { ConfirmAction } from '../ui/forms/confirm-action.tsx'
import { RecordField, Tick } from '../ui/forms/form-fields.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { AfterSteps } from '../ui/session/after-steps.tsx'
import { type ClosedSession, closedPage } from '../ui/session/closed-session.tsx'
import { Section, TextList } from '../ui/page-parts.tsx'
import './questions-page.css'

/** After the fiction: five questions that a member or a table can answer about the real council. */
export const QuestionsPage = closedPage('The page of questions', Questions)

function Questions({ play, session, notes, mayWrite }: ClosedSession) {
  const questions = realQuestions(notes)
  const [answers, setAnswers] = useState<readonly RealAnswer[]>(() => {
    const kept = realAnswersIn(session)
    return questions.map(question => kept.find(one => one.question === question) ?? { question, forOfficers: false })
  })
  const goOn = <ButtonLink href={`/recommendations/${session.id}`}>Go on to the recommendations</ButtonLink>
  return (
    <div className="questions-page">
      <AfterSteps session={session.id} page="questions" />
      <div className="questions-page__form">
        <PageHeading title="Five real questions" kicker={play.script.title} />
        <div className="stack measure">
          <p className="lede">The story is over. These questions are about your own council.</p>
          <p>
            Answer from memory, alone or round the table. If you don’t know, leave the box empty and put the question to
            officers. Don’t write real names.
          </p>
        </div>
        <AnswerFields answers={answers} onChange={setAnswers} />
      </div>
      <ForOfficers questions={questionsForOfficers(answers)} />
      <div className="questions-page__form">
        {mayWrite ? <KeepAnswers {...{ play, session, answers, goOn }} onErased={setAnswers} /> : goOn}
      </div>
    </div>
  )
}

function questionsForOfficers(answers: readonly RealAnswer[]): readonly string[] {
  return answers.filter(({ forOfficers }) => forOfficers).map(({ question }) => question)
}

interface FieldsProps {
  readonly answers: readonly RealAnswer[]
  readonly onChange: (answers: readonly RealAnswer[]) => void
}

function AnswerFields({ answers, onChange }: FieldsProps) {
  const [isFull, setFull] = useState(false)
  const change = (index: number, changed: Partial<RealAnswer>) =>
    onChange(answers.map((one, place) => (place === index ? { ...one, ...changed } : one)))
  const tick = (index: number, forOfficers: boolean) => {
    const isTooMany = forOfficers && questionsForOfficers(answers).length === mostForOfficers
    setFull(isTooMany)
    if (!isTooMany) change(index, { forOfficers })
  }
  return (
    <>
      <ol className="questions-page__list">
        {answers.map(({ question, text, forOfficers }, index) => (
          <li className="questions-page__question" key={question}>
            <RecordField
              isLong
              rows={2}
              id={`answer-${index}`}
              label={question}
              value={text ?? ''}
              onChange={words => change(index, { text: words })}
            />
            <div className="govuk-checkboxes govuk-checkboxes--small">
              <Tick
                id={`officers-${index}`}
                label={
                  <>
                    Put this to officers<span className="govuk-visually-hidden">: {question}</span>
                  </>
                }
                isTicked={forOfficers}
                onChange={isTicked => tick(index, isTicked)}
              />
            </div>
          </li>
        ))}
      </ol>
      <output className="questions-page__full">
        {isFull ? 'You can put three questions to officers. Untick one first.' : null}
      </output>
    </>
  )
}

function ForOfficers({ questions }: { readonly questions: readonly string[] }) {
  const [says, setSays] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(questions.map((question, index) => `${index + 1}. ${question}`).join('\n'))
      setSays('Copied.')
    } catch {
      setSays('We could not copy them. Select the list and copy it.')
    }
  }
  return (
    <Section title="Questions to put to officers" className="for-officers stack" id="for-officers">
      {questions.length === 0 ? (
        <p>Tick up to three questions above.</p>
      ) : (
        <>
          <TextList as="ol" texts={questions} />
          <div className="for-officers__tools button-row">
            <SecondButton onClick={() => void copy()}>Copy these questions</SecondButton>
            <SecondButton onClick={() => window.print()}>Print these questions</SecondButton>
            <output>{says}</output>
          </div>
        </>
      )}
    </Section>
  )
}

interface KeepProps extends Pick<ClosedSession, 'play' | 'session'> {
  readonly answers: readonly RealAnswer[]
  readonly onErased: (answers: readonly RealAnswer[]) => void
  /** The way on, which stays the next stop after what keeps the answers. */
  readonly goOn: ReactNode
}

/** Nothing is kept unless someone asks for it; what was kept can be erased. */
function KeepAnswers({ play: { store }, session, answers, onErased, goOn }: KeepProps) {
  const [says, setSays] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const kept = answers.flatMap(({ question, text, forOfficers }): readonly RealAnswer[] => {
    const words = text?.trim() ?? ''
    return words === '' && !forOfficers ? [] : [{ question, ...(words === '' ? {} : { text: words }), forOfficers }]
  })
  const keep = () => {
    if (kept.length === 0) return setSays('Answer a question or tick one first.')
    const refused = store.act({ type: 'answered', answers: kept })
    setSays(refused === undefined ? 'Saved in the session.' : 'We could not save your answers. Copy them.')
  }
  const erase = () => {
    session.log.forEach(({ type }, event) => {
      if (type === 'answered' && hasTypedText(session, event)) store.act({ type: 'erased', event })
    })
    store.act({ type: 'answered', answers: [] })
    onErased(answers.map(({ question }) => ({ question, forOfficers: false })))
    setSays('Erased from the session.')
    heading.current?.focus()
  }
  return (
    <section className="section stack measure" aria-labelledby="keep-answers">
      <h2 className="heading-m" id="keep-answers" tabIndex={-1} ref={heading}>
        Keep your answers
      </h2>
      <p>
        What you write is gone when you leave this page, unless you keep it here. Kept answers go into the session file.
        They stay out of the report unless an officer includes them.
      </p>
      <div className="button-row">
        <SecondButton onClick={keep}>Keep these answers in the session</SecondButton>
        <output className="questions-page__says">{says}</output>
      </div>
      <p>{goOn}</p>
      {realAnswersIn(session).length === 0 ? null : (
        <ConfirmAction
          quiet
          warning
          label="Erase these answers"
          question={<p>This erases your answers and ticks from this page and from the session, for good.</p>}
          confirm="Erase them"
          keep="Keep them"
          onConfirm={erase}
        />
      )}
    </section>
  )
}
