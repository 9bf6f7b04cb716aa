interface Props {
  readonly tables: readonly string[]
  readonly table: string | undefined
  readonly onTable: (table: string) => void
}

/** Which table is being counted; nothing where the room votes as one. */
export function TableSwitch({ tables, table, onTable }: Props) {
  if (tables.length === 0) return null
  return (
    <fieldset className="console-decide__tables bare-group" aria-label="Which table is counted">
      {tables.map(other => (
        <button
          type="button"
          className="console-button"
          aria-pressed={other === table}
          key={other}
          onClick={() => onTable(other)}
        >
          {other}
        </button>
      ))}
    </fieldset>
  )
}
