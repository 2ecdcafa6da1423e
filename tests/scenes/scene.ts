import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import type { Scope } from '../../utils/model/report.ts';
import { SceneFile } from './schema.ts';

type File = v.InferOutput<typeof SceneFile>;

/** A scene: how each endpoint answers, and what the report must say. */
export interface Scene extends Omit<File, 'like' | 'scope'> {
  readonly scope: Scope;
}

/** The folder of the project's scenes. */
export const SCENES = import.meta.dirname;

/** @returns the names of all scenes in a folder and below it, without ".json". */
export function scenesIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length));
}

/**
 * Reads a scene, and from the scenes that it is like what it leaves out.
 * @throws an error that names the file and the place in it.
 */
export function loadScene(folder: string, name: string): Scene {
  return load(join(folder, `${name}.json`), folder);
}

/** "a, b": x → a: x, b: x */
export function spread<Value>(all: Readonly<Record<string, Value>>): Record<string, Value> {
  const entries = Object.entries(all);
  return Object.fromEntries(entries.flatMap(([keys, value]) => keys.split(', ').map((key) => [key, value])));
}

function load(path: string, folder: string): Scene {
  const { like, scope, ...file } = read(path);
  const base = like === undefined ? undefined : load(find(`${like}.json`, folder, path), folder);
  const scopeOrBase = scope ?? base?.scope;
  if (scopeOrBase === undefined) throw new Error(`${relative('', path)}: no scope`);
  return { ...base, ...file, scope: scopeOrBase, answers: { ...base?.answers, ...spread(file.answers) } };
}

/** Beside the scene that is like it, or else among the project's. */
function find(file: string, folder: string, path: string): string {
  const beside = join(folder, file);
  return existsSync(beside) && beside !== path ? beside : join(SCENES, file);
}

function read(path: string): File {
  const parsed = v.safeParse(SceneFile, json(path));
  if (parsed.success) return parsed.output;
  const issues = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  throw new Error(`${relative('', path)}: ${issues.join('; ')}`);
}

function json(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${relative('', path)}: not readable as JSON`, { cause });
  }
}
