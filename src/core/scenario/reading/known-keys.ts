import { z } from 'zod'
import type { Path } from '../scenario.ts'

type Part = z.core.$ZodType

/** What a schema says of the places of its file: which keys each knows, and which values each takes. */
export class KnownKeys {
  readonly #schema: Part

  constructor(schema: Part) {
    this.#schema = schema
  }

  /** The keys that the format knows at a path; none where authors choose the keys, or where there are no keys. */
  at(path: Path): readonly string[] {
    const part = this.#partAt(path)
    return part instanceof z.ZodObject ? Object.keys(part.shape) : []
  }

  /** Whether each key at a path is an id of the author's, and each value has the same keys. */
  isCollection(path: Path): boolean {
    return this.#partAt(path) instanceof z.ZodRecord && this.at([...path, '']).length > 0
  }

  takes(path: Path, value: unknown): boolean {
    const part = this.#writtenAt(path)
    return part !== undefined && z.core.safeParse(part, value).success
  }

  #partAt(path: Path): Part | undefined {
    return bare(this.#writtenAt(path))
  }

  /** With its default, and what makes it a map. */
  #writtenAt(path: Path): Part | undefined {
    return path.reduce<Part | undefined>((part, step) => inside(bare(part), step), this.#schema)
  }
}

/** A part without what only says that it may be left out, or what it becomes. Of several shapes, the first that has keys. */
function bare(part: Part | undefined): Part | undefined {
  if (part instanceof z.ZodOptional || part instanceof z.ZodDefault) return bare(part.def.innerType)
  if (part instanceof z.ZodPipe) return bare(part.def.in)
  if (part instanceof z.ZodUnion) {
    const options = part.def.options.map(bare)
    return options.find(option => option instanceof z.ZodObject || option instanceof z.ZodArray) ?? options[0]
  }
  return part
}

function inside(part: Part | undefined, step: Path[number]): Part | undefined {
  if (part instanceof z.ZodObject)
    return Object.hasOwn(part.shape, step) ? (part.shape as Record<string, Part>)[step] : undefined
  if (part instanceof z.ZodRecord) return part.def.valueType
  return part instanceof z.ZodArray ? part.def.element : undefined
}
