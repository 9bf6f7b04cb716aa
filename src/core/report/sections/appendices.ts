import { pillarTitles } from '../../scenario/pillar.ts'
import { sayDate } from '../../scenario/say-date.ts'
import type { LegalNote } from '../../scenario/law-schema.ts'
import type { Source } from '../../session/met.ts'
import { citedLaw } from '../../score/debrief-notes.ts'
import { entry, sceneTitle } from '../../session/script.ts'
import { type Cell, fill, type Text } from '../block.ts'
import { controlsTable } from './controls.ts'
import { cell, type Draft, type DraftItem, type DraftRow, paragraphOf, plain, section, whole } from '../draft.ts'
import type { DecisionMade } from '../evidence.ts'
import { type Effect, effects } from '../four-ps.ts'
import { type Said, said } from '../line.ts'
import { fourPs, timeLine } from './pictures.ts'
import { mayCount, mostFirst, type Plays, subjectOf } from '../plays.ts'
import { mostNotMet, type Offered } from '../recommendations.ts'
import { capital, count, counted, lower, sentence } from '../say.ts'
import type { Telling } from '../telling.ts'
import { wordsAppendix } from './words.ts'

/** What most readers can leave out. */
export function appendicesOf(telling: Telling): readonly Draft[] {
  const appendices = [
    decisions(telling),
    keyEvents(telling),
    controls(telling),
    law(telling),
    people(telling),
    method(telling),
    equality(telling),
    wordsAppendix(telling),
  ]
  return appendices.map(draft => ({ ...draft, isAppendix: true }))
}

/** Reasons of points stand here alone: they are the author's, in the voice of the story. */
function decisions(telling: Telling): Draft {
  const isOne = telling.plays.all.length === 1
  return section('appendix/decisions', isOne ? 'Decisions and the four Ps' : 'Decisions', [
    ...(telling.part === 'a' && telling.review.details.showPictures !== true ? [] : fourPs(telling)),
    {
      kind: 'table',
      id: 'appendix/decisions/table',
      caption: isOne ? 'Each decision, and the author’s view of it' : 'The choices at each decision',
      columns: {
        'No.': 2,
        'Decision, and whose': 6,
        'What was chosen': 9,
        ...(isOne ? { 'Why it helped or harmed': 12 } : {}),
      },
      rows: decisionRows(telling),
    },
    ...struck(telling),
  ])
}

function decisionRows({ plays, numbers, numbered, isTold }: Telling): readonly DraftRow[] {
  const judged = plays.all.length === 1 ? effects(plays) : undefined
  return numbered.decisions.flatMap((scene): readonly DraftRow[] => {
    const made = plays.all.flatMap(({ decisions: all }) => all.filter(one => one.scene === scene))
    const [first] = made
    if (first === undefined) return []
    const number = numbers.of(`decision:${scene}`) ?? ''
    const whys = judged?.find(one => one.scene === scene)?.whys ?? []
    const chosen =
      judged === undefined
        ? [chosenByMost(made, plays, isTold([`votes:${scene}`]))]
        : [chosenInWords(first), whysInWords(whys)]
    return [
      {
        id: number.toLowerCase(),
        sources: made.flatMap(one => one.taken.map(({ id }): Source => `decision:${scene}/${id}`)),
        cells: [cell(number), [[{ strong: first.title }], [first.actor]], ...chosen],
      },
    ]
  })
}

function whysInWords(whys: Effect['whys']): Cell {
  if (whys.length === 0) return cell('–')
  return whys.map(({ pillar, points, why }): Text => [
    { strong: `${pillarTitles[pillar]} ${points > 0 ? '+' : '−'}${Math.abs(points)}. ` },
    why,
  ])
}

function chosenInWords({ taken: choices, ranOut }: DecisionMade): readonly Text[] {
  const beyond = choices.filter(({ notes }) => notes.outOfBounds !== undefined)
  return [
    ...choices.map(({ label }): Text => [label]),
    ...(ranOut ? [['Time ran out, so this choice applied.']] : []),
    ...beyond.map(({ notes }): Text => [{ strong: 'Out of bounds. ' }, notes.outOfBounds?.why ?? '']),
  ]
}

function labelsOf({ taken: choices }: DecisionMade): string {
  return choices.map(({ label }) => label).join('; ')
}

function isOutOfBounds({ taken: choices }: DecisionMade): boolean {
  return choices.some(({ notes }) => notes.outOfBounds !== undefined)
}

