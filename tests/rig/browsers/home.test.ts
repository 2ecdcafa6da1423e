import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeHome } from './home.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'home-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(directory, { recursive: true, force: true });
});

describe("a browser's home", () => {
  it("is in its own folder, whatever stands in the person's environment", () => {
    const names = ['HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME'];
    for (const name of names) vi.stubEnv(name, '/home/person');
    const environment = { ...process.env, ...makeHome(directory) };
    expect(readdirSync(directory)).toEqual(['home']);
    for (const name of names) expect(environment[name]).toContain(join(directory, 'home'));
  });

  it.each([
    ['where it is', '/run/user/1000/key', '/run/user/1000/key'],
    ['where X11 looks by itself', undefined, '/home/person/.Xauthority'],
  ])("leaves X11's key %s, so that a window opens", (_where, given, expected) => {
    vi.stubEnv('HOME', '/home/person');
    vi.stubEnv('XAUTHORITY', given);
    expect(makeHome(directory).XAUTHORITY).toBe(expected);
  });
});
