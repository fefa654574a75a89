import { checkBuilds } from './check-builds.ts'
import { type Outcome, runCommand, runVitest, said } from './check-step.ts'
import { findBrowser } from './find-browser.ts'
import { canInstallBrowser, installBrowsers, installLine } from './install-browser.ts'

/** Characters of a failure that are told again at the end; all of it stands where it happened. */
const LONGEST_FAILURE = 2000

type Step = { title: string; run: () => Promise<Outcome> }

const STEPS: Step[] = [
  { title: 'Format and lint', run: () => runCommand('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']) },
  { title: 'Types', run: () => runCommand('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']) },
  { title: 'Types of the pure rooms', run: () => runCommand('typescript/bin/tsc', ['-p', 'tsconfig.pure.json']) },
  { title: 'Unit and component tests', run: () => runVitest('vitest.config.ts') },
  { title: 'Data', run: () => runCommand('../cli/run.mjs', ['data']) },
  { title: 'Builds', run: checkBuilds },
  { title: 'Browser tests', run: () => runVitest('vitest.browser.config.ts') },
]

/**
 * `npm test`: everything that must hold, in order; a step that fails keeps none of the others from running.
 *
 * Ends with what was skipped and what failed, and one line, `N passed, N failed`. Exit code 1 on any failure. Words
 * name the steps to run, by how their titles begin; without any, all are run.
 */
export async function check(words: string[]): Promise<number> {
  const steps = STEPS.filter(({ title }) => words.length === 0 || words.some((word) => title.startsWith(word)))
  if (steps.length === 0) {
    console.error(`No step begins so. There are: ${STEPS.map(({ title }) => title).join(', ')}.`)
    return 2
  }
  getBrowsers()
  await runCommand('wxt/bin/wxt.mjs', ['prepare'])
  const outcomes: Outcome[] = []
  for (const { title, run } of steps) outcomes.push(await timed(title, run))

  const skipped = outcomes.flatMap((outcome) => outcome.skipped)
  console.log('')
  for (const line of skipped) console.log(`skipped: ${line}`)
  const failures = outcomes.flatMap((outcome) => outcome.failures)
  for (const line of failures) console.log(`failed: ${line.slice(0, LONGEST_FAILURE)}`)
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
  console.log(`${passed} passed, ${failures.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`)
  return failures.length > 0 ? 1 : 0
}

async function timed(title: string, run: () => Promise<Outcome>): Promise<Outcome> {
  console.log(`\n== ${title}`)
  const begin = Date.now()
  const outcome = await run().catch((error: unknown) => {
    console.log(said(error))
    return { passed: 0, skipped: [], failures: [`${title}: ${said(error)}`] }
  })
  const word = outcome.failures.length > 0 ? 'FAILED' : 'done'
  console.log(`== ${title}: ${word} in ${((Date.now() - begin) / 1000).toFixed(1)} s`)
  return outcome
}

function getBrowsers(): void {
  const missing = (['chromium', 'firefox'] as const).filter((name) => findBrowser(name) === undefined)
  if (missing.length === 0) return
  console.log(`Not found here: ${missing.join(', ')}.`)
  if (canInstallBrowser() && installBrowsers(missing)) return
  for (const name of missing) console.log(`The tests in ${name} will fail. This gets it: ${installLine(name)}`)
}
