import type { Figure } from '../table.ts'
import type { MemoryAt } from './memory.ts'

const MB = 1e6
const AIM = { most: 1.5 }

/** What we add to a tab, what the background holds, and what the whole browser grows by for each tab more. */
export function memoryFigures(browser: string, names: number, runs: readonly MemoryAt[]): Figure[] {
  const who = `${browser}, ${names.toLocaleString('en')} names`
  const told = runs.flatMap(({ tabs, tab, used, background }) => [
    {
      what: `${who}, ${tabs} tabs: what we add to a tab's heap`,
      value: (tab.ours - tab.bare) / MB,
      unit: 'MB',
      aim: AIM,
    },
    {
      what: `${who}, ${tabs} tabs: the same once the reader has moved in it`,
      value: (used.ours - used.bare) / MB,
      unit: 'MB',
      aim: AIM,
    },
    { what: `${who}, ${tabs} tabs: heap of the background`, value: background / MB, unit: 'MB' },
  ])
  const [first, last] = [runs[0], runs.at(-1)]
  const processes =
    first === undefined || last === undefined || first === last
      ? []
      : [
          { what: `${who}: what we add to all processes, a tab more`, value: growth(first, last) / MB, unit: 'MB' },
          { what: `${who}: what we add to all processes, ${first.tabs} tab`, value: added(first) / MB, unit: 'MB' },
        ]
  // What a browser does not tell is no line.
  return [...told, ...processes].filter(({ value }) => !Number.isNaN(value))
}

function growth(first: MemoryAt, last: MemoryAt): number {
  return (added(last) - added(first)) / (last.tabs - first.tabs)
}

function added({ whole }: MemoryAt): number {
  return whole.ours - whole.bare
}
