import { useMemo, useState } from 'react'
import { type RoutePicture, routePicture, type ScenePicture } from '../../core/score/route-picture.ts'
import type { DoneAtScene, PlayedPath } from '../../core/session/played-path.ts'
import type { SceneScript, Script } from '../../core/session/script.ts'
import { Fold, TextList } from '../ui/page-parts.tsx'
import { RouteDrawing, SceneMark } from './route-drawing.tsx'
import './route-picture.css'

interface Props {
  readonly script: Script
  /** Of a play that is over: the picture shows that there are other endings. */
  readonly path: PlayedPath
}

/** The route that a session took, among all that it could have taken: drawn where there is room, and always as an outline. */
export function RoutePicture({ script, path }: Props) {
  const picture = useMemo(() => routePicture(script, path), [script, path])
  const [isAllNamed, setAllNamed] = useState(false)
  const scenes = picture.stages.flatMap(stage => stage.scenes)
  const met = scenes.filter(({ taken }) => taken).length
  const all = scenes.length
  return (
    <div className="route-picture">
      <p className="measure">
        {met === all
          ? `You saw all ${all} scenes.`
          : `You saw ${met} of the ${all} scenes. ${isAllNamed ? 'We show the names of the others, as you asked.' : 'We hide the names of the others, in case you play again.'}`}
      </p>
      {/* Where it is wider than the page, the keyboard moves it about once it can be reached. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- because of just that */}
      <section className="route-picture__drawing" aria-label="Picture of your route" tabIndex={0}>
        <RouteDrawing
          picture={picture}
          isAllNamed={isAllNamed}
          label={`Your route through ${met} of ${all} scenes. The list below says the same in words.`}
        />
      </section>
      <RouteLegend />
      <Fold className="route-picture__outline fold--printed" title="Your route as a list">
        <RouteOutline picture={picture} script={script} />
      </Fold>
      <Fold
        className="route-picture__others"
        title="Show the routes you did not take"
        onToggle={({ currentTarget }) => setAllNamed(currentTarget.open)}
      >
        <RoutesNotTaken picture={picture} />
      </Fold>
    </div>
  )
}

/** The stages with only those of their scenes that were taken, or not; a stage with none is left out. */
function stagesWith(isTaken: boolean, { stages }: RoutePicture) {
  return stages
    .map(({ id, title, scenes }) => ({ id, title, scenes: scenes.filter(({ taken }) => taken === isTaken) }))
    .filter(({ scenes }) => scenes.length > 0)
}

function RoutesNotTaken({ picture }: { readonly picture: RoutePicture }) {
  const stages = stagesWith(false, picture)
  if (stages.length === 0) return <p className="measure">There are none: you saw every scene.</p>
  return (
    <>
      <p className="measure">These scenes are on other routes. The picture now shows their names too.</p>
      <ul className="route-picture__stages">
        {stages.map(({ id, title, scenes }) => (
          <li key={id}>
            <p className="route-picture__stage">{title}</p>
            <TextList
              className="route-picture__scenes"
              texts={scenes.map(({ title: name, kind }) => `${name}${kind === 'ending' ? ' (an ending)' : ''}`)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

function RouteOutline({ picture, script }: { readonly picture: RoutePicture; readonly script: Script }) {
  const stages = stagesWith(true, picture)
  const last = stages.at(-1)?.scenes.at(-1)
  const item = (scene: ScenePicture) => (
    <Scene scene={scene} script={script.scenes[scene.scene]} isLast={scene === last} />
  )
  return (
    <ol className="route-picture__stages" aria-label="Your route as an outline">
      {stages.map(({ id, title, scenes }) => (
        <li key={id}>
          <p className="route-picture__stage">{title}</p>
          <ol className="route-picture__scenes">
            {grouped(scenes).map(({ scene, leads }) => (
              <li key={scene.scene}>
                {item(scene)}
                {leads.length === 0 ? null : (
                  <ol className="route-picture__leads">
                    {leads.map(lead => (
                      <li key={lead.scene}>{item(lead)}</li>
                    ))}
                  </ol>
                )}
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

/** The scenes of leads stand below their hub, unless something else came between. */
function grouped(scenes: readonly ScenePicture[]) {
  const groups: { scene: ScenePicture; leads: ScenePicture[] }[] = []
  for (const scene of scenes) {
    const before = groups.at(-1)
    if (scene.aside === 'lead' && before?.scene.kind === 'hub') before.leads.push(scene)
    else groups.push({ scene, leads: [] })
  }
  return groups
}

interface SceneProps {
  readonly scene: ScenePicture
  readonly script: SceneScript | undefined
  readonly isLast: boolean
}

function Scene({ scene: { title, kind, aside, done }, script, isLast }: SceneProps) {
  const told = done.flatMap(one => decidedIn(script, one))
  return (
    <>
      {title}
      {aside === 'interrupt' ? ' (cut in)' : ''}
      {told.length === 0 ? null : <TextList className="route-picture__done" texts={told} />}
      {isLast ? (
        <p className="route-picture__end">{kind === 'ending' ? 'The story ended.' : 'You stopped here.'}</p>
      ) : null}
    </>
  )
}

/** What was looked at is told by the scenes that it opened. */
function decidedIn(script: SceneScript | undefined, done: DoneAtScene): readonly string[] {
  if (done.kind !== 'decided') return []
  return done.picks.map(pick => {
    const choice = script?.decision?.choices[pick]
    return `${done.timedOut ? 'Time ran out' : 'Decided'}: ${choice?.short ?? choice?.label ?? pick}`
  })
}

const marks = [
  { name: 'A decision', kind: 'single', aside: undefined },
  { name: 'A scene', kind: 'passage', aside: undefined },
  { name: 'Places to look at', kind: 'hub', aside: undefined },
  { name: 'Something cuts in', kind: 'passage', aside: 'interrupt' },
  { name: 'An ending', kind: 'ending', aside: undefined },
] as const

const lines = [
  { name: 'Your route', kind: 'taken' },
  { name: 'Another route', kind: 'open' },
] as const

function RouteLegend() {
  return (
    <ul className="play-legend">
      {lines.map(({ name, kind }) => (
        <li key={name}>
          <svg className="play-legend__sign" viewBox="0 0 40 20" aria-hidden="true">
            <path className={`play-drawing__line play-drawing__line--${kind}`} d="M2 10H38" />
          </svg>
          {name}
        </li>
      ))}
      {marks.map(({ name, kind, aside }) => (
        <li key={name}>
          <svg className="play-legend__sign" viewBox="0 0 20 20" aria-hidden="true">
            <SceneMark kind={kind} aside={aside} taken x={10} y={10} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
