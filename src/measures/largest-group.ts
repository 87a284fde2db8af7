/** 1 for the members of the largest group, of equal ones the group with the smallest label; labels are vertices. */
export function largestGroup(labels: Int32Array): Uint8Array {
  const counts = new Int32Array(labels.length);
  for (const label of labels) counts[label]++;
  let best = 0;
  for (let label = 1; label < counts.length; label++) if (counts[label] > counts[best]) best = label;
  return Uint8Array.from(labels, (label) => (label === best ? 1 : 0));
}
