import { defineConfig } from 'vitest/config';
export default defineConfig({ test: { include: ['tests/browser/tmp.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: 1 } });
