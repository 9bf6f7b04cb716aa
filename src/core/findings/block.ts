import type { Pillar } from '../scenario/pillar.ts'
import type { Progress, Response } from './review.ts'
import type { RuleName } from './rules/rule-name.ts'
import type { Text } from './text.ts'

/** What a section of a report is made of. A writer lays each out and adds no words of its own. */
export type Block = Paragraph | Notice | List | Table | Finding | Recommendation | Quotation

export interface Paragraph extends Editable {
  readonly type: 'paragraph'
  /** Speaks to whoever reviews the draft, and is in no part that leaves the office. */
  readonly forClerk?: true
  readonly text: Text
}

/** What a clerk may put into other words. */
interface Editable {
  /**
   * By which a review names it: see `Review`. It is given when the report is put together.
   */
  readonly key?: string
  /** Put into other words by the clerk. */
  readonly edited?: true
}

/** A sentence that may not be overlooked. */
export interface Notice {
  readonly type: 'notice'
  readonly text: Text
}

export interface List extends Editable {
  readonly type: 'list'
  readonly items: readonly Text[]
}

/** Every table has a caption, a row of headings, and in each row a first cell that names the row. */
export interface Table extends Editable {
  readonly type: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** How many lines high each row is at least: room to write by hand. */
  readonly room?: 3
  /** Set in a smaller size, where many columns have to fit. */
  readonly isSmall?: boolean
}

interface Column {
  readonly title: string
  /** Its part of the width, of the sum of all shares. */
  readonly share: number
  /** Its cells are for officers to write. */
  readonly isWritten?: true
}

export interface Row {
  /** What pointers in the report lead to, e.g. `d3`. */
  readonly id?: string
  /** As many as there are columns. */
  readonly cells: readonly Cell[]
  /** Of the cells that officers write, in their order: by which a review names each. */
  readonly keys?: readonly string[]
}

/** One paragraph or more. */
export type Cell = readonly Text[]

/** `control`: the story shows that a control matters, and says nothing of whether this council has it. */
export type Nature = 'strength' | 'gap' | 'control' | 'boundary' | 'not-tested'

/** A conclusion, drafted by one rule of `docs/findings-rules.md`, with what it rests on. */
export interface Finding {
  readonly type: 'finding'
  /** By which a review names it, in this report and in one that is made again: see `Review`. */
  readonly key: string
  readonly edited?: true
  readonly id: string
  /** e.g. `F3` */
  readonly number: string
  /** How the report heads it, e.g. `F3. Strength` */
  readonly label: string
  readonly nature: Nature
  readonly rule: RuleName
  readonly pillars: readonly Pillar[]
  readonly text: Text
  readonly evidence: readonly Text[]
  /** Ids of the decisions and key events that it rests on, e.g. `d1`, `k2`. */
  readonly restsOn: readonly string[]
}

/** A draft for the committee. */
export interface Recommendation {
  readonly type: 'recommendation'
  readonly id: string
  /** Counted from 1 through the report. */
  readonly number: number
  /** Its id in the scenario, or the clerk's where it was added: by it a review names it. */
  readonly source: string
  /** The fields that the clerk changed; all of them where it was added. */
  readonly edited?: readonly RecommendationField[]
  /** Begins with "That". */
  readonly text: string
  readonly owner: string
  readonly pillar: Pillar
  readonly months: number
  /** The day by which it is to be done, as `2027-05-24`; `null` while the day of the meeting is not given. */
  readonly due: string | null
  readonly because: string
  /** What it would cost, and how it will be known that it worked; empty while officers have not said. */
  readonly cost: string
  readonly success: string
  /** Ids of the findings that it answers, e.g. `f2`; none when the play gave it no finding. */
  readonly answers: readonly string[]
  readonly response?: Response | undefined
  readonly progress?: Progress | undefined
  /** The same, ready to lay out under the recommendation. */
  readonly particulars: readonly Particular[]
}

/** What a clerk may change in a recommendation. */
export const recommendationFields = ['text', 'because', 'owner', 'pillar', 'months', 'cost', 'success'] as const

export type RecommendationField = (typeof recommendationFields)[number]

/** A name and what belongs to it. */
export interface Particular {
  readonly name: string
  readonly value: Text
}

/** What a member typed, as typed. */
export interface Quotation {
  readonly type: 'quotation'
  /** By which a review includes it: see `Review`. */
  readonly key: string
  /** Where it was said and what it is, e.g. `Note at D3`. */
  readonly about: Text
  readonly words: string
}
