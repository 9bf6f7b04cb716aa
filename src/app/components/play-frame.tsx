import type { ReactNode } from 'react'
import type { Script } from '../../core/session/script.ts'
import { StageProgress } from './stage-progress.tsx'
import './play-frame.css'

interface Props {
  readonly script: Script
  /** The id of the stage that is open. */
  readonly stage: string
  /** The ways to the case file, where it is far below, and out. */
  readonly ways: ReactNode
  readonly notices: ReactNode
  /** What stands beside the scene: the case file. */
  readonly aside: ReactNode
  /** An opened exhibit, which takes the place beside the scene. */
  readonly panel: ReactNode
  readonly children: ReactNode
}

/** The frame of a play: how far it has come, the way out, the scene, and the case file beside it. */
export function PlayFrame({ script, stage, ways, notices, aside, panel, children }: Props) {
  return (
    <div className={`play-frame${panel === null ? '' : ' play-frame--panel'}`}>
      <div className="play-frame__bar">
        <p className="play-frame__title">{script.title}</p>
        <div className="play-frame__progress">
          <StageProgress stages={script.stages} current={stage} />
        </div>
        <div className="play-frame__ways">{ways}</div>
      </div>
      {notices}
      <div className="play-frame__columns">
        <div className="play-frame__scene">{children}</div>
        <div className="play-frame__beside">
          {panel}
          {aside}
        </div>
      </div>
    </div>
  )
}
