/** What an element can have: attributes by name, true for those without a value; false and undefined for none. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element with its attributes and what is in it: texts are always texts, whatever stands in them. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value === true) made.setAttribute(key, "");
    else if (typeof value === "string") made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A text of the data: its direction does not change that of the words around it. */
export function given(text: string): HTMLElement {
  return element("bdi", {}, text);
}

/** A button that does something. */
export function button(
  label: string,
  act: () => void,
  { kind = "plain" }: { readonly kind?: "plain" | "main" | "small" } = {},
): HTMLButtonElement {
  const made = element("button", { type: "button", class: `button ${kind}` }, label);
  made.addEventListener("click", act);
  return made;
}

/** One of several words to choose from, each with what people read. */
export function choice(
  id: string,
  options: readonly (readonly [value: string, label: string])[],
  chosen: string,
): HTMLSelectElement {
  const made = element(
    "select",
    { id },
    ...options.map(([value, label]) => element("option", { value }, label)),
  );
  made.value = chosen;
  return made;
}

/** A number with its noun. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
