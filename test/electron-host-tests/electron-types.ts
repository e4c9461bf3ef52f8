import fs from 'node:fs';
import path from 'node:path';
import { root } from './launch.ts';

const lines = fs.readFileSync(path.join(root, 'node_modules/electron/electron.d.ts'), 'utf8').split('\n');

/** Names that electron.d.ts gives a class or interface of the Electron namespace, own and inherited. */
export function membersOf(type: string): ReadonlySet<string> {
  const head = new RegExp(`^  (?:class|interface) ${type}(?: extends ([\\w.]+))? \\{`);
  const start = lines.findIndex((line) => head.test(line));
  const names = new Set<string>();
  if (start < 0) return names;
  const parent = head.exec(lines[start] ?? '')?.[1];
  if (parent && !parent.endsWith('EventEmitter'))
    for (const name of membersOf(parent.replace('Electron.', ''))) names.add(name);
  for (const line of lines.slice(start + 1)) {
    if (line === '  }') break;
    const name = /^ {4}(?:static |readonly |get |set )*(\w+)\??[(<:]/.exec(line)?.[1];
    if (name) names.add(name);
  }
  return names;
}

/** Names of events that electron.d.ts knows, on whatever object. */
export function eventNames(): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => /^ {4}on\(event: '([\w-]+)'/.exec(line)?.[1] ?? []));
}

/** What `require('electron')` holds in the main process → the type that describes it. */
export function mainModules(): ReadonlyMap<string, string> {
  const modules = new Map<string, string>();
  for (const namespace of ['Common', 'Main']) {
    const start = lines.findIndex((line) => line === `  namespace ${namespace} {`);
    for (const line of lines.slice(start + 1)) {
      if (line === '  }') break;
      const [, constant, type] = /^ {4}const (\w+): (?:typeof )?(\w+);/.exec(line) ?? [];
      const [, name] = /^ {4}class (\w+) extends/.exec(line) ?? [];
      if (constant && type) modules.set(constant, type);
      if (name) modules.set(name, name);
    }
  }
  return modules;
}
