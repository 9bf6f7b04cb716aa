import './table-switch.css'

interface Props {
  readonly tables: readonly string[]
  readonly table: string | undefined
  /** Those at which nothing is left to count. */
  readonly done: readonly string[]
  readonly onTable: (table: string) => void
}

/** Which table is being counted; nothing where the room votes as one. */
export function TableSwitch({ tables, table, done, onTable }: Props) {
  if (tables.length === 0) return null
  return (
    <fieldset className="console-decide__tables bare-group" aria-label="Which table is counted">
      {tables.map(other => (
        <button
          type="button"
          className="console-button table-switch__table"
          aria-pressed={other === table}
          key={other}
          onClick={() => onTable(other)}
        >
          {other} {done.includes(other) ? <span className="table-switch__done">counted</span> : null}
        </button>
      ))}
      <p className="table-switch__sum">
        Counted: {tables.filter(other => done.includes(other)).length} of {tables.length} tables
      </p>
    </fieldset>
  )
}
