import type { PlayedPath, PlayedScene } from '../../../core/session/played-path.ts'
import type { Script } from '../../../core/session/script.ts'
import type { Session } from '../../../core/session/session.ts'
import './exhibit-list.css'

interface Props {
  readonly ids: readonly string[]
  readonly exhibits: Script['exhibits']
  readonly opened: ReadonlySet<string>
  readonly onOpen: (id: string) => void
}

const kinds: Readonly<Record<Script['exhibits'][string]['kind'], string>> = {
  letter: 'Letter',
  email: 'Email',
  ledger: 'Ledger',
  form: 'Form',
  plan: 'Plan',
  page: 'Notice or page',
}

/** Documents as they lie on the table: each a button that opens it. */
export function ExhibitList({ ids, exhibits, opened, onOpen }: Props) {
  return (
    <ul className="exhibit-list">
      {ids.map(id => {
        const exhibit = exhibits[id]
        if (exhibit === undefined) return null
        return (
          <li key={id}>
            <button type="button" className="exhibit-list__paper" onClick={() => onOpen(id)}>
              <span className="exhibit-list__sheet" aria-hidden="true" />
              <span className="exhibit-list__title">{exhibit.title}</span>
              <span className="exhibit-list__kind">
                {kinds[exhibit.kind]}
                {opened.has(id) ? ', read' : ', not read yet'}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** Every document that was handed over at these scenes, once, in order. */
export function exhibitsMet(script: Script, scenes: readonly PlayedScene[]): readonly string[] {
  return [...new Set(scenes.flatMap(({ scene }) => script.scenes[scene]?.exhibits ?? []))]
}

export function exhibitsOpened({ log }: Session): ReadonlySet<string> {
  return new Set(log.flatMap(event => (event.type === 'opened-exhibit' ? [event.exhibit] : [])))
}

/** The first scene on the way at which a document was handed over. */
export function sceneOfExhibit(exhibit: string, script: Script, path: PlayedPath): string | undefined {
  return path.scenes.find(({ scene }) => script.scenes[scene]?.exhibits.includes(exhibit) === true)?.scene
}
