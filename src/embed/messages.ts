/** What the framed page and its host say to each other. A height is all that ever leaves the frame. */

export interface HeightMessage {
  type: 'dvc-height';
  /** CSS pixels. */
  height: number;
}
/** The host asks when its script came later than the first height. */
export interface AskMessage {
  type: 'dvc-ask-height';
}

/** Higher than any form; a frame that says more is not believed. */
export const maxHeight = 50_000;

export function isHeight(data: unknown): data is HeightMessage {
  const { type, height } = (data ?? {}) as Partial<HeightMessage>;
  return (
    type === 'dvc-height' &&
    typeof height === 'number' &&
    Number.isInteger(height) &&
    height > 0 &&
    height <= maxHeight
  );
}
export const isAsk = (data: unknown): data is AskMessage =>
  (data as Partial<AskMessage> | null)?.type === 'dvc-ask-height';
