import http from 'node:http';
import https from 'node:https';
import { configureRequestUrl, HttpExecutor, type DownloadOptions } from 'builder-util-runtime';

/** An answer that leads, or an address that lies, elsewhere than at the update host. */
export class ElsewhereError extends Error {
  override readonly name = 'ElsewhereError';
}

/** An answer larger than anything the host has to say, or a ring of redirects. */
export class RubbishError extends Error {
  override readonly name = 'RubbishError';
}

type Base = HttpExecutor<http.ClientRequest>;
type Options = http.RequestOptions & {
  /** Bytes that the answer may have. */
  maxBytes?: number;
  /** Redirects so far; one count goes along the whole way. */
  hops?: { count: number };
};

/** What is asked for is a few lines. */
const SAID_BYTES = 1024 * 1024;
/** An installer is a hundred megabytes or two. */
const FILE_BYTES = 1024 ** 3;
const MOST_HOPS = 5;

/**
 * The network under electron-updater: one host, redirects only within it and not for ever, answers of limited size. The
 * updater's own way knows no such limits, and tells the host an id of the machine.
 */
export class UpdateHttp extends HttpExecutor<http.ClientRequest> {
  readonly #home: URL;

  constructor(home: URL) {
    super();
    this.#home = home;
  }

  override createRequest(options: Options, heard: (response: http.IncomingMessage) => void) {
    if (!this.#isHome(addressOf(options))) throw new ElsewhereError('not the update host');
    const { maxBytes = FILE_BYTES, hops = { count: 0 }, ...rest } = options;
    const headers = Object.fromEntries(
      Object.entries(rest.headers ?? {}).filter(([name]) => name.toLowerCase() !== 'x-user-staging-id'),
    );
    const send = rest.protocol === 'http:' ? http.request : https.request;
    const request = send({ ...rest, headers } as http.RequestOptions, (response) => {
      const end = (fault: Error): void => {
        // The updater listens to the request only; a response that is destroyed alone would be waited for.
        request.emit('error', fault);
        response.destroy();
      };
      const { location } = response.headers;
      if (location !== undefined) {
        hops.count += 1;
        if (!this.#isHome(location, addressOf(options))) return end(new ElsewhereError('redirected'));
        if (hops.count > MOST_HOPS) return end(new RubbishError('redirects for ever'));
      }
      let bytes = 0;
      response.on('data', (chunk: Buffer | string) => {
        bytes += chunk.length;
        if (bytes > maxBytes) end(new RubbishError('answer too large'));
      });
      heard(response);
    });
    return request;
  }

  override request(...[options, token, data]: Parameters<Base['request']>): ReturnType<Base['request']> {
    const limited: Options = { ...options, maxBytes: SAID_BYTES, hops: { count: 0 } };
    return super.request(limited, token, data);
  }

  /** Called by the updater, though the base class does not name it. */
  download(url: URL, destination: string, options: DownloadOptions): Promise<string> {
    return options.cancellationToken.createPromise<string>((resolve, reject, onCancel) => {
      const request: Options = {
        ...(options.headers ? { headers: options.headers } : {}),
        hops: { count: 0 },
      };
      configureRequestUrl(url, request);
      // Called with nothing, not with null, where all went well.
      const callback = (error?: Error | null): void =>
        error instanceof Error ? reject(error) : resolve(destination);
      this.doDownload(request, { destination, options, onCancel, callback, responseHandler: null }, 0);
    });
  }

  #isHome(address: string, base?: string): boolean {
    return URL.canParse(address, base) && new URL(address, base).origin === this.#home.origin;
  }
}

function addressOf({ protocol, hostname, port, path }: Options): string {
  const place = port === undefined || port === null || port === '' ? '' : `:${port}`;
  return `${protocol ?? 'https:'}//${hostname ?? ''}${place}${path ?? '/'}`;
}
