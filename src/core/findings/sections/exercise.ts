import { replay } from '../../session/replay.ts'
import type { Script } from '../../session/script.ts'
import type { Session } from '../../session/session.ts'
import type { Block, Particular } from '../block.ts'
import type { Evidence } from '../evidence.ts'
import type { Part } from '../part.ts'
import { type Includes, keyOfNames, quoted } from '../quoted.ts'
import type { ReportDetails } from '../report-details.ts'
import { sayDate } from '../../scenario/say-date.ts'
import { capital, counted, firstOf, listed, sentence } from '../say.ts'
import { sayParagraphs } from '../schedule-12a.ts'
import { type Draft, list, notice, paragraph } from '../section.ts'
import { fill, refs, type Run, type Text } from '../text.ts'

const families: Readonly<Record<Script['family'], string>> = {
  'internal-audit': 'internal audit',
  licensing: 'licensing and environmental health',
  fraud: 'corporate fraud',
}

/** What was played, and by how many: nobody is named. */
export function exercise(script: Script, session: Session, includes: Includes): Draft {
  return {
    id: 'exercise',
    title: 'What was exercised',
    blocks: [
      setIn(script),
      paragraph(`It was begun on ${sayDate(session.startedAt)}. `, ...whoTookPart(session)),
      ...present(session, includes),
      ...aims(script),
    ],
  }
}

/** What the story is about, and where it is set. */
export function setIn({ title, family, setting: { council, county, police }, otherNames = 0 }: Script): Block {
  const places = listed([council, ...(county === undefined ? [] : [county]), police])
  return paragraph(
    `The exercise was “${title}”, a story about ${families[family]}. It is set in ${places}. `,
    'They are invented, and so is everyone in the story.',
    ...(otherNames === 0
      ? []
      : [` The council gave other names to some of the people, firms and places (${otherNames}).`]),
  )
}

export function aims({ objectives }: Script): readonly Block[] {
  return [paragraph('Its aims for those who take part:'), list(objectives.map((aim): Text => [sentence(aim)]))]
}

/** By name only where the clerk says so; that they are left out is no loss to the reader, and not said. */
function present({ id, group }: Session, includes: Includes): readonly Block[] {
  const key = keyOfNames(id)
  if (group === undefined || group.present.length === 0 || !includes(key)) return []
  return quoted([{ key, about: ['Who was present'], words: listed(group.present) }], includes, {
    leftOut: () => '',
  })
}

function whoTookPart({ mode, group, parent }: Session): readonly Run[] {
  switch (mode) {
    case 'solo':
      return ['One person played it alone.']
    case 'group':
    case 'live':
      return group === undefined || group.present.length === 0
        ? ['It was played by a group: ', fill('how many members took part'), '.']
        : [
            `It was played by a group of ${counted(group.present.length, 'member')}, who decided by ${rules[group.rule]}.`,
          ]
    case 'what-if':
      return [
        `This is a what-if: it takes over ${firstOf(parent?.position ?? 0, 'event')} of another session and then goes ` +
          'another way. It is not a record of what was decided at first.',
      ]
  }
}

const rules: Readonly<Record<NonNullable<Session['group']>['rule'], string>> = {
  majority: 'most hands',
  consensus: 'consensus',
  advisory: 'an advisory vote, after which one of them decided',
}

export function method(evidence: Evidence, comparison: readonly Block[]): Draft {
  return {
    id: 'method',
    title: 'Method',
    blocks: [
      paragraph(
        'Information is released scene by scene. Whoever plays reads it, and decides what the person named in the scene should ' +
          'do. Each decision is recorded at once, with what else was on offer. ',
        { ref: 'log', text: 'The decision log' },
        ' is an appendix to this report.',
      ),
      ...corrections(evidence),
      paragraph(
        'The findings are drafted from that record, and from nothing else, by rules that anyone can read. Where officers put one in other words, its heading says so. In them:',
      ),
      list([
        ['D1, D2 and so on are decisions, K1, K2 and so on are key events, and L1, L2 and so on are legal notes'],
        ['every finding names the decisions or key events that it rests on, and none rests on a score alone'],
        [
          'the reasons are those that the author of the story gives; members can record that they disagree, and the finding says so',
        ],
      ]),
      paragraph(
        'A score compares these decisions with others that were possible in this story. It marks nobody, neither a member nor ' +
          'a council.',
      ),
      ...comparison,
    ],
  }
}

