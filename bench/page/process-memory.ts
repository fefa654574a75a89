import { readdirSync, readFileSync } from 'node:fs'
import type { Browser } from 'puppeteer-core'

/**
 * The memory of a browser with all its processes, in bytes, shared pages counted by their share (PSS). Undefined where
 * the system does not tell: it is Linux that does.
 */
export function processMemory(browser: Browser): number | undefined {
  const root = browser.process()?.pid
  if (root === undefined || process.platform !== 'linux') return undefined
  return familyOf(root).reduce((sum, pid) => sum + proportionalSet(pid), 0)
}

/** A process and all that it started, and those that these started. */
function familyOf(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(name)])
  const family = new Set([root])
  for (const member of family) for (const [pid = 0, parent] of parents) if (parent === member) family.add(pid)
  return [...family]
}

function parentOf(pid: string): number {
  // The name of the program stands in brackets and may hold anything: what counts comes after the last one.
  const told = textOf(`/proc/${pid}/stat`)
  return Number(told.slice(told.lastIndexOf(')') + 2).split(' ')[1] ?? 0)
}

function proportionalSet(pid: number): number {
  const [, kilobytes = '0'] = /^Pss:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/smaps_rollup`)) ?? []
  return Number(kilobytes) * 1024
}

/** Empty where the process has gone meanwhile. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
