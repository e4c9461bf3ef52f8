import { parseArgs } from 'node:util';
import type { HubPlace } from '#shared/hub/join-code.ts';
import { lineSchema } from '#shared/hub/words.ts';
import * as v from 'valibot';
import type { StationRole } from './store.ts';

/** What the hub's command is asked to do. */
export type HubCommand =
  | {
      readonly kind: 'serve';
      readonly url: string;
      readonly host: string;
      readonly port: number;
      /** Folder of the hub's certificate; null for plain HTTP. */
      readonly tls: string | null;
      /** Under which name it is announced on the local network; null for not. */
      readonly announce: string | null;
    }
  | {
      readonly kind: 'invite';
      readonly url: string;
      readonly name: string;
      readonly role: StationRole;
      readonly tls: string;
      /** Where stations reach the hub, for the code that is scanned; null where nobody said. */
      readonly at: HubPlace | null;
    }
  | { readonly kind: 'enrol'; readonly url: string; readonly id: string; readonly role: StationRole }
  | { readonly kind: 'revoke'; readonly url: string; readonly id: string; readonly by: string }
  | { readonly kind: 'new-epoch'; readonly url: string }
  | { readonly kind: 'usage'; readonly why: string | null };

/** How the command is used. */
export const USAGE = `Packline hub: shares facts and claims between packing tables, over PostgreSQL 14 or newer.

  DATABASE_URL=postgres://user:password@host:5432/packline npm run hub
  npm run hub -- serve [--host 127.0.0.1] [--port 8790]   answer stations (what happens without a word)
  npm run hub -- serve --tls DIR [--announce NAME]        with a certificate of its own, kept in DIR; found by name on the network
  npm run hub -- invite "TABLE 2" --tls DIR [--supervisor] [--at HOST:PORT]
                                                          a code with which one table joins within ten minutes
  npm run hub -- enrol NAME [--supervisor]                take a station in; prints its key once
  npm run hub -- revoke NAME --by WHO                     put a station out at once, with all its claims
  npm run hub -- new-epoch                                after a backup was put back by hand: gather what stations know

Several hub processes may share one database. The tables are made and brought up to date by the hub itself.
Other machines reach it only over a way that encrypts: --tls, a TLS proxy before it, or --host within a VPN.
`;

const usage = (why: string | null): HubCommand => ({ kind: 'usage', why });
const isName = (text: string | undefined): text is string => /^[\w.-]{1,64}$/u.test(text ?? '');

function placeOf(text: string): HubPlace | undefined {
  const [, host = '', port = ''] = /^\[?([\w.:-]{1,253}?)\]?:([1-9]\d{0,4})$/u.exec(text) ?? [];
  return host === '' || Number(port) > 65_535 ? undefined : { host, port: Number(port) };
}

function parsed(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '8790' },
      supervisor: { type: 'boolean', default: false },
      by: { type: 'string' },
      tls: { type: 'string' },
      announce: { type: 'string' },
      at: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
}

function commandOf({ values, positionals }: ReturnType<typeof parsed>, url: string): HubCommand {
  const [word = 'serve', id, ...more] = positionals;
  if (more.length > 0) return usage(`"${more[0]}" is one word too many.`);
  switch (word) {
    case 'serve': {
      const port = Number(values.port);
      if (!/^\d{1,5}$/u.test(values.port) || port > 65_535)
        return usage(`--port takes a number up to 65535, not "${values.port}".`);
      if (values.announce !== undefined && values.tls === undefined)
        return usage('--announce needs --tls: what is found on the network has to show who it is.');
      const announce = values.announce ?? null;
      return { kind: 'serve', url, host: values.host, port, tls: values.tls ?? null, announce };
    }
    case 'invite': {
      const name = v.safeParse(lineSchema, id);
      if (!name.success) return usage('invite takes what the table is called: invite "TABLE 2".');
      if (values.tls === undefined) return usage('invite needs --tls DIR, the folder of the certificate.');
      const at = values.at === undefined ? null : placeOf(values.at);
      if (at === undefined) return usage(`--at takes HOST:PORT, not "${values.at}".`);
      const role = values.supervisor ? 'supervisor' : 'packer';
      return { kind: 'invite', url, name: name.output, role, tls: values.tls, at };
    }
    case 'enrol':
      if (!isName(id)) return usage('enrol takes a name: letters, digits, - . _, up to 64.');
      return { kind: 'enrol', url, id, role: values.supervisor ? 'supervisor' : 'packer' };
    case 'revoke':
      if (!isName(id)) return usage('revoke takes the name of a station.');
      if (values.by === undefined || values.by === '') return usage('Who revokes it? Add --by NAME.');
      return { kind: 'revoke', url, id, by: values.by };
    case 'new-epoch':
      return { kind: 'new-epoch', url };
    default:
      return usage(`"${word}" is no command.`);
  }
}

/** Reads the command line; whatever cannot be read becomes the usage with its reason. */
export function readHubCommand(args: readonly string[], url: string | undefined): HubCommand {
  try {
    const read = parsed(args);
    if (read.values.help) return usage(null);
    if (url === undefined || url === '')
      return usage('DATABASE_URL is not set: which database should the hub use?');
    if (!/^postgres(?:ql)?:\/\//u.test(url))
      return usage('DATABASE_URL has to begin with postgres:// or postgresql://.');
    return commandOf(read, url);
  } catch (thrown) {
    return usage(thrown instanceof Error ? thrown.message : String(thrown));
  }
}
