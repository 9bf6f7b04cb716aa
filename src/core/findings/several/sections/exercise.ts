import { type Pillar, pillarTitles } from '../../../scenario/pillar.ts'
import { replay } from '../../../session/replay.ts'
import type { Script } from '../../../session/script.ts'
import type { Session } from '../../../session/session.ts'
import type { Block, Table } from '../../block.ts'
import { fewest } from '../../fewest.ts'
import type { SourceSession } from '../../findings.ts'
import { type Includes, keyOfNames, quoted } from '../../quoted.ts'
import { sayDate } from '../../../scenario/say-date.ts'
import { capital, count, counted, listed } from '../../say.ts'
import { type Draft, list, notice, paragraph } from '../../section.ts'
import { asBounds, notCompared } from '../../sections/comparison.ts'
import { aims, setIn } from '../../sections/exercise.ts'
import type { SeveralEvidence } from '../evidence.ts'
import { figures } from '../figures.ts'
import type { Played, Plays } from '../played.ts'
import { onePlayOrMore } from '../say-plays.ts'

/** What was played, how often, and by how many: nobody is named. */
export function exercise(script: Script, plays: Plays, includes: Includes): Draft {
  return {
    id: 'exercise',
    title: 'What was exercised',
    blocks: [
      setIn(script),
      paragraph(
        `This report is about ${counted(plays.all.length, 'play')} of it, begun ${when(plays.all)}. ${who(plays.all)}`,
      ),
      ...attendance(plays.all),
      ...aboutWhatIfs(plays),
      ...present(plays.all, includes),
      ...aims(script),
    ],
  }
}

function when(plays: readonly Played[]): string {
  const days = plays.map(({ session }) => session.startedAt.slice(0, 10)).toSorted()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  return first === last ? `on ${sayDate(first)}` : `from ${sayDate(first)} to ${sayDate(last)}`
}

/** Plays, not people: somebody may have played twice. */
function who(plays: readonly Played[]): string {
  const alone = plays.filter(play => play.alone).length
  const groups = plays.length - alone
  if (groups === 0) return 'Each was played by one person alone.'
  if (alone === 0) return 'Each was played by a group.'
  const were = groups === 1 ? 'was' : 'were'
  return `${capital(count(groups))} ${were} played by a group, and ${count(alone)} by one person alone.`
}

/** The sum over the groups that gave it. */
function attendance(plays: readonly Played[]): readonly Block[] {
  const groups = plays.filter(({ alone }) => !alone)
  if (groups.length === 0) return []
  const sizes = groups.map(({ session }) => session.group?.present.length ?? 0).filter(size => size > 0)
  const members = sizes.reduce((sum, size) => sum + size, 0)
  const silent = groups.length - sizes.length
  const unsaid = silent === 0 ? '' : ` ${capital(counted(silent, 'group'))} did not record who was present.`
  if (sizes.length === 0) return [paragraph(unsaid.trim())]
  return [
    paragraph(
      `Present in ${sizes.length === 1 ? 'one group' : `${counted(sizes.length, 'group')} together`}: ` +
        `${counted(members, 'member')}.${sizes.length === 1 ? '' : ' Whoever was in two of them is counted twice.'}${unsaid}`,
    ),
  ]
}

function aboutWhatIfs({ leftOut: { length: whatIfs } }: Plays): readonly Block[] {
  if (whatIfs === 0) return []
  const [verb, they] = whatIfs === 1 ? ['is', 'it takes'] : ['are', 'they take']
  return [
    paragraph(
      `${capital(counted(whatIfs, 'what-if'))} ${verb} left out of this report: ${they} over part of another play, which would ` +
        'count twice.',
    ),
  ]
}

/** By name only where the clerk says so. */
function present(plays: readonly Played[], includes: Includes): readonly Block[] {
  const named = plays.flatMap(({ session: { id, group } }) => {
    const key = keyOfNames(id)
    if (group === undefined || group.present.length === 0 || !includes(key)) return []
    return [{ key, about: ['Who was present in one of the groups'], words: listed(group.present) }]
  })
  return quoted(named, includes, { leftOut: () => '' })
}

