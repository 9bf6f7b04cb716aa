import { Suspense } from 'react'
import { Link } from 'wouter'
import { lastDecision, replay } from '../../core/session/replay.ts'
import { ConsequenceView } from '../components/consequence-view.tsx'
import { SceneView } from '../components/scene-view.tsx'
import { exhibitsOpened } from '../ui/exhibits/exhibits-met.ts'
import { lazily } from '../ui/lazily.tsx'
import type { PlayPageContent } from '../ui/session/play-pages.ts'
import { PlayAction } from './play-action.tsx'
import type { Table } from './use-table.ts'

const LookBack = lazily(async () => ({ default: (await import('./look-back.tsx')).LookBack }))
const PlayMore = lazily(async () => ({ default: (await import('./play-more.tsx')).PlayMore }))

interface Props {
  readonly table: Table
  readonly content: PlayPageContent
  /** Which page this is, counted from 1. */
  readonly number: number
  readonly isChecking: boolean
  readonly onOpenExhibit: (id: string) => void
}

/** One page of a play: a scene, open or looked back at, or what followed from a decision. */
export function PlayStep({ table, content, number, isChecking, onOpenExhibit }: Props) {
  const { script } = table.play
  const scene = script.scenes[content.played.scene]
  if (scene === undefined) throw new Error(`the script has no scene ${content.played.scene}`)
  const isLast = number === table.pages.length

  if (content.kind === 'consequence' && scene.decision !== undefined)
    return (
      <>
        <ConsequenceView
          decision={scene.decision}
          picks={content.done.picks}
          timedOut={content.done.timedOut}
          glossary={script.glossary}
        >
          <Link className="govuk-button" href={table.addressOf(number + 1)}>
            Continue
          </Link>
        </ConsequenceView>
        <Suspense>{isLastDecision(table, content.done.event) ? <PlayMore table={table} /> : null}</Suspense>
      </>
    )
  return (
    <>
      <SceneView
        scene={scene}
        script={script}
        opened={exhibitsOpened(table.session)}
        onOpenExhibit={onOpenExhibit}
        isReturn={table.path.scenes.find(one => one.scene === content.played.scene) !== content.played}
      >
        {isLast ? (
          <PlayAction table={table} scene={scene} number={number} isChecking={isChecking} />
        ) : (
          <Suspense>
            <LookBack table={table} scene={scene} done={content.played.done} next={number + 1} />
          </Suspense>
        )}
      </SceneView>
      <Suspense>{isLast ? <PlayMore table={table} /> : null}</Suspense>
    </>
  )
}

function isLastDecision({ play, session }: Table, event: number): boolean {
  return lastDecision(replay(play.script.graph, session.log).progress)?.index === event
}
