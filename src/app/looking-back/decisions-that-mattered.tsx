import { pillarTitles } from '../../core/scenario/pillar.ts'
import { listed, sentence } from '../../core/report/say.ts'
import type { DecisionThatMattered } from '../../core/score/mattered.ts'
import { Section } from '../ui/page-parts.tsx'
import './decisions-that-mattered.css'

/** The three decisions to remember: what was done, what it led to, and what would have helped. */
export function DecisionsThatMattered({ decisions }: { readonly decisions: readonly DecisionThatMattered[] }) {
  if (decisions.length === 0) return null
  return (
    <Section
      title={headings[decisions.length] ?? 'Decisions that mattered most'}
      className="mattered"
      look="mattered__heading"
      id="mattered"
    >
      <ol className="mattered__list">
        {decisions.map(decision => (
          <li key={decision.number} className={`mattered__decision mattered__decision--${decision.kind}`}>
            <h3 className="mattered__did">
              Decision {decision.number}. {didInWords(decision)}
            </h3>
            <Tag {...decision} />
            <Facts {...decision} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

const headings: Readonly<Record<number, string>> = {
  1: 'The decision that mattered most',
  2: 'Two decisions that mattered most',
  3: 'Three decisions that mattered most',
}

function didInWords({ did: { verb, deeds, names }, timedOut }: DecisionThatMattered): string {
  const before = timedOut ? 'Time ran out: ' : ''
  if (deeds.length > 0) {
    const deed = verb === undefined ? listed(deeds) : `${verb} ${listed(deeds)}`
    return timedOut ? `Time ran out, and you ${deed}` : `You ${deed}`
  }
  return `${before}${names.length === 0 ? 'you chose none' : listed(names.map(name => `“${name}”`))}`
}

function Tag({ kind, pillars }: DecisionThatMattered) {
  const on = listed(pillars.map(pillar => pillarTitles[pillar]))
  switch (kind) {
    case 'out-of-bounds':
      return <p className="mattered__tag mattered__tag--beyond">Out of bounds</p>
    case 'cost':
      return on === '' ? null : <p className="mattered__tag">It held back {on}</p>
    case 'helped':
      return on === '' ? null : <p className="mattered__tag mattered__tag--helped">It helped {on}</p>
    case 'neither':
      return null
  }
}

function Facts({ kind, ledTo, wouldHaveHelped }: DecisionThatMattered) {
  if (ledTo === undefined && wouldHaveHelped === undefined) return null
  return (
    <dl className="mattered__facts">
      {ledTo === undefined ? null : (
        <div>
          <dt>{kind === 'helped' ? 'It helped because: ' : 'It led to: '}</dt>
          <dd>{ledTo}</dd>
        </div>
      )}
      {wouldHaveHelped === undefined ? null : (
        <div>
          <dt>{wouldHaveHelped.kind === 'measure' ? 'A measure that would have helped: ' : 'Would have helped: '}</dt>
          <dd>
            {sentence(
              wouldHaveHelped.kind === 'measure'
                ? wouldHaveHelped.text
                : listed(wouldHaveHelped.names.map(name => `“${name}”`)),
            )}
          </dd>
        </div>
      )}
    </dl>
  )
}
