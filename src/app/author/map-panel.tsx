import { useStore } from 'zustand'
import type { SceneId } from '../../core/scenario/scenario.ts'
import type { LiveCase } from './case-desk.ts'
import { MapView } from './map-view.tsx'
import type { Workbench } from './workbench.ts'

/** The map of the last version without an error. The share of routes joins it once they have been counted. */
export function MapPanel({ bench, live }: { readonly bench: Workbench; readonly live: LiveCase }) {
  const map = useStore(bench, ({ found }) => found?.map) ?? live.map
  const go = async (scene: SceneId, choice?: string) => {
    const { files, folder } = bench.getState().draft
    const place = await bench.ask('placeOf', { files, folder }, scene, choice)
    if (place !== undefined) bench.goTo(place.file, place.start, place.end)
  }
  return <MapView map={map} onGo={(scene, choice) => void go(scene, choice)} current={undefined} />
}
