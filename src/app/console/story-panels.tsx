import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Offer } from '../../core/machine/actions.ts'
import { leftOutAt, placeIn, textIn } from '../../core/room/agenda.ts'
import { type ChoicePreview, choicePreviews, leadPreviews, nextTitles } from '../../core/room/choice-preview.ts'
import { optionsIn } from '../../core/room/story-view.ts'
import { pillarTitles } from '../../core/scenario/pillar.ts'
import { decisionNumbers } from '../../core/score/routes.ts'
import { entry, letterOf, sceneIn, trainingNotice } from '../../core/session/script.ts'
import { boundaryNames, signed } from '../../core/score/score-words.ts'
import { ProseView } from '../ui/prose-view.tsx'
import { decidedInView, type PanelProps } from './console.ts'
import { ConsoleButton, Panel, PanelPart } from './parts.tsx'
import { QuietButton } from '../ui/controls.tsx'
import { Fact, Section, TextList } from '../ui/page-parts.tsx'
import './story-panels.css'

/** A scene as its facilitator needs it: its words, the notes, what to ask, and what comes of each choice. */
export function ConsoleScene({ at }: PanelProps) {
  const { group, consoleState } = at
  const { scene } = placeIn(group)
  const { title, clock, discuss } = sceneIn(group.script, scene)
  const words = (
    <PanelPart title="Read out">
      <InShort at={at} scene={scene} />
      <ProseView prose={textIn(group, scene)} />
    </PanelPart>
  )
  const isLeftOut = leftOutAt(group, scene).length > 0
  const isAsked = consoleState.slide.kind !== 'scene'
  const number = decisionNumbers(group.script).get(scene)
  return (
    <div className="console-panel">
      <h2 className="console-panel__title">
        {title}
        {clock === undefined ? null : <span className="console-panel__clock">{clock}</span>}
      </h2>
      {number === undefined ? null : (
        <p className="soft">
          Decision {number}
          {isLeftOut ? ', left out of this session: read out the council’s choice and go on' : ''}
        </p>
      )}
      {isAsked ? null : words}
      <Notes at={at} scene={scene} />
      {discuss.length === 0 ? null : (
        <PanelPart title="Ask the room">
          <TextList texts={discuss} />
        </PanelPart>
      )}
      <WhatComesNext key={scene} at={at} />
      {isAsked ? words : null}
    </div>
  )
}

interface AtScene extends PanelProps {
  readonly scene: string
}

/** A scene that touches on something hard may be read in two sentences, here and on the room screen. */
function InShort({ at, scene }: AtScene) {
  const { group, path, mayWrite, act, consoleState } = at
  const short = entry(group.script.scenes, scene)?.shortForm
  if (short === undefined) return null
  return (
    <p className="soft">
      This scene touches on {short.touches}.{' '}
      {path.readInShort.has(scene) ? (
        'You read its short form.'
      ) : (
        <QuietButton disabled={!mayWrite} onClick={() => act({ type: 'read-in-short', scene }, consoleState.slide)}>
          Read its short form instead
        </QuietButton>
      )}
    </p>
  )
}

/** The author’s notes on a scene. */
export function Notes({ at, scene }: AtScene) {
  const { notes } = at.group
  const prose = entry(notes.facilitator, scene)
  const { clearCut, expected } = entry(notes.decisions, scene) ?? {}
  if (prose === undefined && clearCut === undefined && expected === undefined) return null
  return (
    <section className="console-panel__notes">
      <h3 className="console-panel__part">Your notes</h3>
      {prose === undefined ? null : <ProseView prose={prose} />}
      {expected === undefined ? null : (
        <p>
          <strong>Expected:</strong> {expected}
        </p>
      )}
      {clearCut === undefined ? null : (
        <p>
          <strong>One answer is right here:</strong> {clearCut}
        </p>
      )}
    </section>
  )
}

function WhatComesNext({ at: { group } }: PanelProps) {
  const { offer } = placeIn(group)
  switch (offer.kind) {
    case 'decision':
      return (
        <ForYouOnly title="what each choice leads to">
          <ChoiceEffects choices={choicePreviews(group)} />
          <LawOfChoices choices={choicePreviews(group)} />
        </ForYouOnly>
      )
    case 'hub': {
      const to = new Map(leadPreviews(group).map(lead => [lead.id, lead.to]))
      return (
        <ForYouOnly title="where each lead goes">
          <ul className="list">
            {optionsIn(group).map(({ id, letter, words }) => (
              <li key={id}>
                <strong>{letter}</strong> {words} → {to.get(id)?.join(', or ')}
              </li>
            ))}
            {offer.mayLeave ? <li>Moving on → {nextTitles(group).join(', or ')}</li> : null}
          </ul>
        </ForYouOnly>
      )
    }
    case 'passage':
      return <p className="soft">Then: {nextTitles(group).join(', or ')}</p>
    case 'ending':
      return <p className="soft">The story ends here. Looking back is next.</p>
  }
}

/** Closed at first, so that no one reads it out by mistake. */
function ForYouOnly({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="ahead-fold">
      <summary>For you only: {title}</summary>
      {children}
    </details>
  )
}

