import type { Script } from '../../../session/script.ts'
import type { Session } from '../../../session/session.ts'
import type { Table } from '../../block.ts'
import type { SourceSession } from '../../findings.ts'
import { paragraph, type Draft } from '../../section.ts'
import type { Plays } from '../played.ts'

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
  return table(
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
  return table(
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

function table(caption: string, columns: Table['columns'], rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    caption,
    columns,
    rows: rows.map(cells => ({ cells: cells.map(text => [[text]]) })),
    isSmall: columns.length > 2,
  }
}
