import { useState } from 'react'
import { capital, counted } from '../../core/findings/say.ts'
import type { ImportedFiles } from '../store/import-file.ts'
import { useWorkplace, type Workplace } from '../store/workplace.ts'

/** Takes session files in, and says what became of them. @param onHere told which sessions came */
export function useTakingIn(onHere: (sessions: readonly string[]) => void) {
  const workplace = useWorkplace()
  const [outcome, setOutcome] = useState('')
  const [problems, setProblems] = useState<readonly string[]>([])
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const take = (files: readonly File[]) => {
    if (files.length === 0) return
    setProblems([])
    setOutcome(`Reading ${counted(files.length, 'file')} …`)
    takeIn(files, workplace).then(
      ({ here, names: given, problems: refused }) => {
        onHere(here)
        setNames(now => new Map([...now, ...given]))
        setProblems(refused)
        setOutcome(whatBecame(here.length, refused.length))
        return here
      },
      () => setOutcome('The files could not be read. Nothing on this device was changed.'),
    )
  }
  return { outcome, problems, names, take }
}

function whatBecame(here: number, refused: number): string {
  const taken = `${capital(counted(here, 'session is', 'sessions are'))} on this device and chosen.`
  if (refused === 0) return taken
  return `${taken} ${capital(counted(refused, 'was', 'were'))} not taken in: the list below says why.`
}

async function takeIn(files: readonly File[], { library, scenarios }: Workplace): Promise<ImportedFiles> {
  const { importFiles } = await import('../store/import-file.ts')
  return importFiles(files, {
    isKnown: scenario => scenarios.some(({ id }) => id === scenario),
    importFile: async file => library.importFile(file),
  })
}