function chosenByMost(made: readonly DecisionMade[], plays: Plays, areVotesTold: boolean): readonly Text[] {
  const ways = mostFirst(made.map(labelsOf), labels => labels)
  const who = (times: number) => (mayCount(plays) ? capital(count(times)) : subjectOf(plays, times))
  const beyond = new Set(made.filter(isOutOfBounds).map(labelsOf))
  const how = ([labels]: readonly [string, ...string[]]) => {
    const same = made.filter(one => labelsOf(one) === labels)
    const ranOut = same.filter(one => one.ranOut).length
    const against = same.filter(({ vote }) => vote?.settled === 'overruled').length
    const parts = [
      ...(ranOut === 0 ? [] : [`${count(ranOut)} as time ran out`]),
      ...(against === 0 || !areVotesTold ? [] : [`${count(against)} against the vote`]),
    ]
    return parts.length === 0 || !mayCount(plays) ? '' : ` (${parts.join(', ')})`
  }
  return ways.map(way => [
    `${who(way.length)}${how(way)}: ${sentence(way[0])}`,
    ...(beyond.has(way[0]) ? [{ strong: ' Out of bounds.' }] : []),
  ])
}

/** A decision that was taken back is on record, and no longer counts. */
function struck({ plays }: Telling): Draft['items'] {
  const all = plays.all.flatMap(evidence => evidence.struck)
  if (all.length === 0) return []
  const sources = all.map(({ scene }): Source => `decision:${scene}`)
  const were = `${capital(counted(all.length, 'decision'))} ${all.length === 1 ? 'was' : 'were'}`
  const words = `${were} undone and made again; the table gives the last.`
  return [paragraphOf('appendix/decisions/struck', said(sources, words))]
}

function keyEventRows({ plays, numbers, numbered }: Telling): readonly DraftRow[] {
  return numbered.keyEvents.flatMap((scene): DraftRow[] => {
    const event = entry(plays.notes.keyEvents, scene)
    if (event === undefined) return []
    const number = numbers.of(`scene:${scene}`) ?? ''
    const met = plays.all.filter(one => one.met.scenes.has(scene)).length
    const times = met === plays.all.length ? [] : [` (${lower(subjectOf(plays, met))})`]
    const measures = event.measures.flatMap(id => {
      const measure = entry(plays.notes.measures, id)
      const control = numbers.of(`measure:${id}`)
      return measure === undefined ? [] : [`${measure.text}${control === undefined ? '' : ` (${control})`}`]
    })
    return [
      {
        id: number.toLowerCase(),
        sources: [`scene:${scene}`],
        cells: [
          cell(number),
          [[{ strong: sceneTitle(plays.script, scene) }, ...times], [sentence(event.text)]],
          measures.map((text): Text => [text]),
        ],
      },
    ]
  })
}

function keyEvents(telling: Telling): Draft {
  const { others: met, notMet } = telling.recommendations
  const others = [...met, ...(telling.isTooShort ? [] : notMet.slice(0, mostNotMet))].filter(({ id }) =>
    telling.isTold([`recommendation:${id}`]),
  )
  return section('appendix/key-events', 'Key events and measures', [
    ...timeLine(telling),
    {
      kind: 'table',
      id: 'appendix/key-events/table',
      caption: 'Moments that could have gone differently',
      columns: { 'No.': 2, 'What happened': 11, 'What would have helped': 11 },
      rows: keyEventRows(telling),
    },
    ...(others.length === 0 ? [] : draftsNotPutForward(others)),
  ])
}

function draftsNotPutForward(others: readonly Offered[]): readonly DraftItem[] {
  const all = others.map(({ id, says }) => said([`recommendation:${id}`], says))
  const sources = all.flatMap(one => one.sources)
  return [
    paragraphOf('appendix/others', said(sources, 'Drafts that were not put forward:')),
    { kind: 'list', id: 'appendix/others/list', said: all },
  ]
}

function controls(telling: Telling): Draft {
  const isOpen = telling.part !== 'a' || telling.review.controls === 'open'
  return section('appendix/controls', 'Controls to test', isOpen ? controlsTable(telling) : [])
}

/** Citation, link and date: what the notes say stands in the case. A note is told where any decision that cites it is. */
function law({ plays, isTold }: Telling): Draft {
  const citedBy = new Map<string, Source[]>()
  for (const { scene, taken } of plays.all.flatMap(({ decisions: all }) => all))
    for (const { id, notes } of taken)
      for (const cites of [...notes.cites, ...(notes.outOfBounds?.cites ?? [])])
        citedBy.set(cites, [...(citedBy.get(cites) ?? []), `decision:${scene}/${id}`])
  const rows = citedLaw(plays.notes, [...citedBy.keys()]).map((note): DraftRow => {
    const all = citedBy.get(note.id) ?? []
    const told = all.filter(source => isTold([source]))
    return {
      sources: told.length === 0 ? all : told,
      cells: [cell(note.title), cell(note.source), cell(readWhen(note))],
    }
  })
  return section('appendix/law', 'Law', [
    {
      kind: 'table',
      id: 'appendix/law/table',
      caption: 'Law that the case cites for these decisions',
      columns: { Citation: 8, 'Where to read it': 9, 'When it was read': 7 },
      rows,
    },
  ])
}

