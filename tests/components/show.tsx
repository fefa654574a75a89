import { render } from '@testing-library/preact'
import axe from 'axe-core'
import type { ComponentChild } from 'preact'
import { type Words, WordsContext } from '../../components/words.ts'
import { ENGLISH } from './english.ts'

/** Renders a view in English, or in the words given, and gives the element around it. */
export function show(view: ComponentChild, words: Words = ENGLISH): HTMLElement {
  return render(<WordsContext.Provider value={words}>{view}</WordsContext.Provider>).container as HTMLElement
}

/** What axe finds wrong, a line each. Rules that need layout or a whole page are off: jsdom has neither. */
export async function axeFaults(container: HTMLElement): Promise<string[]> {
  const off = { enabled: false }
  const rules = { 'color-contrast': off, 'label-content-name-mismatch': off, region: off }
  const { violations } = await axe.run(container, { rules })
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html}`))
}

/** The visible text of an element, with white space as a reader sees it. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim()
}
