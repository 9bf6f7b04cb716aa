import { useStore } from 'zustand'
import type { LiveCase } from './case-desk.ts'
import type { Workbench } from './workbench.ts'

export function MapPanel({ bench, live }: { readonly bench: Workbench; readonly live: LiveCase }) {
  const map = useStore(bench, ({ found }) => found?.map) ?? live.map
  return <p>{map.scenes.length}</p>
}
