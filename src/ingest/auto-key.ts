/**
 * True for edge keys that a program made up: plain numbers, and the keys graphology gives. They say nothing about the
 * tie, would make every tie differ from every other, and are left out; all other keys are kept as the attribute `key`.
 */
export function isAutoKey(key: string): boolean {
  return /^(?:geid_\d+_)?\d+$/.test(key);
}
