import { pillarTitles } from '../../scenario/pillar.ts'
import { sayDate } from '../../scenario/say-date.ts'
import type { LegalNote } from '../../scenario/schema.ts'
import type { Source } from '../../session/met.ts'
import { citedLaw } from '../../score/debrief-notes.ts'
import { entry } from '../../session/script.ts'
import { type Cell, fill, type Text } from '../block.ts'
import { controlsTable } from './controls.ts'
import { cell, columnsOf, type Draft, type DraftItem, type DraftRow, paragraphOf, plain, whole } from '../draft.ts'
import type { DecisionMade } from '../evidence.ts'
import { type Effect, effects } from '../four-ps.ts'
import { said } from '../line.ts'
import { fourPs, timeLine } from './pictures.ts'
import { mayCount, type Plays, subjectOf } from '../plays.ts'
import { capital, count, counted, sentence } from '../say.ts'
import type { Telling } from '../telling.ts'

/** What most readers can leave out. */
export function appendicesOf(telling: Telling): readonly Draft[] {
  return [
    decisions(telling),
    keyEvents(telling),
    controlsAppendix(telling),
    law(telling),
    people(telling),
    method(telling),
    equality(telling),
  ]
}

/** Reasons of points stand here alone: they are the author's, in the voice of the story. */
function decisions(telling: Telling): Draft {
  const isOne = telling.plays.all.length === 1
  return {
    id: 'appendix/decisions',
    title: 'Decisions and the four Ps',
    isAppendix: true,
    items: [
      ...(telling.part === 'a' && telling.review.details.showPictures !== true ? [] : fourPs(telling)),
      {
        kind: 'table',
        id: 'appendix/decisions/table',
        table: {
          caption: isOne ? 'What was decided, and what the author makes of it' : 'What was decided, and how often',
          isSmall: true,
          columns: columnsOf({
            'No.': 2,
            'Decision, and whose': 6,
            'What was chosen': 9,
            ...(isOne ? { 'Why it helped or harmed': 12 } : {}),
          }),
        },
        rows: decisionRows(telling),
      },
      ...struck(telling),
    ],
  }
}

function decisionRows({ plays, numbers, numbered }: Telling): readonly DraftRow[] {
  const judged = plays.all.length === 1 ? effects(plays) : undefined
  return numbered.decisions.flatMap((scene): DraftRow[] => {
    const made = plays.all.flatMap(({ decisions: all }) => all.filter(one => one.scene === scene))
    const [first] = made
    if (first === undefined) return []
    const number = numbers.of(`decision:${scene}`) ?? ''
    const whose: Cell = [[{ strong: first.title }], [first.actor]]
    const whys = judged?.find(one => one.scene === scene)?.whys ?? []
    return [
      {
        id: number.toLowerCase(),
        sources: made.flatMap(one => one.taken.map(({ id }): Source => `decision:${scene}/${id}`)),
        cells:
          judged === undefined
            ? [cell(number), whose, chosenByMost(made, plays)]
            : [cell(number), whose, chosenInWords(first), whysInWords(whys)],
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
    ...(ranOut ? [['Time ran out, and this was taken.']] : []),
    ...beyond.map(({ notes }): Text => [{ strong: 'Out of bounds. ' }, notes.outOfBounds?.why ?? '']),
  ]
}

function chosenByMost(made: readonly DecisionMade[], plays: Plays): readonly Text[] {
  const ways = new Map<string, number>()
  for (const { taken: choices } of made) {
    const words = choices.map(({ label }) => label).join('; ')
    ways.set(words, (ways.get(words) ?? 0) + 1)
  }
  const isCounted = mayCount(plays)
  return [...ways]
    .toSorted(([, one], [, other]) => other - one)
    .map(([words, times]): Text => [
      isCounted ? `${capital(count(times))}: ${words}` : `${subjectOf(plays, times)}: ${words}`,
    ])
}

/** A decision that was taken back is on record, and no longer counts. */
function struck({ plays }: Telling): Draft['items'] {
  const all = plays.all.flatMap(evidence => evidence.struck)
  if (all.length === 0) return []
  const sources = all.map(({ scene }): Source => `decision:${scene}`)
  return [
    paragraphOf(
      'appendix/decisions/struck',
      said(
        sources,
        `${capital(counted(all.length, 'decision'))} ${all.length === 1 ? 'was' : 'were'} taken back and made anew; the table gives the last.`,
      ),
    ),
  ]
}

function keyEventRows({ plays, numbers, numbered }: Telling): readonly DraftRow[] {
  return numbered.keyEvents.flatMap((scene): DraftRow[] => {
    const event = entry(plays.notes.keyEvents, scene)
    if (event === undefined) return []
    const number = numbers.of(`scene:${scene}`) ?? ''
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
          [[{ strong: entry(plays.script.scenes, scene)?.title ?? scene }], [sentence(event.text)]],
          measures.map((text): Text => [text]),
        ],
      },
    ]
  })
}

function keyEvents(telling: Telling): Draft {
  const others = telling.recommendations.others.filter(({ id }) => telling.isTold([`recommendation:${id}`]))
  return {
    id: 'appendix/key-events',
    title: 'Key events and measures',
    isAppendix: true,
    items: [
      ...timeLine(telling),
      {
        kind: 'table',
        id: 'appendix/key-events/table',
        table: {
          caption: 'Moments at which it could have gone another way',
          isSmall: true,
          columns: columnsOf({ 'No.': 2, 'What happened': 11, 'What would have helped': 11 }),
        },
        rows: keyEventRows(telling),
      },
      ...(others.length === 0
        ? []
        : [
            paragraphOf(
              'appendix/others',
              said(
                others.map(({ id }): Source => `recommendation:${id}`),
                'Drafts that were not put forward:',
              ),
            ),
            {
              kind: 'list' as const,
              id: 'appendix/others/list',
              said: others.map(({ id, says }) => said([`recommendation:${id}`], says)),
            },
          ]),
    ],
  }
}

