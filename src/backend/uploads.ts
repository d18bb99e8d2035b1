/** Uploads by tus 1.0, resumable for as long as the page lives, or by their place after it. Loads `tus-js-client` with the first file. */
import type { DetailedError, Upload } from 'tus-js-client';
import { parse, refusal } from './http.js';
import { BackendError, type UploadOptions } from './port.js';

// A cut costs at most one chunk where a proxy in between buffers; many refuse bodies over 1 MiB.
const chunkSize = 512 * 1024;

export class Uploads {
  private readonly endpoint: string;
  private readonly retryDelays: number[];
  /** Where each file answer's upload stands on the server; only in memory, as the addresses are secrets. */
  private readonly urls = new Map<string, string>();

  constructor(endpoint: string, retryDelays: number[]) {
    this.endpoint = endpoint;
    this.retryDelays = retryDelays;
  }

  async upload(file: File, options: UploadOptions): Promise<{ id: string }> {
    if (options.signal?.aborted) throw new BackendError('aborted');
    this.recall(options);
    const tus = await import('tus-js-client').catch((cause: unknown) => {
      throw new BackendError('network', { cause });
    });
    try {
      return await this.run(tus.Upload, file, options);
    } catch (error) {
      if (!(error instanceof Gone)) throw error;
      // The office has cleared the unfinished upload away: begin anew, once.
      this.urls.delete(options.key);
      return this.run(tus.Upload, file, options);
    }
  }

  /** The place that an earlier page kept, unless it lies at another office than this one. */
  private recall({ key, place }: UploadOptions): void {
    if (!place || this.urls.has(key) || new URL(place).origin !== new URL(this.endpoint).origin) return;
    this.urls.set(key, place);
  }

  private run(
    Tus: typeof Upload,
    file: File,
    { key, onPlace, onProgress, signal }: UploadOptions,
  ): Promise<{ id: string }> {
    const known = this.urls.get(key);
    let shown = 0;
    return new Promise((resolve, reject) => {
      const upload = new Tus(file, {
        ...(known === undefined ? { endpoint: this.endpoint } : { uploadUrl: known }),
        chunkSize,
        retryDelays: this.retryDelays,
        metadata: { filename: file.name, filetype: file.type },
        storeFingerprintForResuming: false,
        onUploadUrlAvailable: () => {
          this.urls.set(key, upload.url ?? '');
          onPlace?.(upload.url ?? '');
          // From here on a failed resume must not silently begin a second upload.
          upload.options.endpoint = null;
        },
        // `abort` before the first request is forgotten by the client: hold the request back here.
        onBeforeRequest: () => {
          if (signal?.aborted) throw new BackendError('aborted');
        },
        onProgress: (sent, total) => {
          // After a cut the server's offset lies behind what was sent: the bar waits, it does not jump back.
          shown = Math.max(shown, sent);
          onProgress?.(shown, total);
        },
        onSuccess: () => {
          signal?.removeEventListener('abort', abort);
          resolve({ id: idOf(upload.url ?? '') });
        },
        onError: (error) => {
          signal?.removeEventListener('abort', abort);
          reject(failure(error, known !== undefined));
        },
      });
      const abort = () => {
        void upload.abort();
        reject(new BackendError('aborted'));
      };
      signal?.addEventListener('abort', abort, { once: true });
      upload.start();
    });
  }
}

/** The server no longer has the upload that was to be resumed. */
class Gone extends BackendError {}

function failure(error: Error | DetailedError, resumed: boolean): BackendError {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  if (!response) return new BackendError('network', { cause: error });
  const status = response.getStatus();
  if (resumed && (status === 404 || status === 410)) return new Gone('protocol');
  // A browser sends a cut request again by itself; the server already stands further on. A next try asks where.
  if (status === 409) return new BackendError('network', { cause: error });
  return refusal(status, parse(response.getBody()));
}

const idOf = (url: string): string => decodeURIComponent(new URL(url).pathname.split('/').pop() ?? '');
