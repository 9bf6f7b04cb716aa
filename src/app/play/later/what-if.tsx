import { useCallback, useEffect, useEffectEvent, useMemo } from 'react'
import { Redirect, useLocation } from 'wouter'
import type { Offer } from '../../../core/machine/actions.ts'
import { listed } from '../../../core/report/say.ts'
import type { ChoiceId } from '../../../core/scenario/scenario.ts'
import { decisionsIn } from '../../../core/session/played-path.ts'
import { entry } from '../../../core/session/script.ts'
import { forkedAt } from '../../../core/session/fork.ts'
import { useWorkplace } from '../../store/workplace.ts'
import { SecondButton } from '../../ui/controls.tsx'
import { useLoaded } from '../../ui/loaded.tsx'
import { saveDraftPicks, savedPicks } from '../../ui/session/play-pages.ts'
import { useParent } from '../../ui/session/parent-session.ts'
import type { Play, WhyNot } from '../use-play.ts'
import { Section, TextList } from '../../ui/page-parts.tsx'
import './later.css'

interface DecisionProps {
  readonly table: Play
  readonly offer: Extract<Offer, { kind: 'decision' }>
  /** Told what may not be decided here, once that is known. */
  readonly onWhyNot: (whyNot: () => WhyNot | undefined) => void
}

/** What is peculiar to a what-if: on every page what it is, and beside a decision what was decided the first time. */
export function PlayWhatIf(props: DecisionProps | Pick<DecisionProps, 'table'>) {
  return 'offer' in props ? <ParentDecision {...props} /> : <WhatIfLabel {...props} />
}

function WhatIfLabel({ table }: Pick<DecisionProps, 'table'>) {
  const { graph, scenes } = table.play.script
  const { session } = table
  const scene = useMemo(() => forkedAt(graph, session), [graph, session])
  const { storage } = useWorkplace().device
  const id = session.parent?.session ?? ''
  const look = useCallback(async () => (await storage.get(id)) !== undefined, [storage, id])
  const hasParent = useLoaded(look)
  if (scene === undefined || typeof hasParent !== 'boolean') return null
  return (
    <p className="what-if-label">
      <strong className="what-if-label__tag">What if</strong>
      <span>
        You are trying another choice at “{scenes[scene]?.title ?? scene}”.{' '}
        {hasParent
          ? 'Your first session stays as it is, and you can compare the two at the end.'
          : 'Your first session is not on this device, so you can’t compare the two here.'}
      </span>
    </p>
  )
}

/** What was decided here the first time. Where the what-if begins, the same is refused; later, one press decides it again. */
function ParentDecision({ table, offer, onWhyNot }: DecisionProps) {
  const { script } = table.play
  const { session, position } = table
  const { scene } = position
  const [address, navigate] = useLocation()
  const parent = useParent(script, session)
  const fork = useMemo(() => forkedAt(script.graph, session), [script, session])
  const before = useMemo(
    () =>
      parent?.kind === 'here' ? decisionsIn(parent.path).find(decision => decision.scene === scene)?.done : undefined,
    [parent, scene],
  )
  const choices = script.scenes[scene]?.decision?.choices ?? {}
  const nameOf = (pick: ChoiceId) => entry(choices, pick)?.label ?? pick
  const tell = useEffectEvent(onWhyNot)
  const refusal = sameAsBefore((before?.picks ?? []).map(nameOf))
  useEffect(() => {
    if (before === undefined || scene !== fork) return tell(() => undefined)
    tell(() => picks => (isSameChoice(picks, before.picks) ? refusal : undefined))
  }, [before, refusal, scene, fork])
  if (before === undefined) return null
  if (address.endsWith('/check'))
    return scene === fork && isSameChoice(savedPicks() ?? [], before.picks) ? (
      <Redirect to={table.addressOf(table.pages.length)} state={{ picks: before.picks }} replace />
    ) : null
  const { picks, timedOut } = before
  const isOnOffer =
    picks.every(pick => offer.choices.includes(pick)) && picks.length >= offer.min && picks.length <= offer.max
  const decide = () => {
    // Kept here too, so that “Change” finds them in the form.
    saveDraftPicks(picks)
    navigate(`${table.addressOf(table.pages.length)}/check`, { state: { picks } })
  }
  return (
    <Section
      title={timedOut ? 'The first time, time ran out and the story chose' : 'The first time, you chose'}
      className="parent-decision"
      look="heading-s"
      id="parent-decision"
    >
      {picks.length === 0 ? <p>No choice</p> : <TextList texts={picks.map(nameOf)} />}
      {scene === fork || isOnOffer ? null : <p className="small soft">You can’t choose that this time.</p>}
      {scene === fork || !isOnOffer ? null : (
        <p>
          <SecondButton onClick={decide}>Choose the same again</SecondButton>
        </p>
      )}
    </Section>
  )
}

function isSameChoice(picks: readonly ChoiceId[], before: readonly ChoiceId[]): boolean {
  return picks.length === before.length && picks.every(pick => before.includes(pick))
}

/** A what-if that decides the same as before would be the same session. */
function sameAsBefore(names: readonly string[]): string {
  if (names.length === 0) return 'Select at least one choice. The first time, you chose none.'
  const chose = `The first time, you chose ${listed(names.map(name => `“${name}”`))}.`
  return names.length === 1 ? `Select a different choice. ${chose}` : `Select different choices. ${chose}`
}
