import { basename, dirname, join, relative, resolve } from 'node:path'
import { check } from '../../core/check/check.ts'
import { isError } from '../../core/diagnostics/diagnostic.ts'
import { pretty } from '../../core/diagnostics/formats.ts'
import {
  type FirstAnswers,
  idFrom,
  newPlaythroughs,
  newScenario,
  usualAnswers,
} from '../../core/scenario/new-scenario.ts'
import { families } from '../../core/scenario/families.ts'
import { checkFree, familyOf, folderFor, schemaPath, writeNew } from '../new-folder.ts'
import { shippedScenarios } from '../scenario-files.ts'
import { type ExitCode, Misuse, painterFor, readOptions, type Terminal } from '../terminal.ts'

/** Begins a case: asks what the options do not say, and writes a small one that can be played and changed. */
export async function newCase(args: readonly string[], terminal: Terminal): Promise<ExitCode | undefined> {
  const { values, positionals } = readOptions(args, ['title', 'family', 'who', 'asks'])
  if (positionals.length > 1) throw new Misuse('give one folder at most')
  const [given] = positionals
  // Before the further questions, so that no one answers them in vain.
  if (given !== undefined) await checkFree(folderFor(given, terminal), terminal)
  const title = await answer('title', values, terminal)
  const folder = folderFor(given ?? idFrom(title), terminal)
  await checkFree(folder, terminal)
  const answers = {
    title,
    family: familyOf(await answer('family', values, terminal)),
    who: await answer('who', values, terminal),
    asks: await answer('asks', values, terminal),
  }
  const path = join(folder, 'scenario.yaml')
  const text = newScenario(answers, schemaPath(folder))
  const { diagnostics, texts } = await check(
    { folder: basename(folder), scenario: { path, text }, exhibits: new Map() },
    { today: terminal.now().slice(0, 10) },
  )
  if (diagnostics.some(isError)) {
    terminal.err(pretty(diagnostics.filter(isError), texts, painterFor(terminal)))
    terminal.err('\nWe wrote nothing, because of these errors. Give other answers.\n')
    return undefined
  }
  await writeNew(folder, { 'scenario.yaml': text, 'playthroughs.yaml': newPlaythroughs }, terminal)
  terminal.out(nextSteps(relative(terminal.folder, folder), terminal))
  return 0
}

const questions: Readonly<Record<keyof FirstAnswers, string>> = {
  title: 'What is its title?',
  family: `Which family is it in: ${families.join(', ')}?`,
  who: 'Which councillor decides first? Give an invented name, a comma, and a post.',
  asks: 'What must they decide first? Write it as a question.',
}

/** What an option says, or someone answers; the usual answer where no one does. */
async function answer(
  key: keyof FirstAnswers,
  given: Readonly<Partial<Record<keyof FirstAnswers, string>>>,
  terminal: Terminal,
): Promise<string> {
  const said = given[key] ?? (await terminal.ask(`${questions[key]}\n[${usualAnswers[key]}] `)) ?? ''
  return said.trim() === '' ? usualAnswers[key] : said.trim()
}

function nextSteps(folder: string, { folder: here }: Terminal): string {
  const isShipped = dirname(resolve(here, folder)) === shippedScenarios
  return `
We wrote ${folder}. What to do next:
  Open ${join(folder, 'scenario.yaml')} in an editor. Its comments say what to change.
  npx desktop-audit check ${folder}    says what is wrong, and where
${isShipped ? '  npm run dev    plays it in the browser, and updates as you write\n' : `  npx desktop-audit play ${folder}    plays it in the terminal\n`}`
}
