import { useEffect, useMemo, useState } from 'react'
import type { OnOffer } from '../../core/machine/walk.ts'
import { forkedAt } from '../../core/session/session-start.ts'
import { WhatIfLabel } from '../components/what-if-label.tsx'
import { useWorkplace } from '../store/workplace.ts'
import { PlayAsBefore } from './play-as-before.tsx'
import type { Table } from './use-table.ts'

interface Props {
  readonly table: Table
  /** Given where it stands at a decision. */
  readonly offer?: Extract<OnOffer, { kind: 'decision' }>
}

/** What is peculiar to a what-if: on every page what it is, and beside a decision what was decided as it was played. */
export function PlayWhatIf({ table, offer }: Props) {
  return offer === undefined ? <Label table={table} /> : <PlayAsBefore table={table} offer={offer} />
}

function Label({ table }: Pick<Props, 'table'>) {
  const { graph, scenes } = table.play.script
  const { session } = table
  const scene = useMemo(() => forkedAt(graph, session), [graph, session])
  const hasParent = useIsHere(session.parent?.session)
  if (scene === undefined || hasParent === undefined) return null
  return <WhatIfLabel scene={scenes[scene]?.title ?? scene} hasParent={hasParent} />
}

/** Whether this device holds a session; `undefined` until it was looked for. */
function useIsHere(id: string | undefined): boolean | undefined {
  const { storage } = useWorkplace().device
  const [isHere, setHere] = useState<boolean>()
  useEffect(() => {
    let left = false
    const arrived = (found: boolean) => {
      if (!left) setHere(found)
    }
    if (id !== undefined) void storage.get(id).then(record => arrived(record !== undefined))
    return () => {
      left = true
    }
  }, [id, storage])
  return isHere
}
