import { useId, useMemo, useState } from 'react'
import { type RoutePicture, routePicture, type ScenePicture } from '../../core/score/route-picture.ts'
import type { DoneAtScene, PlayedPath } from '../../core/session/played-path.ts'
import type { SceneScript, Script } from '../../core/session/script.ts'
import { keyed } from '../ui/keyed.ts'
import { RouteDrawing, SceneMark } from './route-drawing.tsx'
import '../ui/fold.css'
import './route-picture.css'

interface Props {
  readonly script: Script
  /** Of a play that is over: the picture shows that there are other endings. */
  readonly path: PlayedPath
}

/** The way that a play took, among all that it could have taken: drawn where there is room, and always as an outline. */
export function RoutePicture({ script, path }: Props) {
  const picture = useMemo(() => routePicture(script, path), [script, path])
  const [isAllNamed, setAllNamed] = useState(false)
  const id = useId()
  const { met, all } = countedIn(picture)
  return (
    <section className="route-picture section" aria-labelledby={id}>
      <h2 className="route-picture__heading heading-l" id={id}>
        The way you took
      </h2>
      <p className="measure">
        {met === all
          ? `You came to all ${all} scenes of this story.`
          : `You came to ${met} of the ${all} scenes of this story. ${isAllNamed ? 'The names of the others are shown, as you asked for them.' : 'The names of the others are hidden, as you may want to play it again.'}`}
      </p>
      {/* Where it is wider than the page, the keyboard moves it about once it can be reached. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- because of just that */}
      <section className="route-picture__drawing" aria-label="Picture of the play" tabIndex={0}>
        <RouteDrawing
          picture={picture}
          isAllNamed={isAllNamed}
          label={`The way through ${met} of ${all} scenes. The list below says the same in words.`}
        />
      </section>
      <RouteLegend />
      <details className="route-picture__outline fold fold--printed">
        <summary>The way you took, as a list</summary>
        <RouteOutline picture={picture} script={script} />
      </details>
      <details className="route-picture__others fold" onToggle={({ currentTarget }) => setAllNamed(currentTarget.open)}>
        <summary>Show the roads not taken</summary>
        <RoadsNotTaken picture={picture} />
      </details>
    </section>
  )
}

function countedIn({ stages }: RoutePicture): { readonly met: number; readonly all: number } {
  const scenes = stages.flatMap(stage => stage.scenes)
  return { met: scenes.filter(({ taken }) => taken).length, all: scenes.length }
}

/** The stages with only those of their scenes that were taken, or not; a stage with none is left out. */
function stagesWith(isTaken: boolean, { stages }: RoutePicture) {
  return stages
    .map(({ id, title, scenes }) => ({ id, title, scenes: scenes.filter(({ taken }) => taken === isTaken) }))
    .filter(({ scenes }) => scenes.length > 0)
}

function RoadsNotTaken({ picture }: { readonly picture: RoutePicture }) {
  const stages = stagesWith(false, picture)
  if (stages.length === 0) return <p className="measure">There are none: you came to every scene.</p>
  return (
    <>
      <p className="measure">
        These scenes belong to other ways through the story. Where there is a picture, they now have their names in it
        too.
      </p>
      <ul className="route-picture__stages">
        {stages.map(({ id, title, scenes }) => (
          <li key={id}>
            <p className="route-picture__stage">{title}</p>
            <ul className="route-picture__scenes">
              {scenes.map(({ scene, title: name, kind }) => (
                <li key={scene}>
                  {name}
                  {kind === 'ending' ? ' (an ending)' : ''}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The way taken as lists in lists: each stage, its scenes in the order of the play, and what was decided there. */
function RouteOutline({ picture, script }: { readonly picture: RoutePicture; readonly script: Script }) {
  const stages = stagesWith(true, picture)
  const last = stages.at(-1)?.scenes.at(-1)
  const item = (scene: ScenePicture) => (
    <Scene scene={scene} script={script.scenes[scene.scene]} isLast={scene === last} />
  )
  return (
    <ol className="route-picture__stages" aria-label="The way you took, as an outline">
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

interface Group {
  readonly scene: ScenePicture
  /** What was looked at from there, where it is a hub. */
  readonly leads: readonly ScenePicture[]
}

/** The scenes of leads stand below their hub, unless something else came between. */
function grouped(scenes: readonly ScenePicture[]): readonly Group[] {
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
      {told.length === 0 ? null : (
        <ul className="route-picture__done">
          {keyed(told).map(({ key, item }) => (
            <li key={key}>{item}</li>
          ))}
        </ul>
      )}
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
  { name: 'The way you took', kind: 'taken' },
  { name: 'Another way', kind: 'open' },
] as const

/** What the shapes and lines of the drawing mean. */
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
