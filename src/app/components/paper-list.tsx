import { Link } from 'wouter'
import { type PaperKind, paperNames } from '../../core/papers/paper.ts'
import { FindingsDownloads } from '../ui/documents/downloads.tsx'
import './paper-list.css'

interface Props {
  readonly scenario: string
  readonly kinds: readonly PaperKind[]
  /** Makes the Word file and hands it to the browser; says its name. */
  readonly onSave: (kind: PaperKind) => Promise<string>
}

const says: Readonly<Record<PaperKind, string>> = {
  guide:
    'The whole story scene by scene: what to read out, what to ask, where each choice leads and why, what to cut if it gets late.',
  mel: 'All scenes in one table: when, what comes in, what is discussed and decided, what is handed out.',
  participants:
    'Two pages to open with, and each document of the story on a sheet of its own. Keep those sheets face down and hand each out at its scene.',
  observer: 'What to watch for in how the group works, stage by stage, with room for marks.',
  ballots: 'Numbers and letters to mark, with lines to cut along. Print one set for each voter.',
}

/** Papers that can be printed or taken away. */
export function PaperList({ scenario, kinds, onSave }: Props) {
  return (
    <ul className="paper-list">
      {kinds.map(kind => (
        <li key={kind} className="paper-list__paper">
          <h3 className="heading-s">{paperNames[kind]}</h3>
          <p className="measure">{says[kind]}</p>
          <div className="paper-list__ways">
            <Link className="govuk-button govuk-button--secondary" href={`/papers/${scenario}/${kind}`}>
              Print<span className="govuk-visually-hidden">: {paperNames[kind]}</span>
            </Link>
            <FindingsDownloads
              isQuiet
              downloads={[
                { id: kind, label: 'Save as Word', about: paperNames[kind], save: () => onSave(kind) },
              ]}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}