/** What each choice would bring. */
function ChoiceEffects({ choices }: { readonly choices: readonly ChoicePreview[] }) {
  return (
    <ul className="ahead-list">
      {choices.map(choice => (
        <li className="ahead-list__choice" key={choice.id}>
          <p className="ahead-list__label">
            <strong className="ahead-list__letter">{choice.letter}</strong> {choice.label}
          </p>
          {choice.outOfBounds === undefined ? null : (
            <p className="ahead-list__bounds">
              <strong>{boundaryNames[choice.outOfBounds.kind]}.</strong> {choice.outOfBounds.why}
            </p>
          )}
          {choice.points.length === 0 ? null : (
            <ul className="ahead-list__points">
              {choice.points.map(({ pillar, points, why }) => (
                <li key={pillar}>
                  <span className={`ahead-list__pillar ahead-list__pillar--${points < 0 ? 'harms' : 'helps'}`}>
                    {pillarTitles[pillar]} {signed(points)}
                  </span>{' '}
                  {why}
                </li>
              ))}
            </ul>
          )}
          <p className="ahead-list__to">
            <span aria-hidden="true">→ </span>
            <span className="govuk-visually-hidden">Leads to: </span>
            {choice.to.join(', or ')}
            {choice.onTimeout ? '. Applies if time runs out' : ''}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** The legal notes of all choices, folded: each once, with the choices that cite it. */
function LawOfChoices({ choices }: { readonly choices: readonly ChoicePreview[] }) {
  const notes = new Map(choices.flatMap(({ law }) => law.map(note => [note.id, note] as const)))
  if (notes.size === 0) return null
  const citing = (id: string) => choices.flatMap(({ law, letter }) => (law.some(note => note.id === id) ? letter : []))
  return (
    <details className="ahead-list__law">
      <summary>Legal notes ({notes.size})</summary>
      <dl>
        {[...notes.values()].map(({ id, title, says }) => (
          <Fact key={id} name={`${title}: ${citing(id).join(', ')}`}>
            {says}
          </Fact>
        ))}
      </dl>
    </details>
  )
}

/** What followed from a decision, to be read out before the story goes on. */
export function ConsoleConsequence({ at }: PanelProps) {
  const { script } = at.group
  const decided = decidedInView(at)
  if (decided === undefined) return null
  const { scene, done } = decided
  const { title, decision } = sceneIn(script, scene)
  return (
    <Panel title={`What followed: ${title}`}>
      {done.picks.map(pick => {
        const choice = entry(decision?.choices ?? {}, pick)
        return (
          <section key={pick}>
            <p>
              <strong>
                {letterOf(done.offered.indexOf(pick))}, {choice?.label}
              </strong>
            </p>
            <ProseView prose={choice?.consequence ?? []} />
          </section>
        )
      })}
      <p className="soft">Then: {sceneIn(script, placeIn(at.group).scene).title}</p>
    </Panel>
  )
}

/** What to see to before the first scene. */
export function ConsoleWelcome({ at }: PanelProps) {
  const { script, session } = at.group
  const { contentNotes, objectives } = script
  const present = session.group?.present ?? []
  return (
    <Panel title="Before you begin">
      <PanelPart title="Read out">
        <ProseView prose={[...script.part, ['p', trainingNotice]]} />
      </PanelPart>
      <ul className="list">
        <li>Can the back row read the room screen? Does the remote work? Press Back and Next once.</li>
        <li>Say that everything is invented, that we test controls, not people, and that anyone can step out.</li>
        <li>Ask anyone with a real concern to speak to you privately, not to the room.</li>
      </ul>
      {contentNotes.length === 0 ? null : (
        <PanelPart title="Say what it touches on">
          <p>{contentNotes.join('; ')}.</p>
        </PanelPart>
      )}
      {objectives.length === 0 ? null : (
        <PanelPart title="What they will practise">
          <TextList texts={objectives} />
        </PanelPart>
      )}
      {present.length === 0 ? null : <p>Present: {present.join(', ')}.</p>}
      <p>
        <Link className="govuk-link" href={`/papers/${script.id}`} target="_blank">
          The papers, to print (opens a new tab)
        </Link>
      </p>
    </Panel>
  )
}

interface LeadsProps extends PanelProps {
  readonly offer: Extract<Offer, { kind: 'hub' }>
}

/** Where the room wants to look, or that it moves on. */
export function ConsoleLeads({ at, offer }: LeadsProps) {
  const { group, mayWrite, act } = at
  const { scene } = placeIn(group)
  return (
    <Section
      title="Where does the room look?"
      className="console-decide"
      look="console-decide__title"
      id="decide-title"
    >
      {optionsIn(group).map(({ id, letter, words }) => (
        <ConsoleButton
          className="console-decide__lead"
          disabled={!mayWrite}
          key={id}
          onClick={() => act({ type: 'looked', scene, lead: id }, { kind: 'scene' })}
        >
          <strong>{letter}</strong> {words}
        </ConsoleButton>
      ))}
      <ConsoleButton
        className="console-decide__lead"
        disabled={!mayWrite || !offer.mayLeave}
        onClick={() => act({ type: 'left-hub', scene }, { kind: 'scene' })}
      >
        Move on
      </ConsoleButton>
      {offer.mayLeave ? null : <p className="soft">The room must open more leads before it can move on.</p>}
    </Section>
  )
}
