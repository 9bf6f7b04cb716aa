import { useEffect, useMemo, useState } from 'react'
import { forkedAt } from '../../core/session/forked-at.ts'
import { WhatIfLabel } from '../components/what-if-label.tsx'
import { useWorkplace } from '../workplace.ts'
import type { Table } from './use-table.ts'

/** On every page of a what-if. */
export default function PlayWhatIf({ table }: { readonly table: Table }) {
  const { graph, scenes } = table.play.script
  const { session } = table.state
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
