import type { ReactNode } from 'react'
import { readingRefusalSentence } from '../../../core/session/refusals.ts'
import type { Imported } from '../../store/import-file.ts'
import { recordOf } from '../../store/storage.ts'
import type { Workplace } from '../../store/workplace.ts'
import { sessionPath } from './session-link.ts'
import { TextLink } from '../controls.tsx'

/** Takes a session file in, and says what became of it. */
export async function importSession(workplace: Workplace, file: File): Promise<ReactNode> {
  const imported = await workplace.library.importFile(file)
  switch (imported.kind) {
    case 'refused':
      return readingRefusalSentence(imported.refusal)
    case 'imported':
    case 'here-already':
    case 'differs':
      return opened(imported, workplace)
    case 'open-in-a-tab':
      return 'Another tab has this session open. Close that tab, then open the file again.'
    case 'damaged-here':
      return 'This device has this session, but it is damaged. On the page “This device”, save a copy and delete it. Then open the file again.'
    case 'not-stored':
      return 'We could not save the session from this file: this device may have no room left.'
  }
}

const becameOf = {
  imported: 'The session is on this device now.',
  'here-already': 'This session is already on this device, and goes as far or further here.',
  differs: 'This device has the same session with other decisions. We changed neither that session nor the file.',
}

const leads = {
  play: 'Continue it',
  console: 'Open its console',
  hindsight: 'Look back at it',
  debrief: 'See its debrief',
}

type Opened = Extract<Imported, { readonly kind: keyof typeof becameOf }>

function opened({ kind, session }: Opened, { library, scenarios }: Workplace): ReactNode {
  const { parent } = session
  const { id } = session.scenario
  // The list of sessions is up to date once a file was taken in.
  const isHere = library.getState().sessions?.some(one => one.id === parent?.session) ?? false
  const lacks =
    kind !== 'imported' || parent === undefined || isHere
      ? ''
      : ' It is a what-if, and the session it starts from is not on this device.'
  const says = becameOf[kind] + lacks
  if (!scenarios.some(one => one.id === id))
    return `${says} We cannot open it here: its scenario, “${id}”, is not part of this product. If it came as a case file, open that on the first page.`
  const way = sessionPath(recordOf(session))
  return (
    <>
      {says} <TextLink href={`/${way}/${session.id}`}>{leads[way]}</TextLink>
    </>
  )
}
