import { groundOf } from './ground.ts'

/** Undefined: as the reader's system is. */
export type PageTheme = 'light' | 'dark' | undefined

/**
 * Whether what stands over an element should be light or dark: as the ground that its text stands on; where that is of
 * medium brightness, as the ground of the page. Undefined where that is too: then the reader's system may say.
 */
export function pageTheme(element: Element): PageTheme {
  const near = groundOf(element)
  if (near !== 'middle') return near
  const { body } = element.ownerDocument
  const far = body === null ? near : groundOf(body)
  return far === 'middle' ? undefined : far
}
