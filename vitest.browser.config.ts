import { defineConfig } from 'vitest/config'

/** Tests that drive real browsers with the built extension: one after the other, for a browser is a hungry guest. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: 'tests/browser/build.ts',
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 90_000,
  },
})
