/** 1 for the members of the largest group, or of all equally large ones: no name decides between them. */
export function largestGroup(labels: Int32Array): Uint8Array {
  const counts = new Int32Array(labels.length);
  for (const label of labels) counts[label]++;
  const most = counts.reduce((larger, count) => Math.max(larger, count), 0);
  return new Uint8Array(labels.length).map((_, v) => (counts[labels[v]] === most ? 1 : 0));
}
