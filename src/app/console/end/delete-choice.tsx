import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useStore } from 'zustand'
import type { NotDeleted } from '../../store/delete-sessions.ts'
import { hiddenName } from '../../store/hidden-scenarios.ts'
import type { SessionSummary } from '../../store/library-store.ts'
import { useWorkplace } from '../../store/workplace.ts'
import { day } from '../../ui/day-and-time.ts'
import { ConfirmAction } from '../../ui/forms/confirm-action.tsx'
import { Tick } from '../../ui/forms/form-fields.tsx'
import { saveSessionFile } from '../../ui/save-file.ts'
import { Radios } from '../parts.tsx'
import './end-page.css'

/** What is wiped: this evening, or all that is on the laptop. */
export type DeleteScope = 'evening' | 'everything'

/** What is on this device, of an evening that ends and apart from it, and a way to leave nothing of it behind. */
export function useDeletion(session: string) {
  const { library, scenarios } = useWorkplace()
  const [, navigate] = useLocation()
  const sessions = useStore(library, state => state.sessions) ?? []
  const [copied, setCopied] = useState<readonly string[]>([])
  const [left, setLeft] = useState<NotDeleted>()
  useEffect(() => void library.refresh(), [library])
  const evening = withWhatIfs(session, sessions)
  const others = sessions.flatMap(({ id, scenario, startedAt }): OtherSession[] => {
    const title = scenarios.find(one => one.id === scenario)?.title ?? scenario
    return evening.includes(id) ? [] : [{ id, title, startedAt, isSaved: copied.includes(id) }]
  })
  const saveOther = async (id: string) => {
    const file = await library.exportFile(id)
    if (!file) return
    saveSessionFile(file)
    setCopied(before => [...before, id])
  }
  const removeEvening = async (): Promise<NotDeleted> => {
    const gone = await Promise.all(evening.map(id => library.remove(id)))
    return gone.every(Boolean) ? [] : ['sessions']
  }
  const wipe = async (what: DeleteScope) => {
    const notDeleted = what === 'everything' ? await library.deleteEverything([hiddenName]) : await removeEvening()
    if (notDeleted.length === 0) navigate('/ended', { replace: true, state: { wiped: what, evening } })
    else setLeft(notDeleted)
  }
  return {
    /** What could not be deleted. */
    left: left === undefined ? undefined : notDeletedWords(left),
    whatIfs: evening.length - 1,
    others,
    saveOther: (id: string) => void saveOther(id),
    wipe,
  }
}

/** A session, and every what-if that parted from it or from one of those: they hold what was decided in it. */
function withWhatIfs(session: string, sessions: readonly SessionSummary[]): readonly string[] {
  const found = new Set([session])
  // A set is walked to its end, what is added on the way included.
  for (const from of found) for (const { id, parent } of sessions) if (parent === from) found.add(id)
  return [...found]
}

const kinds: Readonly<Record<NotDeleted[number], string>> = {
  sessions: 'the sessions',
  settings: 'settings',
  caches: 'parts of the program that were kept to work offline',
}

function notDeletedWords(left: NotDeleted): string {
  const what = left.map(kind => kinds[kind]).join(', ')
  return `Still here: ${what}. The browser did not let us delete more. Clear this site’s data in the browser’s settings.`
}

interface Props {
  readonly isSaved: boolean
  readonly deletion: ReturnType<typeof useDeletion>
}

/** Leaves nothing of the evening behind, or nothing at all. What goes is named before anything does. */
export function DeleteChoice({ isSaved, deletion }: Props) {
  const { whatIfs, others, saveOther, wipe } = deletion
  const [what, setWhat] = useState<DeleteScope>('evening')
  const [without, setWithout] = useState(false)
  const [isWiping, setWiping] = useState(false)
  return (
    <>
      <Radios
        name="wipe"
        legend="What is to go, for good, in every tab of this browser?"
        ways={scopes(whatIfs, others.length)}
        picked={what}
        onPick={setWhat}
      />
      <EndOthers others={others} onSave={saveOther} />
      <WhatRemains />
      {isSaved ? null : (
        <div className="govuk-checkboxes">
          <Tick
            id="without-copy"
            label="Wipe without a copy: nothing of the evening is to be kept"
            isTicked={without}
            onChange={setWithout}
          />
        </div>
      )}
      {isWiping ? <output>Wiping …</output> : null}
      {isSaved || without ? (
        <ConfirmAction
          key={what}
          warning
          label={what === 'evening' ? 'Wipe this evening' : 'Wipe this laptop'}
          question={<Question what={what} isSaved={isSaved} others={others} />}
          confirm="Wipe it now"
          keep="Not yet"
          onConfirm={() => {
            setWiping(true)
            void wipe(what).finally(() => setWiping(false))
          }}
        />
      ) : (
        <p className="soft">You can wipe the laptop once you have saved the session file, or ticked the box.</p>
      )}
    </>
  )
}

