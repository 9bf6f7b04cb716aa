import type { PictureOfPlay, ScenePicture } from '../../core/score/route-picture.ts'
import type { Done } from '../../core/session/played-path.ts'
import type { SceneScript, Script } from '../../core/session/script.ts'
import { keyed } from '../ui/keyed.ts'

interface Props {
  readonly picture: PictureOfPlay
  readonly script: Script
}

/** The way taken as lists in lists: each stage, its scenes in the order of the play, and what was decided there. */
export function PlayOutline({ picture, script }: Props) {
  const stages = picture.stages
    .map(({ id, title, scenes }) => ({ id, title, scenes: scenes.filter(({ taken }) => taken) }))
    .filter(({ scenes }) => scenes.length > 0)
  const last = stages.at(-1)?.scenes.at(-1)
  const item = (scene: ScenePicture) => (
    <Scene scene={scene} script={script.scenes[scene.scene]} isLast={scene === last} />
  )
  return (
    <ol className="play-picture__stages" aria-label="The way you took, as an outline">
      {stages.map(({ id, title, scenes }) => (
        <li key={id}>
          <p className="play-picture__stage">{title}</p>
          <ol className="play-picture__scenes">
            {grouped(scenes).map(({ scene, leads }) => (
              <li key={scene.scene}>
                {item(scene)}
                {leads.length === 0 ? null : (
                  <ol className="play-picture__leads">
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
        <ul className="play-picture__done">
          {keyed(told).map(({ key, item }) => (
            <li key={key}>{item}</li>
          ))}
        </ul>
      )}
      {isLast ? (
        <p className="play-picture__end">{kind === 'ending' ? 'The story ended.' : 'You stopped here.'}</p>
      ) : null}
    </>
  )
}

/** What was looked at is told by the scenes that it opened. */
function decidedIn(script: SceneScript | undefined, done: Done): readonly string[] {
  if (done.kind !== 'decided') return []
  return done.picks.map(pick => {
    const choice = script?.decision?.choices[pick]
    return `${done.timedOut ? 'Time ran out' : 'Decided'}: ${choice?.short ?? choice?.label ?? pick}`
  })
}
