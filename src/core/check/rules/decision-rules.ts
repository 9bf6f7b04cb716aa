import { badPick, badTimeout, choiceCount, choiceWithoutGoto, gotoMisplaced } from '../../diagnostics/flow.ts'
import { unknownChoice } from '../../diagnostics/references.ts'
import { allOf, counted, nearest, quoted } from '../../diagnostics/wording.ts'
import { type Path, timeoutPicks } from '../../scenario/scenario.ts'
import type { Decision } from '../../scenario/schema.ts'
import type { Problems } from '../problems.ts'

export function decisionRules(decision: Decision, at: Path, problems: Problems): void {
  const count = decision.choices.size
  if (count < 2 || count > 8) problems.atKey([...at, 'choices'], span => choiceCount(span, count))
  pickRules(decision, at, problems)
  gotoPlace(decision, at, problems)
  if (decision['on-timeout'] !== undefined) timeoutRules(decision, [...at, 'on-timeout'], problems)
}

function pickRules({ pick, choices }: Decision, at: Path, problems: Problems): void {
  if (pick === undefined) return
  const problem =
    pick.min > pick.max
      ? `takes at least ${pick.min} choices and at most ${pick.max}`
      : `takes up to ${pick.max} choices, and there are ${choices.size}`
  if (pick.min > pick.max || pick.max > choices.size)
    problems.atKey([...at, 'pick'], span => badPick(span, problem))
}

/** Where one choice is taken each leads somewhere; where several are, the decision does. */
function gotoPlace({ pick, goto, choices }: Decision, at: Path, problems: Problems): void {
  if (pick === undefined && goto !== undefined)
    problems.atKey([...at, 'goto'], span => gotoMisplaced(span, 'decision'))
  if (pick !== undefined && goto === undefined)
    problems.atKey([...at, 'pick'], span => choiceWithoutGoto(span, undefined))
  for (const [id, choice] of choices) {
    const path = [...at, 'choices', id]
    if (pick === undefined && choice.goto === undefined && goto === undefined)
      problems.atKey(path, span => choiceWithoutGoto(span, id))
    if (pick !== undefined && choice.goto !== undefined)
      problems.atKey([...path, 'goto'], span => gotoMisplaced(span, 'choice'))
  }
}

/** Nobody can choose once the time has run out, so what is named must be there and be allowed. */
function timeoutRules(decision: Decision, path: Path, problems: Problems): void {
  const named = timeoutPicks(decision)
  const at = (index: number) => (typeof decision['on-timeout'] === 'string' ? path : [...path, index])
  const { choices, pick } = decision
  named.forEach((id, index) => {
    const choice = choices.get(id)
    if (choice === undefined)
      problems.atValue(at(index), span => unknownChoice(span, id, sceneOf(path), nearest(id, choices.keys())))
    else if (choice.when !== undefined)
      problems.atValue(at(index), span =>
        badTimeout(
          span,
          `names ${quoted(id)}, which is not always on offer`,
          'Name choices without a `when`.',
        ),
      )
  })
  const problem = sizeProblem(named, pick, typeof decision['on-timeout'] !== 'string')
  if (problem !== undefined) problems.atKey(path, span => badTimeout(span, ...problem))
}

function sizeProblem(
  named: readonly string[],
  pick: Decision['pick'],
  isList: boolean,
): readonly [string, string] | undefined {
  const repeated = named.filter((id, index) => named.indexOf(id) < index)
  if (repeated.length > 0) return [`names ${allOf(repeated)} twice`, 'Name each choice once.']
  if (pick === undefined)
    return isList
      ? ['is a list, and only one choice is taken here', 'Name one choice, without brackets.']
      : undefined
  if (!isList)
    return [
      'is not a list, and several choices may be taken here',
      'Name them as a list: `on-timeout: [one, other]`.',
    ]
  if (pick.min > pick.max || (named.length >= pick.min && named.length <= pick.max)) return undefined
  return [
    `names ${counted(named.length, 'choice')}, and \`pick\` takes from ${pick.min} to ${pick.max}`,
    'Name as many as `pick` takes.',
  ]
}

/** `stages`, stage, `scenes`, scene. */
function sceneOf(path: Path): string {
  return String(path[3])
}