function scopes(whatIfs: number, others: number) {
  const parted = whatIfs === 0 ? '' : `; and ${counted(whatIfs, 'what-if')} that parted from it`
  const sessions = others === 0 ? '' : `, ${counted(others, 'other session')}`
  return [
    {
      way: 'evening',
      label: 'Only this evening',
      means: `Decisions, votes, notes, measures, names of those present, the closing answers, what was on the room’s screen, and what was written for its report${parted}.`,
    },
    {
      way: 'everything',
      label: 'Everything on this laptop',
      means: `That${sessions}, all that was written for reports, settings, and the copy of the program that this browser keeps to work offline.`,
    },
  ] as const
}

function WhatRemains() {
  return (
    <>
      <p>
        Scenarios that are hidden until an evening stay hidden, as that tells nothing of this one.{' '}
        <Link className="govuk-link" href="/device/delete">
          Delete everything on this device
        </Link>
        , at the foot of every page, forgets that, too.
      </p>
      <p>
        Files that you saved stay where you saved them. Move them off the laptop, and empty its Downloads folder, if the
        laptop is shared. The browser’s own history still says that this page was opened, and nothing of what was done.
      </p>
    </>
  )
}

interface QuestionProps extends Pick<Props, 'isSaved'> {
  readonly what: DeleteScope
  readonly others: readonly OtherSession[]
}

function Question({ what, isSaved, others }: QuestionProps) {
  return (
    <>
      <p>
        <strong>
          {isSaved
            ? 'Have you seen the session file where you saved it?'
            : 'There is no copy of this evening, and there will be none.'}
        </strong>{' '}
        What is wiped cannot be brought back.
      </p>
      {what === 'evening' || others.length === 0 ? (
        <p>This evening goes.{staying(what, others.length)}</p>
      ) : (
        <>
          <p>This evening goes, and with it:</p>
          <ul className="list">
            {others.map(other => (
              <li key={other.id}>{sessionWords(other)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function staying(what: DeleteScope, others: number): string {
  if (what === 'everything') return ' There is no other session on this laptop.'
  if (others === 0) return ''
  return others === 1 ? ' The other session stays.' : ` The ${others} other sessions stay.`
}

function counted(count: number, thing: string): string {
  return count === 1 ? `one ${thing}` : `${count} ${thing}s`
}

/** A session on this device that is not of this evening. */
interface OtherSession {
  readonly id: string
  /** Of its scenario. */
  readonly title: string
  readonly startedAt: string
  /** Whether a copy was saved since the end of the evening was opened; of copies from before nobody knows. */
  readonly isSaved: boolean
}

/** A session as one line names it. */
function sessionWords({ title, startedAt, isSaved }: OtherSession): string {
  return `${title}, ${day(startedAt)}, ${isSaved ? 'copy saved' : 'not saved'}`
}

interface EndOthersProps extends Pick<QuestionProps, 'others'> {
  readonly onSave: (id: string) => void
}

/** What else is on this device, each with a way to keep it. */
function EndOthers({ others, onSave }: EndOthersProps) {
  const [said, say] = useState('')
  if (others.length === 0) return null
  return (
    <section className="end-others" aria-labelledby="end-others">
      <h3 className="heading-s" id="end-others">
        Other sessions on this laptop
      </h3>
      <ul className="list">
        {others.map(other => (
          <li key={other.id}>
            {sessionWords(other)}{' '}
            <button
              type="button"
              className="link-button"
              onClick={() => {
                onSave(other.id)
                say(`A copy of ${other.title} was handed to the browser.`)
              }}
            >
              Save a copy
              <span className="govuk-visually-hidden">
                : {other.title}, {day(other.startedAt)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <output className="end-others__said">{said}</output>
      <p className="small soft">
        “Not saved” means: not from this page. The program does not know of copies that you saved before.
      </p>
    </section>
  )
}