/** Whether in a copy, which may be an older one, or in what others say of it. */
function readWhen({ read }: LegalNote): string {
  if (read === undefined) return 'Not checked'
  const where = read.in === 'copy' ? 'a copy' : 'guidance'
  return `${sayDate(read.on)}, in ${where}${read.of === undefined ? '' : ` (${read.of})`}`
}

/** Invented people, by post: names are for the case alone. */
function people({ plays: { script }, numbered }: Telling): Draft {
  const decided = numbered.decisions.map(scene => ({
    scene,
    actor: entry(script.scenes, scene)?.decision?.actor ?? '',
  }))
  const rows = [...new Set(decided.map(({ actor }) => actor))].flatMap((actor): readonly DraftRow[] => {
    const person = entry(script.cast, actor)
    if (person === undefined) return []
    const whose = person.seat === 'member' ? 'A councillor' : 'An officer, advised by councillors'
    return [
      {
        sources: decided.filter(one => one.actor === actor).map(({ scene }): Source => `decision:${scene}`),
        cells: [cell(person.name), cell(person.post), cell(whose)],
      },
    ]
  })
  return section('appendix/people', 'People', [
    {
      kind: 'table',
      id: 'appendix/people/table',
      caption: 'Invented people who decided in the exercise',
      columns: { Name: 5, Post: 8, 'Who decided': 6 },
      rows,
    },
  ])
}

const fromFile =
  'Someone opened the case from a file, so it was not checked with the council’s own set of cases. Before the council relies on it, an officer should find out who wrote it, and the Monitoring Officer should check its legal notes.'

function method({ plays }: Telling): Draft {
  const isOne = plays.all.length === 1
  const { title, version, otherNames = 0, isFromFile } = plays.script
  const renamed = `The council changed ${counted(otherNames, 'invented name')} in the case.`
  return section('appendix/method', 'How it was done, and its limits', [
    plain(
      'appendix/method/what',
      `A desktop audit is a talk-through exercise. Members read a case in stages, decide, see what follows and look back. The case was “${title}”, version ${version}.`,
    ),
    // Of several plays no points are told.
    ...(isOne
      ? [
          plain(
            'appendix/method/judged',
            'The author of the case gives each choice points on four Ps: Pursue (catch and prosecute), Prevent (keep people out of crime), Protect (guard against it) and Prepare (be ready for it). They are judgements about one story. This report gives no totals or percentages.',
          ),
        ]
      : []),
    ...(otherNames === 0 ? [] : [plain('appendix/method/names', renamed)]),
    ...(isFromFile === true ? [plain('appendix/method/case', fromFile)] : []),
    sessionsTable(plays),
  ])
}

/** Of several sessions no days are given: a member could be told from the day. */
function sessionsTable({ all }: Plays): DraftItem {
  const isOne = all.length === 1
  return {
    kind: 'table',
    id: 'appendix/method/sessions',
    caption: 'Sessions used for this report',
    columns: { Session: 8, How: 8, ...(isOne ? { 'Played on': 5 } : {}) },
    rows: all.map(({ session, path, isAlone }): DraftRow => {
      const how = isAlone ? 'One person' : (entry(ruleNames, session.group?.rule ?? '') ?? 'A group')
      const end = path.ending === undefined ? ', stopped before the end' : ''
      const short = path.isShort ? ', in the short form of 90 minutes' : ''
      const day = isOne ? [cell(sayDate(session.startedAt))] : []
      return { sources: whole, cells: [cell(session.id), cell(`${how}${short}${end}`), ...day] }
    }),
  }
}

const ruleNames: Readonly<Record<string, string>> = {
  majority: 'A group, by vote',
  consensus: 'A group, by agreement',
  advisory: 'A group that advised',
}

/** Equality Act 2010, section 4. */
const characteristics = [
  'Age',
  'Disability',
  'Gender reassignment',
  'Marriage and civil partnership',
  'Pregnancy and maternity',
  'Race',
  'Religion or belief',
  'Sex',
  'Sexual orientation',
]

/** A form for an officer: an exercise cannot tell how people here would be affected. */
function equality({ recommendations: { forward }, numbers, isTold }: Telling): Draft {
  const notes = forward.flatMap(({ id, equality: note }): readonly Said[] => {
    const source: Source = `recommendation:${id}`
    if (note === undefined || !isTold([source])) return []
    return [said([source], `${numbers.of(source) ?? ''}: ${sentence(note)}`)]
  })
  return section('appendix/equality', 'Equality assessment, for an officer to complete', [
    ...(notes.length === 0 ? [] : [{ kind: 'list' as const, id: 'appendix/equality/notes', said: notes }]),
    {
      kind: 'table',
      id: 'appendix/equality/table',
      caption: 'Who could be affected, and how',
      columns: { 'Protected characteristic': 5, 'Gain or disadvantage': 7, 'What would lessen it': 7 },
      rows: characteristics.map(name => ({ sources: whole, cells: [cell(name), cell(fill('')), cell(fill(''))] })),
    },
  ])
}
