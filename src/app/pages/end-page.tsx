import { useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useStore } from 'zustand'
import { reportOf } from '../../core/findings/report-of.ts'
import { wordsTyped } from '../../core/findings/words-typed.ts'
import { logDigest } from '../../core/session/log-digest.ts'
import { TypedWords } from '../components/console-after/typed-words.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHeading } from '../components/page-heading.tsx'
import type { NotDeleted } from '../store/delete-everything.ts'
import { hiddenName } from '../store/hidden-scenarios.ts'
// Loaded with the page, as is what comes after it: both are wanted when all that was kept to work offline is gone.
import '../store/delete-everything.ts'
import './ended-page.tsx'
import { fileOf } from '../store/session-file.ts'
import { useWorkplace } from '../workplace.ts'
import { EndSteps } from './end-steps.tsx'
import type { Wiped } from './end-wipe.tsx'
import { readKept } from './review-kept.ts'
import { downloadsOf } from './report-files.ts'
import { NotSaved } from './not-saved.tsx'
import { saveSessionFile } from './save-session-file.ts'
import { removeAll, useKeptHere } from './use-kept-here.ts'
import { WhyReadOnly } from './why-read-only.tsx'
import { WithClosedPlay, type ClosedPlay } from './with-closed-play.tsx'

/** The end of an evening: take away what is to be kept, then leave nothing behind. */
export default function EndPage({ id }: { readonly id: string }) {
  return (
    <WithClosedPlay id={id} what="The end of the evening">
      {closed => <End {...closed} />}
    </WithClosedPlay>
  )
}

function End(closed: ClosedPlay) {
  const { play, session, mayWrite } = closed
  const { library } = useWorkplace()
  const { lasting } = useStore(library)
  const { saved } = useStore(play.store)
  const { evening, others, save } = useKeptHere(session.id)
  const [left, setLeft] = useState<NotDeleted>()
  const [, navigate] = useLocation()
  const file = useMemo(() => fileOf(session), [session])

  const wipe = async (what: Wiped) => {
    const notDeleted =
      what === 'everything' ? await library.deleteEverything([hiddenName]) : await removeAll(library, evening)
    if (notDeleted.length === 0) navigate('/ended', { replace: true, state: { wiped: what, evening } })
    else setLeft(notDeleted)
  }
  return (
    <>
      <PageHeading title="End the evening" kicker={play.script.title} />
      <p className="lede measure">
        Three steps: keep the record, take the findings, and leave nothing of this evening on the laptop.
      </p>
      <NotSaved store={play.store} />
      <WhyReadOnly play={play} />
      {left === undefined ? null : <Notice title={notDeletedWords(left)} grave />}
      <EndSteps
        file={file.name}
        evening={{ session: session.id, whatIfs: evening.length - 1 }}
        isKept={lasting && saved.state !== 'failed'}
        typed={
          <TypedWords
            typed={wordsTyped(play.script, session)}
            mayWrite={mayWrite}
            onErase={event => play.store.act({ type: 'erased', event })}
          />
        }
        others={others}
        onSaveFile={() => saveSessionFile(file)}
        onSaveFindings={() => saveFindings(closed)}
        onSaveOther={save}
        onWipe={wipe}
      />
      <p className="section">
        <Link className="govuk-link" href={`/record/${session.id}`}>
          Certificates of attendance
        </Link>
      </p>
      <p>
        <Link className="govuk-link" href={`/console/${session.id}`}>
          Back to the console
        </Link>
      </p>
    </>
  )
}

/** Comes back with the name of the file. */
async function saveFindings({ play, session, notes }: ClosedPlay): Promise<string> {
  const { review } = readKept(session.id)
  const digest = await logDigest(session).catch(() => undefined)
  const findings = reportOf({
    script: play.script,
    notes,
    plays: [{ session, logDigest: digest }],
    review,
    part: 'draft',
  })
  const word = downloadsOf(findings).find(({ id }) => id === 'docx')
  if (word === undefined) throw new Error('there is no Word file')
  return word.save()
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
