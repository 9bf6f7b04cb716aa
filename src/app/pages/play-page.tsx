import { WithSession } from '../ui/session/open-session.tsx'
import { PlayTable } from './play-table.tsx'

interface Props {
  readonly id: string
  /** The page of the play, counted from 1; where the play stands, when the address names none. */
  readonly page: string | undefined
  readonly step: string | undefined
}

export function PlayPage({ id, page, step }: Props) {
  return <WithSession id={id}>{play => <PlayTable play={play} page={page} step={step} />}</WithSession>
}
