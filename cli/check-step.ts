import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * What a step of `npm test` came to. `skipped` are lines that name what was skipped, with the reason; `failures` name what
 * failed, with what it said, so that they can be told once more at the end of a long output.
 */
export type Outcome = { passed: number; skipped: string[]; failures: string[] }

/** Runs a script of a package, as one check. `script` is its path within node_modules. */
export async function runCommand(script: string, words: string[]): Promise<Outcome> {
  const code = await run([join('node_modules', script), ...words])
  if (code === 0) return { passed: 1, skipped: [], failures: [] }
  return { passed: 0, skipped: [], failures: [`${[script, ...words].join(' ')} exited with ${code}.`] }
}

/**
 * Runs vitest with a configuration and counts its tests. A file that could not be run counts as one failure, and so
 * does a run that ends badly though every test passed (an error outside of a test), or that found no test.
 */
export async function runVitest(config: string): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'on-the-record-'))
  const report = join(folder, 'report.json')
  try {
    const words = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const code = await run([join('node_modules', 'vitest', 'vitest.mjs'), ...words])
    return counted(JSON.parse(readFileSync(report, 'utf8')), code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What went wrong, in words. */
export function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

type Report = { testResults: { name: string; status: string; message?: string; assertionResults: Assertion[] }[] }
type Assertion = { status: string; fullName: string; failureMessages?: string[]; meta?: { reason?: string } }

function counted({ testResults }: Report, code: number): Outcome {
  const tests = testResults.flatMap((file) => file.assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed')
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  )
  const failures = [
    ...tests.flatMap(({ status, fullName, failureMessages }) =>
      status === 'failed' ? [`${fullName}: ${(failureMessages ?? []).join('\n')}`] : [],
    ),
    ...brokenFiles.map(({ name, message }) => `${name}: ${message ?? ''}`),
  ]
  const isSound = code === 0 && passed > 0
  if (failures.length === 0 && !isSound) failures.push(`vitest exited with ${code}, ${passed} tests passed; see above.`)
  return {
    passed,
    skipped: skipped.map(({ fullName, meta }) => `${fullName}${meta?.reason ? `: ${meta.reason}` : ''}`),
    failures,
  }
}

function run(words: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
