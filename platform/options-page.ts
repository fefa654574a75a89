import { browser } from 'wxt/browser'

/** Opens the options page, or shows the one that is open. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage()
}

/** The version of the extension, as its manifest has it. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version
}
