import * as v from 'valibot'
import { type Fault, pathText } from './fault.ts'
import { LIMITS } from './limits.ts'

type Shape = v.GenericSchema & { entries?: Record<string, Shape>; item?: Shape; wrapped?: Shape; options?: unknown }

/**
 * Every fault of a value against a schema of this room, told in plain words; empty where it fits.
 *
 * Valibot judges; this walk only asks it field by field, because it names but the first unknown field of a record and
 * would take half a minute to list a million faults. It ends soon after `LIMITS.faults`.
 */
export function shapeFaults(shape: v.GenericSchema, value: unknown): Fault[] {
  if (v.is(shape, value)) return []
  const faults: Fault[] = []
  const path: (string | number)[] = []
  visit(shape, value)
  return faults

  function visit(wrapped: Shape, inner: unknown): void {
    const node = wrapped.wrapped ?? wrapped
    if (faults.length > LIMITS.faults) return
    if (node.item && Array.isArray(inner)) visitList(node, node.item, inner)
    else if (node.entries && isRecord(inner)) visitRecord(node.entries, inner)
    else if (node.type === 'union') visitTerm(node, inner)
    else visitLeaf(node, inner)
  }

  function visitList(node: Shape, item: Shape, list: readonly unknown[]): void {
    const before = faults.length
    for (let at = 0; at < list.length && faults.length <= LIMITS.faults; at += 1) below(at, () => visit(item, list[at]))
    // What is left is said of the list as a whole: too few items, too many.
    if (faults.length === before) visitLeaf(node, list)
  }

  function visitRecord(entries: Record<string, Shape>, record: Record<string, unknown>): void {
    for (const [key, entry] of Object.entries(entries)) {
      if (Object.hasOwn(record, key)) below(key, () => visit(entry, record[key]))
      else if (entry.type !== 'optional') below(key, () => add(`The field ${quoted(key)} is missing.`))
    }
    for (const key of Object.keys(record))
      if (!Object.hasOwn(entries, key)) below(key, () => add(`The format has no field ${quoted(key)} here.`))
  }

  /** The one union of the format: a term is a text, or a record with more to say. */
  function visitTerm(node: Shape, inner: unknown): void {
    const options = Array.isArray(node.options) ? (node.options as Shape[]) : []
    const meant = options.find((option) => (isRecord(inner) ? option.entries : option.type === typeof inner))
    if (meant) visit(meant, inner)
    else add(`A text is expected here, not ${nameOf(inner)}.`)
  }

  function visitLeaf(node: Shape, inner: unknown): void {
    for (const issue of v.safeParse(node, inner).issues ?? [])
      add(issue.kind === 'schema' ? wrongKind(issue) : issue.message)
  }

  function below(step: string | number, look: () => void): void {
    path.push(step)
    look()
    path.pop()
  }

  function add(message: string): void {
    faults.push({ path: pathText(path), message })
  }
}

function wrongKind(issue: v.BaseIssue<unknown>): string {
  const it = nameOf(issue.input)
  if (issue.type === 'picklist') {
    const options = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map((option) => option[1])
    return `This must be one of: ${options.join(', ')}; it is ${it}.`
  }
  if (issue.type === 'literal' && issue.expected === 'true') return `This is either true or left out; it is ${it}.`
  if (issue.type === 'literal') return `This must be ${issue.expected}; it is ${it}.`
  const wanted = { string: 'A text', number: 'A number', array: 'A list', strict_object: 'A record' }[issue.type]
  return `${wanted ?? 'Something else'} is expected here, not ${it}.`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (isRecord(value)) return 'a record'
  return typeof value === 'string' ? quoted(value) : String(value)
}

function quoted(words: string): string {
  return `“${words.length > 40 ? `${words.slice(0, 40)}…` : words}”`
}