/** @param leftOut pillars of which something is withheld: shares would tell what */
export function method(evidence: SeveralEvidence, leftOut: readonly Pillar[] = []): Draft {
  return {
    id: 'method',
    title: 'Method',
    blocks: [
      paragraph(
        'Information is released scene by scene. Whoever plays reads it, and decides what the person named in the scene should ' +
          'do. Each decision is recorded at once. What is counted in this report is plays: one evening of a group is one play, ' +
          'and so is what one person played alone. ',
        { ref: 'log', text: 'The decisions' },
        ' are in an appendix to this report.',
      ),
      ...counting(evidence),
      paragraph(
        'The findings are drafted from these records, and from nothing else, by rules that anyone can read. Where officers put one in other words, its heading says so. In them:',
      ),
      list([
        [
          'D1, D2 and so on are decisions, K1, K2 and so on are key events, and L1, L2 and so on are legal notes, in the order of the story',
        ],
        ['every finding names the decisions or key events that it rests on, and none rests on a score alone'],
        ['“some plays” and “some of the plays” can be a single play'],
        ['the same decision can be a strength in some plays and a gap in others, and is then named as both'],
        [
          'the reasons are those that the author of the story gives; members can record that they disagree, and the finding says so',
        ],
      ]),
      paragraph(
        'A score compares decisions with others that were possible in this story. It marks nobody, neither a member nor a ' +
          'council, and plays are not ranked.',
      ),
      ...spread(evidence, leftOut),
    ],
  }
}

/** How nobody's own decisions come to be told. */
function counting({ plays, decisions }: SeveralEvidence): readonly Block[] {
  if (plays < fewest)
    return [
      paragraph(
        `With fewer than ${count(fewest)} plays no numbers are given, because they would tell what one group or one person ` +
          'decided. The report says what the plays had in common, and where they differed.',
      ),
    ]
  const rule =
    `A number is given only where ${count(fewest)} plays or more are counted: fewer are never shown split, because that would ` +
    'tell what one group or one person decided.'
  const isWhole = decisions.every(({ telling, isWhole: whole }) => telling !== 'withheld' && whole)
  const withheld =
    ' A play that took a way which too few others took is not counted on it, nor after it until the ways have come together ' +
    'again, so that nothing can be worked out by subtracting. Where that happened, the report speaks of the plays counted ' +
    `there, gives no part of them that is below ${count(fewest)}, and names no choice that fewer took. What was marked in looking ` +
    'back is no decision, and is given as it is. A boundary that was crossed is named wherever it was, if ' +
    `need be as taken in ${onePlayOrMore}.`
  return [paragraph(rule + (isWhole ? '' : withheld))]
}

function spread({ bands, isExact }: SeveralEvidence, leftOut: readonly Pillar[]): readonly Block[] {
  const played = bands.filter(({ plays }) => plays > 0)
  const told = played.filter(({ pillar }) => !leftOut.includes(pillar))
  return [
    ...(told.length === 0 ? [] : [table(told), paragraph(rounded), ...asBounds(isExact)]),
    ...notCompared(played.flatMap(({ pillar }) => (leftOut.includes(pillar) ? [pillar] : []))),
  ]
}

function table(told: SeveralEvidence['bands']): Block {
  return {
    type: 'table',
    caption: 'Complete plays by their share of what was possible in this story, in per cent',
    columns: [
      { title: 'Pillar', share: 3 },
      { title: 'Plays', share: 2 },
      ...fifths.map(title => ({ title, share: 2 })),
      { title: 'Median', share: 2 },
      { title: 'Lowest to highest', share: 3 },
    ],
    rows: told.map(({ pillar, plays, isWhole, fifths: counts, median, lowest, highest }) => ({
      cells: [
        pillarTitles[pillar],
        String(plays),
        ...figures(counts, isWhole),
        `About ${median}`,
        `About ${lowest} to ${highest}`,
      ].map(text => [[text]]),
    })),
    isSmall: true,
  }
}

const rounded =
  'Median, lowest and highest are given to the nearest ten, so that no figure is that of one play. A pillar is left out ' +
  `where fewer than ${count(fewest)} complete plays have a share that may be counted.`