function controlsAppendix(telling: Telling): Draft {
  const { review, part } = telling
  const isOpen = part !== 'a' || review.controls === 'open'
  return {
    id: 'appendix/controls',
    title: 'Controls to test',
    isAppendix: true,
    items: isOpen ? controlsTable(telling) : [],
  }
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
  return {
    id: 'appendix/law',
    title: 'Law',
    isAppendix: true,
    items: [
      {
        kind: 'table',
        id: 'appendix/law/table',
        table: {
          caption: 'Law that bears on what was decided',
          isSmall: true,
          columns: columnsOf({ Citation: 8, 'Where to read it': 9, 'When it was read': 7 }),
        },
        rows,
      },
    ],
  }
}

/** Whether in a copy, which may be an older one, or in what others say of it. */
function readWhen({ read }: LegalNote): string {
  if (read === undefined) return 'Not checked'
  const where = read.in === 'copy' ? 'a copy' : 'guidance'
  return `${sayDate(read.on)}, in ${where}${read.of === undefined ? '' : ` (${read.of})`}`
}

/** Invented people, by post: names are for the case alone. */
function people({ plays, numbered }: Telling): Draft {
  const { script } = plays
  const told = numbered.decisions.flatMap(scene => {
    const actor = entry(script.scenes, scene)?.decision?.actor ?? ''
    const person = entry(script.cast, actor)
    return person === undefined ? [] : [{ scene, actor, person }]
  })
  const actors = [...new Map(told.map(one => [one.actor, one.person])).entries()]
  const decided = (actor: string) =>
    told.filter(one => one.actor === actor).map(({ scene }): Source => `decision:${scene}`)
  const rows = actors.map(([actor, { name, post, seat }]): DraftRow => {
    return {
      sources: decided(actor),
      cells: [cell(name), cell(post), cell(seat === 'member' ? 'Members' : 'An officer, whom members advised')],
    }
  })
  return {
    id: 'appendix/people',
    title: 'People',
    isAppendix: true,
    items: [
      {
        kind: 'table',
        id: 'appendix/people/table',
        table: {
          caption: 'Invented people who decided in the exercise',
          isSmall: true,
          columns: columnsOf({ Name: 5, Post: 8, 'Who decided': 6 }),
        },
        rows,
      },
    ],
  }
}

function method({ plays }: Telling): Draft {
  const { script } = plays
  const names = script.otherNames ?? 0
  return {
    id: 'appendix/method',
    title: 'How it was done, and its limits',
    isAppendix: true,
    items: [
      plain(
        'appendix/method/what',
        `A desktop audit is a talk-through exercise. Members read a case in stages, decide, see what follows and look back. The case was “${script.title}”, version ${script.version}.`,
      ),
      plain(
        'appendix/method/judged',
        'The author of the case gives each choice points on four Ps: Pursue (catch and prosecute), Prevent (keep people out of crime), Protect (guard against it) and Prepare (be ready for it). They are judgements about one story. No total is given, and this report reads no percentage.',
      ),
      ...(names === 0
        ? []
        : [
            plain(
              'appendix/method/names',
              `The council gave ${counted(names, 'invented name')} of the case another form.`,
            ),
          ]),
      sessionsTable(plays),
    ],
  }
}

/** Of several sessions no days are given: a member could be told from the day. */
function sessionsTable({ all }: Plays): DraftItem {
  const isOne = all.length === 1
  return {
    kind: 'table',
    id: 'appendix/method/sessions',
    table: {
      caption: 'What the report was made from',
      isSmall: true,
      columns: columnsOf(isOne ? { Session: 8, How: 8, 'Played on': 5 } : { Session: 8, How: 8 }),
    },
    rows: all.map(({ session, path, isAlone }): DraftRow => {
      const how = isAlone ? 'One member' : (entry(ruleNames, session.group?.rule ?? '') ?? 'A group')
      const end = path.ending === undefined ? ', stopped before the end' : ''
      const short = path.isShort ? ', in the short form of 90 minutes' : ''
      const day = isOne ? [cell(sayDate(session.startedAt))] : []
      return { sources: whole, cells: [cell(session.id), cell(`${how}${short}${end}`), ...day] }
    }),
  }
}

const ruleNames: Readonly<Record<string, string>> = {
  majority: 'A group, by show of hands',
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
  const noted = forward.filter(({ id, equality: note }) => note !== undefined && isTold([`recommendation:${id}`]))
  return {
    id: 'appendix/equality',
    title: 'Equality assessment, for an officer to complete',
    isAppendix: true,
    items: [
      ...(noted.length === 0
        ? []
        : [
            {
              kind: 'list' as const,
              id: 'appendix/equality/notes',
              said: noted.map(({ id, equality: note = '' }) =>
                said([`recommendation:${id}`], `${numbers.of(`recommendation:${id}`) ?? ''}: ${sentence(note)}`),
              ),
            },
          ]),
      {
        kind: 'table',
        id: 'appendix/equality/table',
        table: {
          caption: 'Who could be affected, and how',
          isSmall: true,
          columns: columnsOf({ 'Protected characteristic': 5, 'Gain or disadvantage': 7, 'What would lessen it': 7 }),
        },
        rows: characteristics.map(name => ({ sources: whole, cells: [cell(name), cell(fill('')), cell(fill(''))] })),
      },
    ],
  }
}
