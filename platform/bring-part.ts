import { browser } from 'wxt/browser'
import type { Part } from './messages.ts'

const FILES = { card: '/card.js', elements: '/elements.js' } as const satisfies Record<Part, string>

/** Puts a part beside the reader of a frame. Rejects where the browser refuses, or the frame is gone. */
export async function bringPart(part: Part, tab: number, frame = 0): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [FILES[part]] })
}
