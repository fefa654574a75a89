import { browser } from 'wxt/browser'

/** Opens the options page, or shows the one that is open. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage()
}

/** Opens the welcome page in a tab. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
}

/** The version of the extension, as its manifest has it. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version
}

/** The content security policy that the browser holds the extension's pages and its background to; undefined: its own. */
export function ownPolicy(): string | undefined {
  const policy: unknown = browser.runtime.getManifest().content_security_policy
  if (typeof policy !== 'object' || policy === null || !('extension_pages' in policy)) return undefined
  return String(policy.extension_pages)
}
