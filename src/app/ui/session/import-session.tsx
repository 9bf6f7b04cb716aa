import type { ReactNode } from 'react'
import { readingRefusalSentence } from '../../../core/session/refusals.ts'
import type { Session } from '../../../core/session/session.ts'
import type { LibraryStore } from '../../store/library-store.ts'
import { recordOf } from '../../store/storage.ts'
import type { Workplace } from '../../store/workplace.ts'
import { sessionPath } from './session-link.ts'
import { TextLink } from '../controls.tsx'

/** Takes a session file in, and says what became of it. */
export async function importSession(workplace: Workplace, file: File): Promise<ReactNode> {
  const { library } = workplace
  const imported = await library.importFile(file)
  switch (imported.kind) {
    case 'refused':
      return readingRefusalSentence(imported.refusal)
    case 'imported':
      return opened(
        `The session is on this device now.${orphaned(imported.session, library)}`,
        imported.session,
        workplace,
      )
    case 'here-already':
      return opened(
        'This session is already on this device, and goes as far or further here.',
        imported.session,
        workplace,
      )
    case 'differs':
      return opened(
        'This device has the same session with other decisions. We changed neither that session nor the file.',
        imported.session,
        workplace,
      )
    case 'open-in-a-tab':
      return 'Another tab has this session open. Close that tab, then open the file again.'
    case 'damaged-here':
      return 'This device has this session, but it is damaged. On the page “This device”, save a copy and delete it. Then open the file again.'
    case 'not-stored':
      return 'We could not save the session from this file: this device may have no room left.'
  }
}

/** What a what-if lacks here; the list of sessions is up to date once a file was taken in. */
function orphaned({ parent }: Session, library: LibraryStore): string {
  const isHere = library.getState().sessions?.some(({ id }) => id === parent?.session) ?? false
  return parent === undefined || isHere ? '' : ' It is a what-if, and the session it starts from is not on this device.'
}

const leads = {
  play: 'Continue it',
  console: 'Open its console',
  hindsight: 'Look back at it',
  debrief: 'See its debrief',
}

function opened(says: string, session: Session, { scenarios }: Workplace): ReactNode {
  const { id } = session.scenario
  if (!scenarios.some(one => one.id === id))
    return `${says} We cannot open it here: its scenario, “${id}”, is not part of this product.`
  const way = sessionPath(recordOf(session))
  return (
    <>
      {says} <TextLink href={`/${way}/${session.id}`}>{leads[way]}</TextLink>
    </>
  )
}
