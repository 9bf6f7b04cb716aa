import { useMemo } from 'react'
import { useSelector } from '@xstate/react'
import { useStore } from 'zustand'
import type { Graph } from '../../core/machine/graph.ts'
import { positionOf, type MachineSnapshot } from '../../core/machine/machine.ts'
import type { Position } from '../../core/machine/walk.ts'
import { onOffer, type OnOffer } from '../../core/session/on-offer.ts'
import type { SessionStore } from './session-store.ts'

/** Where a play stands and what may be done there, kept up with the machine as it plays. */
export function usePlay(
  store: SessionStore,
  graph: Graph,
): { readonly position: Position; readonly offer: OnOffer } {
  const actor = useStore(store, state => state.actor)
  const snapshot = useSelector(actor, whole)
  return useMemo(() => {
    const position = positionOf(snapshot)
    return { position, offer: onOffer(graph, position) }
  }, [snapshot, graph])
}

function whole(snapshot: MachineSnapshot): MachineSnapshot {
  return snapshot
}
