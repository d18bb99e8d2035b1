/** Uploads in a bucket: several machines share it, and it grows by itself. */
import { S3Store, type MetadataValue } from '@tus/s3-store';
import type { KvStore, Upload } from '@tus/server';
import type { S3Settings } from './settings.js';
import type { Storage } from './storage.js';

/** Another office may have written since: nothing is remembered. */
const forgetful: KvStore<MetadataValue> = {
  get: () => Promise.resolve(undefined),
  set: () => Promise.resolve(),
  delete: () => Promise.resolve(),
};

const isMissing = (error: unknown): boolean =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 404;
const ifThere = (error: unknown): undefined => {
  if (!isMissing(error)) throw error;
};

class Bucket extends S3Store {
  /** The base calls every failure “not found”, and a phone would begin anew because a store was away for a moment. */
  override async getUpload(id: string): Promise<Upload> {
    try {
      return await super.getUpload(id);
    } catch (error) {
      await this.getMetadata(id).catch(ifThere);
      throw error;
    }
  }

  /** The base leaves finished uploads where they are: there is no multipart upload to end any more. */
  override async remove(id: string): Promise<void> {
    const Bucket = this.bucket;
    const uploadId = (await this.getMetadata(id).catch(ifThere))?.['upload-id'];
    if (uploadId !== undefined)
      await this.client.abortMultipartUpload({ Bucket, Key: id, UploadId: uploadId }).catch(ifThere);
    // What says that it exists goes last: a removal that was cut off is done again.
    for (const Key of [this.partKey(id, true), id, this.infoKey(id)])
      await this.client.deleteObject({ Bucket, Key });
  }

  async head(id: string, length: number): Promise<Uint8Array> {
    const { size } = await this.getUpload(id);
    if (size === 0) return new Uint8Array();
    const { Body } = await this.client.getObject({
      Bucket: this.bucket,
      Key: id,
      Range: `bytes=0-${length - 1}`,
    });
    return Body!.transformToByteArray();
  }

  async exists(id: string): Promise<boolean> {
    return (await this.getMetadata(id).catch(ifThere)) !== undefined;
  }

  async *begunBefore(moment: Date): AsyncIterable<string> {
    let from: string | undefined;
    do {
      const page = await this.client.listObjectsV2({ Bucket: this.bucket, ContinuationToken: from });
      for (const { Key = '', LastModified } of page.Contents ?? [])
        if (Key.endsWith('.info') && LastModified !== undefined && LastModified < moment)
          yield Key.slice(0, -'.info'.length);
      from = page.NextContinuationToken;
    } while (from !== undefined);
  }

  async check(): Promise<void> {
    await this.client.headBucket({ Bucket: this.bucket });
  }
}

export function s3Storage({
  bucket,
  endpoint,
  region,
  accessKey,
  secretKey,
  pathStyle,
}: S3Settings): Storage {
  const tus = new Bucket({
    cache: forgetful,
    useTags: false,
    s3ClientConfig: {
      bucket,
      region,
      ...(endpoint !== undefined && { endpoint }),
      forcePathStyle: pathStyle,
      credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
      // Stores other than Amazon's often know none of its newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      maxAttempts: 3,
    },
  });
  return {
    tus,
    head: (id, length) => tus.head(id, length),
    read: (id) => tus.read(id),
    remove: (id) => tus.remove(id),
    exists: (id) => tus.exists(id),
    begunBefore: (moment) => tus.begunBefore(moment),
    check: () => tus.check(),
    hasRoom: () => Promise.resolve(true),
  };
}
