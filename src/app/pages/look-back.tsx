import { Link } from 'wouter'
import type { Done } from '../../core/session/played-path.ts'
import type { SceneScript } from '../../core/session/script.ts'
import { Notice } from '../ui/notice.tsx'
import type { Table } from './use-table.ts'

interface Props {
  readonly table: Table
  readonly scene: SceneScript
  readonly done: Done | undefined
  /** The page after this one. */
  readonly next: number
}

/** In the place of what could be done at a scene: what was done there. */
export function LookBack({ table, scene, done, next }: Props) {
  return (
    <Notice title="You are looking back at an earlier page.">
      {done === undefined ? null : <WhatWasDone scene={scene} done={done} />}
      <p className="button-row">
        <Link className="govuk-link" href={table.addressOf(next)}>
          Next page
        </Link>
        <Link className="govuk-link" href={table.addressOf(table.pages.length)}>
          Go to where you left off
        </Link>
      </p>
    </Notice>
  )
}

function WhatWasDone({ scene, done }: { readonly scene: SceneScript; readonly done: Done }) {
  switch (done.kind) {
    case 'continued':
      return null
    case 'left-hub':
      return <p>You moved on from here.</p>
    case 'looked':
      return <p>You looked at: {scene.visit?.leads[done.lead]?.label}</p>
    case 'decided':
      return (
        <>
          <p>{done.timedOut ? 'Time ran out here, and this was done:' : 'You decided:'}</p>
          <ul className="list">
            {done.picks.map(pick => (
              <li key={pick}>{scene.decision?.choices[pick]?.label}</li>
            ))}
          </ul>
        </>
      )
  }
}
