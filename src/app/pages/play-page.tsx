import { PlayTable } from './play-table.tsx'
import { WithSession } from './with-session.tsx'

interface Props {
  readonly id: string
  /** The page of the play, counted from 1; where the play stands, when the address names none. */
  readonly page: string | undefined
  readonly step: string | undefined
}

export function PlayPage({ id, page, step }: Props) {
  return <WithSession id={id}>{play => <PlayTable play={play} page={page} step={step} />}</WithSession>
}
