import type { Fault } from '../dataset/fault.ts'
import type { CheckedFile } from './data.ts'

/** What `npm run data` prints: the faults of all files, a line each, then the figures of each dataset, then the sum. */
export function dataReport(files: readonly CheckedFile[]): string {
  const faults = files.flatMap(({ file, faults }) => faults.map((fault) => faultLine(file, fault)))
  const sum = faults.length === 0 ? 'No faults.' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`
  return [...faults, ...files.flatMap(figureLines), sum].join('\n')
}

function faultLine(file: string, { path, message, line }: Fault): string {
  const place = [path, line === undefined ? '' : `(line ${line})`].filter((part) => part !== '').join(' ')
  return place === '' ? `${file}: ${message}` : `${file}: ${place}: ${message}`
}

function figureLines({ file, figures, examples }: CheckedFile): string[] {
  if (figures === undefined) return []
  const { statements, official, byStance, bySide, byAllegation, actors, sources } = figures
  const stances = Object.entries(byStance).map(([stance, count]) => `${count} ${stance}`)
  return [
    '',
    `${file}: ${figures.allegations} allegations, ${statements} statements, ${actors} actors, ${sources.all} sources`,
    `  statements     ${stances.join(', ')}; ${official} official`,
    `  by allegation  ${listed(byAllegation)}`,
    `  by side        ${listed(bySide)}`,
    `  sources        ${sources.primary} primary, ${sources.report} report, ${sources.opinion} opinion; ` +
      `${sources.secondHand} second-hand; ${sources.withLink} with a link, ${sources.all - sources.withLink} without`,
    ...(examples === undefined ? [] : [`  examples       ${exampleLine(examples)}`]),
    '',
  ]
}

function exampleLine({ match, noMatch, failed }: NonNullable<CheckedFile['examples']>): string {
  return `${match} that must match, ${noMatch} that must not; ${failed === 0 ? 'all pass' : `${failed} fail`}`
}

function listed(counts: readonly (readonly [string, number])[]): string {
  return counts.map(([name, count]) => `${name} ${count}`).join(', ')
}