function corrections({ decisions }: Evidence): readonly Block[] {
  const struck = decisions.filter(decision => decision.struck).map(({ number }) => number)
  if (struck.length === 0) return []
  return [
    paragraph(
      `${capital(counted(struck.length, 'decision was', 'decisions were'))} taken back as a mistake, and no finding rests on it: `,
      ...refs(struck),
      '. The log keeps what was decided at first.',
    ),
  ]
}

/** Said where the scenario is no longer the one that was played. */
export function versionNotes({ digests, graph, version }: Script, { scenario, log }: Session): readonly Block[] {
  const recorded = `It was played in version ${scenario.version} of the scenario, and is reported with version ${version}`
  if (scenario.rules === digests.rules) {
    if (scenario.words === digests.words) return []
    return [
      notice(
        { strong: 'The scenario has been reworded since. ' },
        `${recorded}: the play is the same, some words are not.`,
      ),
    ]
  }
  const { events, refusedAt: stuck } = replay(graph, log)
  const read =
    stuck === undefined
      ? 'All of its record could be read all the same'
      : `Of its record, ${firstOf(events, 'event')} of ${log.length} could be read, and nothing after them is reported`
  return [notice({ strong: 'The rules of the scenario have changed since. ' }, `${recorded}. ${read}.`)]
}

/** What heads a committee report; what nobody has given is a place to fill in. */
export function titleBlock(
  { committee, date, publishBy, reportOf, contact, wards, decisionMaker, classification, reviewedBy }: ReportDetails,
  part: Part,
  exempt: readonly number[],
): readonly Particular[] {
  return [
    { name: 'Committee', value: [given(committee, 'name of the committee')] },
    { name: 'Date', value: [given(date === undefined ? undefined : sayDate(date), 'date of the meeting')] },
    ...(part === 'draft' && publishBy !== undefined ? [{ name: 'Publish by', value: [sayDate(publishBy)] }] : []),
    { name: 'Report of', value: [given(reportOf, 'post of the officer who reports')] },
    { name: 'Contact officer', value: [given(contact, 'name, telephone and email')] },
    { name: 'Wards affected', value: [given(wards, 'wards, or all')] },
    { name: 'Decision-maker', value: [given(decisionMaker, 'who decides on the recommendations')] },
    { name: 'Classification', value: [...marked(classification), ...classified(part, exempt)] },
    { name: 'Status', value: status(reviewedBy) },
  ]
}

/** The council's own marking. Which part this is stands after it, and is nothing to type. */
function marked(classification = ''): Text {
  const words = classification.trim().replace(/\.$/, '')
  return words === '' || /^part [ab]\b/i.test(words) ? [] : [`${words}. `]
}

function classified(part: Part, exempt: readonly number[]): Text {
  switch (part) {
    case 'draft':
      return [fill('Part A, open to the public, or Part B, exempt: the proper officer decides')]
    case 'a':
      return exempt.length === 0
        ? ['Part A: open to the public.']
        : [`Part A: open to the public. Part B holds exempt information within ${sayParagraphs(exempt)}.`]
    case 'b':
      return [
        `Part B: not for publication. It holds exempt information within ${sayParagraphs(exempt)}. Part A is the report ` +
          'that is open to the public.',
      ]
  }
}

function status(reviewedBy = ''): Text {
  return reviewedBy.trim() === ''
    ? ['Draft. Not yet reviewed by ', fill('post of the officer who reviews it'), '.']
    : [`For the committee. Reviewed by: ${reviewedBy.trim()}.`]
}

function given(text: string | undefined, what: string): Run {
  const words = text?.trim() ?? ''
  return words === '' ? fill(what) : words
}
