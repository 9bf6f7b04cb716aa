import {
  badVisit,
  branchesAfterLast,
  deadEnd,
  lastBranchHasCondition,
  leadCount,
  severalWaysOn,
} from '../../diagnostics/flow.ts'
import { type Path, type PlacedScene, scenePath } from '../../scenario/scenario.ts'
import type { Goto, Visit } from '../../scenario/schema.ts'
import type { Problems } from '../problems.ts'
import { decisionRules } from './decision-rules.ts'

const waysOn = ['goto', 'decision', 'visit', 'ending'] as const
const mostLeads = 8

/** What the shape of a scene alone does not say: one way on, and numbers that fit each other. */
export function sceneRules(scene: PlacedScene, problems: Problems): void {
  const at = scenePath(scene)
  const ways = waysOn.filter(way => scene[way] !== undefined)
  const isRefused = () => waysOn.some(way => problems.has([...at, way]))
  if (ways.length === 0 && !isRefused()) problems.atKey(at, span => deadEnd(span, scene.id))
  if (ways[1] !== undefined) problems.atKey([...at, ways[1]], span => severalWaysOn(span, scene.id, ways))
  gotoRules(scene.goto, [...at, 'goto'], problems)
  if (scene.decision !== undefined) {
    decisionRules(scene.decision, [...at, 'decision'], problems)
    gotoRules(scene.decision.goto, [...at, 'decision', 'goto'], problems)
    for (const [id, { goto }] of scene.decision.choices)
      gotoRules(goto, [...at, 'decision', 'choices', id, 'goto'], problems)
  }
  if (scene.visit !== undefined) visitRules(scene.visit, [...at, 'visit'], problems)
}

function visitRules(visit: Visit, at: Path, problems: Problems): void {
  const { leads, least, limit = leads.size, then } = visit
  if (leads.size > mostLeads) problems.atKey([...at, 'leads'], span => leadCount(span, leads.size))
  if (limit > leads.size)
    problems.atValue([...at, 'limit'], span => badVisit(span, `allows ${limit} leads and has ${leads.size}`))
  else if (least > limit)
    problems.atValue([...at, visit.limit === undefined ? 'least' : 'limit'], span =>
      badVisit(span, `asks for at least ${least} leads and allows ${limit}`),
    )
  for (const [id, { goto }] of leads) gotoRules(goto, [...at, 'leads', id, 'goto'], problems)
  gotoRules(then, [...at, 'then'], problems)
}

/** The last entry catches what is left, and no other does. */
function gotoRules(goto: Goto | undefined, at: Path, problems: Problems): void {
  if (goto === undefined || typeof goto === 'string') return
  goto.forEach(({ when }, index) => {
    const isLast = index === goto.length - 1
    if (isLast && when !== undefined)
      problems.atKey([...at, index, 'when'], span => lastBranchHasCondition(span))
    if (!isLast && when === undefined)
      problems.atKey([...at, index, 'scene'], span => branchesAfterLast(span))
  })
}
