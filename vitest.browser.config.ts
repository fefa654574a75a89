import { defineConfig } from 'vitest/config'

/** Tests that drive real browsers with the built extension: one after the other, for a browser is a hungry guest. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: 'tests/browser/build.ts',
    fileParallelism: false,
    testTimeout: 30_000,
    // A driver may lose its hold of a page or a tab. The report names what was tried again: that is a defect to be found.
    retry: 1,
    hookTimeout: 90_000,
  },
})
