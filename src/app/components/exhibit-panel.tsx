import { type ReactElement, useCallback, useEffect, useState } from 'react'
import type { Exhibit } from '../../core/scenario/schema.ts'
import type { ExhibitModule } from '../store/workplace.ts'
import { SidePanel } from './side-panel.tsx'

interface Props {
  readonly exhibit: Omit<Exhibit, 'file'>
  readonly load: () => Promise<ExhibitModule>
  readonly onClose: () => void
}

/** An exhibit beside the scene, or over it where there is no room beside. */
export function ExhibitPanel({ exhibit, load, onClose }: Props) {
  const [content, setContent] = useState<ReactElement | 'failed'>()
  const open = useCallback(() => {
    drawn(exhibit, load).then(setContent, () => setContent('failed'))
  }, [exhibit, load])
  useEffect(open, [open])
  if (content === undefined) return null
  return (
    <SidePanel label={exhibit.title} onClose={onClose}>
      {content === 'failed' ? <NotLoaded onAgain={open} /> : content}
    </SidePanel>
  )
}

/** The exhibit, once it and what draws it are loaded. */
async function drawn(exhibit: Props['exhibit'], load: Props['load']): Promise<ReactElement> {
  const [module, { ExhibitView }] = await Promise.all([load(), import('../ui/exhibits/exhibit.tsx')])
  return <ExhibitView exhibit={module} title={exhibit.title} marking={exhibit.marking} />
}

function NotLoaded({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <div className="stack">
      <p>This document could not be loaded. Your place and your decisions are safe.</p>
      <button type="button" className="govuk-button govuk-button--secondary" onClick={onAgain}>
        Try again
      </button>
    </div>
  )
}
