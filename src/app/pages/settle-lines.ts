import { undrafted } from '../../core/room/console-state.ts'
import type { SceneId } from '../../core/scenario/scenario.ts'
import type { SettleLine, SettleLines } from '../components/console/settle-form.tsx'
import { useDraftLines } from './draft-lines.ts'
import type { Console } from './use-console.ts'

interface LinesAt extends SettleLines {
  /** To be called once the decision is settled: what counts of them is then in the log. */
  readonly drop: () => void
}

/** What is typed beside the hands of a scene, kept until the decision there is settled. */
export function useSettleLines(at: Pick<Console, 'desk' | 'change'>, scene: SceneId): LinesAt {
  const { lineOf, keep } = useDraftLines(at)
  // What was typed unseen is not opened again before the room.
  const nameOf = (line: SettleLine) => `${beginningOf(line, scene)}${at.desk.screens}`
  return {
    lineOf: line => lineOf(nameOf(line)),
    onType: (line, text) => keep(nameOf(line), text),
    drop: () =>
      at.change(desk => undrafted(desk, [beginningOf('minority', scene), beginningOf('reason', scene)])),
  }
}

function beginningOf(line: SettleLine, scene: SceneId): string {
  return `${line} at ${scene} on `
}