const fifths = ['0 to 20', '21 to 40', '41 to 60', '61 to 80', '81 to 100']

/** Said where plays were recorded with another version of the scenario: they are never mixed in silence. */
export function versions({ digests, graph, version }: Script, plays: readonly Played[]): readonly Block[] {
  const reworded = plays.filter(
    ({ session: { scenario } }) => scenario.rules === digests.rules && scenario.words !== digests.words,
  )
  const other = plays.filter(({ session: { scenario } }) => scenario.rules !== digests.rules)
  const cut = other.filter(({ session }) => replay(graph, session.log).refusedAt !== undefined)
  return [
    ...(reworded.length === 0
      ? []
      : [
          notice(
            { strong: 'The scenario has been reworded since. ' },
            `${recorded(reworded)}, and ${are(reworded)} reported with version ${version}: what was played is the same, some ` +
              'words are not.',
          ),
        ]),
    ...(other.length === 0
      ? []
      : [
          notice(
            { strong: 'The rules of the scenario have changed since. ' },
            `${recorded(other)}, and ${are(other)} reported with version ${version}. ${read(cut.length)}`,
          ),
        ]),
  ]
}

function recorded(plays: readonly Played[]): string {
  const names = [...new Set(plays.map(({ session }) => session.scenario.version))].toSorted()
  const were = plays.length === 1 ? 'was' : 'were'
  return `${capital(counted(plays.length, 'play'))} ${were} recorded with ${names.length === 1 ? 'version' : 'versions'} ${listed(names)}`
}

function are(plays: readonly Played[]): string {
  return plays.length === 1 ? 'is' : 'are'
}

function read(cut: number): string {
  if (cut === 0) return 'All of what was recorded could be read all the same.'
  return `Of ${counted(cut, 'play')} only the first part could be read, and what comes after it is not reported.`
}

/**
 * What whoever checks this report needs to make it again. How long each log is, or when it was begun, is not given: it
 * could tell which play went which way, and whose it was.
 */
export function madeFrom(script: Script, plays: Plays, sources: readonly SourceSession[]): Draft {
  return {
    id: 'made-from',
    title: 'What this report was made from',
    appendix: true,
    blocks: [
      paragraph(
        'Whoever has the scenario and the session files can make this report again, and see from the digests (SHA-256) that all ' +
          'are the same.',
      ),
      ofScenario(script),
      ofSessions(plays, sources),
    ],
  }
}

function ofScenario({ id, version, digests }: Script): Table {
  return sourceTable(
    'Scenario and digests',
    [
      { title: 'What', share: 1 },
      { title: 'Value', share: 2 },
    ],
    [
      ['Scenario', id],
      ['Version of the scenario', version],
      ['Digest of its rules', digests.rules],
      ['Digest of its words', digests.words],
    ],
  )
}

function ofSessions({ all, leftOut }: Plays, sources: readonly SourceSession[]): Table {
  return sourceTable(
    'Sessions and digests',
    [
      { title: 'Session', share: 6 },
      { title: 'Played in version', share: 3 },
      { title: 'How it ended', share: 3 },
      { title: 'Digest of the log', share: 7 },
    ],
    [
      ...all.map(({ session }) => row(session, sources)),
      ...leftOut.map(session => row(session, sources).with(2, 'Left out: a what-if')),
    ],
  )
}

const notWorkedOut = 'Not worked out: this browser does so over a secure connection only'

const ended: Readonly<Record<SourceSession['outcome'], string>> = {
  complete: 'Complete',
  stopped: 'Stopped',
  unfinished: 'Not finished',
}

function row({ id, scenario }: Session, sources: readonly SourceSession[]): readonly string[] {
  const source = sources.find(one => one.id === id)
  return [id, scenario.version, ended[source?.outcome ?? 'unfinished'], source?.log ?? notWorkedOut]
}

function sourceTable(caption: string, columns: Table['columns'], rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    caption,
    columns,
    rows: rows.map(cells => ({ cells: cells.map(text => [[text]]) })),
    isSmall: columns.length > 2,
  }
}
