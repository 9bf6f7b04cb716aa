import { type ReactNode, Suspense, useCallback, useEffect, useState } from 'react'
import type { ExhibitView } from '../../../core/room/room-view.ts'
import { type ExhibitModule, useWorkplace } from '../../store/workplace.ts'
import { lazily } from '../../ui/lazily.tsx'
import { RoomStamp } from './room-stamp.tsx'
import { usePane } from './use-pane.ts'
import './room-exhibit.css'

const RoomPaper = lazily(async () => ({ default: (await import('../../ui/exhibits/exhibit.tsx')).RoomPaper }))

/** A document over the whole screen. Its module is loaded when it is shown, and no other part of its scenario. */
export function RoomExhibit({ view }: { readonly view: ExhibitView }) {
  const { scenario, id, title, marking, pane } = view
  const exhibit = useExhibit(scenario, id)
  const { desk, paper } = usePane(pane)
  return (
    <div className="room-screen__sheet">
      <div className="room-exhibit" ref={desk}>
        <div className="room-exhibit__paper" ref={paper}>
          <Suspense>{contentOf(exhibit, title, marking)}</Suspense>
        </div>
      </div>
      <div className="room-screen__foot">
        <RoomStamp />
        <h2 className="room-screen__about room-exhibit__title">{title}</h2>
      </div>
    </div>
  )
}

function contentOf(
  exhibit: ExhibitModule | 'failed' | undefined,
  title: string,
  marking: string | undefined,
): ReactNode {
  if (exhibit === undefined) return null
  if (exhibit === 'failed') return <p className="room-exhibit__failed">This document could not be loaded.</p>
  return <RoomPaper exhibit={exhibit} title={title} marking={marking} />
}

function useExhibit(scenario: string, id: string): ExhibitModule | 'failed' | undefined {
  const { scenarios } = useWorkplace()
  const [loaded, setLoaded] = useState<{
    readonly name: string
    readonly exhibit: ExhibitModule | 'failed'
  }>()
  const name = `${scenario}/${id}`
  const load = useCallback(async () => {
    const entry = scenarios.find(each => each.id === scenario)
    return entry === undefined ? 'failed' : await entry.loadExhibit(id)
  }, [scenarios, scenario, id])
  useEffect(() => {
    let left = false
    const arrived = (exhibit: ExhibitModule | 'failed') => {
      if (!left) setLoaded({ name, exhibit })
    }
    load().then(arrived, () => arrived('failed'))
    return () => {
      left = true
    }
  }, [load, name])
  return loaded?.name === name ? loaded.exhibit : undefined
}
