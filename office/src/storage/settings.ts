/** Where the bytes of uploads are kept: in the data folder, or in a bucket of an S3-compatible store. */
import type { Environment } from '../environment.js';

export interface S3Settings {
  bucket: string;
  /** `https://s3.example.vn`; undefined for Amazon's own. */
  endpoint: string | undefined;
  region: string;
  accessKey: string;
  secretKey: string;
  /** The bucket stands in the path of the address, not before its host. */
  pathStyle: boolean;
}

const others = ['S3_ENDPOINT', 'S3_REGION', 'S3_ACCESS_KEY', 'S3_SECRET_KEY', 'S3_PATH_STYLE'];

export function readS3({ given, yesOrNo, wrong }: Environment): S3Settings | undefined {
  const bucket = given('S3_BUCKET');
  const [endpoint, region = 'us-east-1', accessKey, secretKey] = others.map(given);
  const pathStyle = yesOrNo('S3_PATH_STYLE', endpoint !== undefined);
  if (bucket === undefined) {
    const left = others.find(given);
    if (left !== undefined) wrong.push(`${left} is set, but S3_BUCKET is not.`);
    return undefined;
  }
  if (endpoint !== undefined && !isHttp(endpoint))
    wrong.push('S3_ENDPOINT must be an http or https address.');
  if (accessKey === undefined || secretKey === undefined)
    wrong.push('S3_ACCESS_KEY and S3_SECRET_KEY must be set with S3_BUCKET.');
  return { bucket, endpoint, region, accessKey: accessKey ?? '', secretKey: secretKey ?? '', pathStyle };
}

function isHttp(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}
