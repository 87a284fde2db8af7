/** An element of a page as a browser would see it, or a text. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

const empty = new Set(["meta", "link", "br", "img", "hr", "input"]);
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  "#96": "`",
};

/**
 * A strict little parser for checking what we write: every tag closed in order, every attribute quoted, every entity
 * known, no stray < or >. Throws on anything else.
 */
export function parseMarkup(source: string): Element {
  const root: Element = { name: "#root", attributes: new Map(), children: [] };
  const open: Element[] = [root];
  const top = (): Element => open[open.length - 1];
  const tag = /<(?:!doctype html|(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/?))>/gy;
  let at = 0;
  while (at < source.length) {
    const next = source.indexOf("<", at);
    const text = source.slice(at, next < 0 ? source.length : next);
    if (text !== "") top().children.push(top().name === "style" ? text : decode(text));
    if (next < 0) break;
    tag.lastIndex = next;
    const found = tag.exec(source);
    if (found === null) throw new Error(`no tag at ${JSON.stringify(source.slice(next, next + 60))}`);
    at = tag.lastIndex;
    const [, closing, name, attributes, selfClosing] = found;
    if (name === undefined) continue;
    if (closing === "/") {
      if (top().name !== name) throw new Error(`</${name}> closes <${top().name}>`);
      open.pop();
      continue;
    }
    const element: Element = { name, attributes: attributesOf(attributes), children: [] };
    top().children.push(element);
    if (name === "script") {
      // What a script says is no markup, up to its end.
      const end = source.indexOf("</script>", at);
      if (end < 0) throw new Error("<script> is never closed");
      element.children.push(source.slice(at, end));
      at = end + "</script>".length;
    } else if (selfClosing === "" && !empty.has(name)) open.push(element);
  }
  if (open.length > 1) throw new Error(`<${top().name}> is never closed`);
  return root;
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, value] of text.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (found.has(name)) throw new Error(`${name} twice`);
    found.set(name, decode(value));
  }
  return found;
}

function decode(text: string): string {
  if (text.includes(">")) throw new Error(`stray > in ${JSON.stringify(text)}`);
  return text.replace(/&([^;]{0,8});?/g, (whole, name: string) => {
    if (!(name in entities)) throw new Error(`unknown entity ${whole}`);
    return entities[name];
  });
}

/** Every element below, in document order. */
export function elements(root: Element, ...names: readonly string[]): Element[] {
  return root.children.flatMap((child) =>
    typeof child === "string"
      ? []
      : [...(names.length === 0 || names.includes(child.name) ? [child] : []), ...elements(child, ...names)],
  );
}

/** The text that a reader may see: what scripts say is none. */
export function textContent(root: Element): string {
  if (root.name === "script") return "";
  return root.children.map((child) => (typeof child === "string" ? child : textContent(child))).join("");
}
