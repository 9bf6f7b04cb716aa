import type { Group } from '../../../core/session/session.ts'

/** Whether the room has a screen of its own, or sees the only one. */
export type ScreensSetUp = 'two' | 'one'

export const mostTables = 12
const mostMembers = 200
export const shortMinutes = 90
const leastMinutes = 20
const mostMinutes = 480

export interface Problem {
  readonly field: string
  readonly message: string
}

/** What cannot be right in what was typed, first things first. */
export function problemsIn({ attending, minutes, present, tables }: Typed): readonly Problem[] {
  const members = numberOf(attending)
  const named = namesIn(present).length
  return [
    ...problem(
      'attending',
      attending.trim() !== '' && !isWithin(members, 1, mostMembers),
      `How many members must be a number from 1 to ${mostMembers}`,
    ),
    ...problem('tables', members < tables && members > 0, 'There are more tables than members'),
    ...problem(
      'minutes',
      !isWithin(numberOf(minutes), leastMinutes, mostMinutes),
      `Minutes you have must be a number from ${leastMinutes} to ${mostMinutes}`,
    ),
    ...problem(
      'present',
      members > 0 && named > members,
      `You named ${named} members and said that there are ${members}`,
    ),
  ]
}

function problem(field: string, isWrong: boolean, message: string): readonly Problem[] {
  return isWrong ? [{ field, message }] : []
}

/** A whole number as it was typed; not a number where anything else was. */
function numberOf(typed: string): number {
  return /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN
}

function isWithin(number: number, least: number, most: number): boolean {
  return number >= least && number <= most
}

function namesIn(typed: string): readonly string[] {
  return typed
    .split('\n')
    .map(name => name.trim())
    .filter(name => name !== '')
}

/** What is typed before a group session begins. */
export type Typed = ReturnType<typeof usually>

export function usually(minutes: number) {
  return {
    name: '',
    attending: '',
    present: '',
    tables: 1,
    screens: 'two' as ScreensSetUp,
    remote: false,
    rule: 'majority' as Group['rule'],
    casting: 'The chair',
    minutes: String(minutes),
    short: false,
    confidence: true,
  }
}

export function groupOf(typed: Typed): Group {
  const { rule, tables, short, confidence, remote } = typed
  const casting = typed.casting.trim()
  const attending = numberOf(typed.attending)
  const minutes = numberOf(typed.minutes)
  return {
    name: typed.name.trim() || 'The members',
    present: namesIn(typed.present),
    ...(attending > 0 ? { attending } : {}),
    rule,
    ...(tables > 1 ? { tables: Array.from({ length: tables }, (_, index) => `Table ${index + 1}`) } : {}),
    ...(casting === '' || rule === 'advisory' ? {} : { casting }),
    ...(remote ? { remote } : {}),
    ...(minutes > 0 ? { minutes } : {}),
    ...(short ? { short } : {}),
    confidence,
  }
}
