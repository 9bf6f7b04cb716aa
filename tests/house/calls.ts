import { Session as Inspector } from 'node:inspector/promises'

/** How often each function with a name, of each file of `src`, is called meanwhile, by the engine's own count. */
export async function callsIn(run: () => Promise<unknown>): Promise<ReadonlyMap<string, number>> {
  const inspector = new Inspector()
  inspector.connect()
  await inspector.post('Profiler.enable')
  await inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  await inspector.post('Profiler.takePreciseCoverage')
  await run()
  const { result } = await inspector.post('Profiler.takePreciseCoverage')
  await inspector.post('Profiler.stopPreciseCoverage')
  inspector.disconnect()
  return new Map(
    result.flatMap(({ url, functions }) => {
      const [, path] = /\/src\/((?:core|documents|app)\/.*)$/.exec(url) ?? []
      if (path === undefined) return []
      const named = functions.filter(({ functionName }) => functionName !== '')
      return named.map(({ functionName, ranges: [range] }): [string, number] => [
        `${path} ${functionName} ${range?.startOffset}`,
        range?.count ?? 0,
      ])
    }),
  )
}

/** The files of which a function is called oftener with something than without it. */
export function filesOnTheWay(
  withIt: ReadonlyMap<string, number>,
  without: ReadonlyMap<string, number>,
): readonly string[] {
  const more = [...withIt].filter(([name, count]) => count > (without.get(name) ?? 0))
  return [...new Set(more.map(([name]) => name.split(' ')[0] ?? ''))].toSorted()
}
