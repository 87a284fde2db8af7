// What the cells of a notebook gave, to compare and to store.

/**
 * The places of cells that gave only a part of what is stored, and complaints about cells that gave anything else. A cell
 * without a stored result is a complaint, too, so that nothing passes unchecked.
 */
export function compareNotebooks(stored, given) {
  const wrong = [];
  const lost = [];
  for (const [place, cell] of stored.cells.entries()) {
    if (cell.cell_type !== "code") continue;
    const expected = outputsOf(cell);
    const found = outputsOf(given.cells[place]);
    if (expected.size === 0) wrong.push(`cell ${place + 1}: no result is stored; run with --write`);
    for (const [kind, text] of found) {
      const whole = expected.get(kind) ?? "";
      if (!whole.includes(text)) wrong.push(`cell ${place + 1}: ${kind} is ${differing(whole, text)}`);
    }
    if (Array.from(expected).some(([kind, text]) => found.get(kind) !== text)) lost.push(place);
  }
  return { wrong, lost };
}

/** The notebook as it is kept: without counts and times of the run, each printed stream in one piece. */
export function storedNotebook({ cells, metadata: { kernelspec }, nbformat, nbformat_minor }) {
  const kept = cells.map(({ cell_type, id, metadata, outputs, source }) => ({
    cell_type,
    id,
    metadata: cell_type === "code" ? {} : metadata,
    ...(cell_type === "code" && { execution_count: null, outputs: Array.from(joined(outputs)) }),
    source,
  }));
  const metadata = { kernelspec, language_info: { name: "typescript" } };
  return `${JSON.stringify({ cells: kept, metadata, nbformat, nbformat_minor }, null, 1)}\n`;
}

/** The outputs of a cell, what was printed to one stream in one piece. */
function joined(outputs) {
  const streams = new Map();
  const others = [];
  for (const { output_type, name, text, data } of outputs)
    if (output_type === "stream") streams.set(name, [...(streams.get(name) ?? []), written(text)]);
    else others.push({ output_type: "display_data", metadata: {}, data });
  const printed = Array.from(streams, ([name, texts]) => ({
    output_type: "stream",
    name,
    text: lines(texts.join("")),
  }));
  return [...printed, ...others];
}

/** The texts of a cell by stream, or by place and media type. */
function outputsOf({ outputs }) {
  const found = new Map();
  let shown = 0;
  for (const { name, text, data } of joined(outputs))
    if (data === undefined) found.set(name, written(text));
    else {
      shown += 1;
      for (const [type, content] of Object.entries(data)) found.set(`${type} ${shown}`, written(content));
    }
  return found;
}

/** Notebooks keep texts as one string or as a list of lines. */
function written(text) {
  return Array.isArray(text) ? text.join("") : String(text);
}

function lines(text) {
  return text.split(/(?<=\n)/);
}

/** Both texts from where they begin to differ. */
function differing(expected, found) {
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at += 1;
  const from = Math.max(0, at - 20);
  const part = (text) => JSON.stringify(text.slice(from, at + 60));
  return `${part(found)} instead of ${part(expected)}, from character ${from}`;
}
