import { useStore } from 'zustand'
import { QuietButton } from '../ui/controls.tsx'
import type { Workbench } from './workbench.ts'

/** What the case can lead to, over every route: each figure leads to its place in the text. */
export function Numbers({ bench }: { readonly bench: Workbench }) {
  const found = useStore(bench, state => state.found)
  const isWalking = useStore(bench, state => state.isWalking)
  if (found === undefined)
    return <output>{isWalking ? 'Walking through every route …' : 'The numbers come once there is no error.'}</output>
  return (
    <div className="stack">
      {found.numbers.map(({ title, says, rows }) => (
        <section key={title}>
          <h2 className="heading-s">{title}</h2>
          {says === undefined ? null : <p>{says}</p>}
          <table className="numbers">
            <tbody>
              {rows.map(({ label, value, place }) => (
                <tr key={`${label} ${place?.start}`}>
                  <th scope="row">
                    {place === undefined ? (
                      label
                    ) : (
                      <QuietButton onClick={() => bench.goTo(place.file, place.start, place.end)}>{label}</QuietButton>
                    )}
                  </th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  )
}
