import type { Rule, Stance } from '../dataset/model.ts'

export type CompiledSlot = {
  name: string
  /** Whose patterns fill it. */
  owners: number[]
  /** Whose patterns, standing in the sentence while the slot is empty, rule the sentence out. */
  rivals: number[]
  needed: boolean
  weight: number
}

/** A rule with every name replaced by the numbers of owners. */
export type CompiledRule = {
  allegation: number
  slots: CompiledSlot[]
  threshold: number
  boosts: { owners: number[]; weight: number }[]
  /** Sets of slot numbers; each suffices by itself. */
  strong: number[][]
  not: number[]
  /** Slot numbers: whoever acts in `of` must fill `is`. */
  agent: { of: number; is: number } | null
  /** Needed slots stand in the order of the list. */
  ordered: boolean
  /** Needed slots stand within so many words; 0 for no limit. */
  reach: number
  /** Owners of which one must stand somewhere on the page; none for no limit. */
  page: number[]
  /** Allegations of which the page must surely mention one; none for no limit. */
  within: number[]
  /** The stance that the wording itself takes. */
  stance?: Stance
  /** Slot numbers in the order in which they choose their words: the needed ones first. */
  order: number[]
  /** Slot numbers by which the rule is looked up: a sentence that fills none of them cannot match. */
  pivots: number[]
}

/** What a rule's names stand for; unknown ones stand for nothing. */
export type Names = { concept: (reference: string) => number[]; allegation: (id: string) => number[] }

/** Compiles one rule of an allegation. */
export function compileRule(rule: Rule, allegation: number, names: Names): CompiledRule {
  const all = (references: readonly string[] | undefined) => [...new Set((references ?? []).flatMap(names.concept))]
  const slots = rule.slots.map((slot) => ({
    name: slot.name,
    owners: all(slot.any),
    rivals: all(slot.rival),
    needed: slot.needed === true,
    weight: slot.weight ?? 1,
  }))
  const numberOf = (name: string) => slots.findIndex((slot) => slot.name === name)
  const strong = (rule.strong ?? []).map((names) => names.map(numberOf)).filter((set) => !set.includes(-1))
  const agent = rule.agent && { of: numberOf(rule.agent.of), is: numberOf(rule.agent.is) }
  return {
    allegation,
    slots,
    threshold: rule.threshold ?? slots.reduce((sum, slot) => sum + slot.weight, 0),
    boosts: (rule.boost ?? []).map(({ any, weight }) => ({ owners: all(any), weight })),
    strong,
    not: all(rule.not),
    agent: agent && agent.of >= 0 && agent.is >= 0 ? agent : null,
    ordered: rule.ordered === true,
    reach: rule.reach ?? 0,
    page: all(rule.page),
    within: (rule.within ?? []).flatMap(names.allegation),
    ...(rule.stance === undefined ? {} : { stance: rule.stance }),
    order: [...slots.keys()].sort((a, b) => Number(slots[b]?.needed) - Number(slots[a]?.needed)),
    pivots: pivotsOf(slots, strong),
  }
}

/** One needed slot is enough to find the rule by; without one, any slot may be the one that stands there. */
function pivotsOf(slots: readonly CompiledSlot[], strong: readonly number[][]): number[] {
  const needed = slots.findIndex((slot) => slot.needed)
  if (needed < 0) return slots.map((_, index) => index)
  return [...new Set([needed, ...strong.flatMap((set) => (set.includes(needed) ? [] : set.slice(0, 1)))])]
}
