import type { Control } from "../control/control.js";
import type { Network } from "../network/network.js";
import { isTransient } from "../network/transient.js";
import type { Allocate } from "./arena.js";
import { compile, type Compiled } from "./compile.js";
import { formKey, type Form } from "./form.js";

const formsPerNetwork = 4;
const memo = new WeakMap<Network, Map<string, Compiled>>();

/**
 * The compiled form of a network, kept for the next call: the four forms used last are kept for each network, none for
 * overlays.
 */
export async function compiled(
  network: Network,
  form: Form,
  control: Control,
  allocate: Allocate,
): Promise<Compiled> {
  if (isTransient(network)) return compile(network, form, control, allocate);
  const key = formKey(form);
  const forms = memo.get(network) ?? new Map<string, Compiled>();
  memo.set(network, forms);
  const known = forms.get(key);
  if (known !== undefined) {
    control.signal?.throwIfAborted();
    forms.delete(key);
    forms.set(key, known);
    return known;
  }
  const made = await compile(network, form, control, allocate);
  forms.set(key, made);
  for (const oldest of forms.keys()) {
    if (forms.size <= formsPerNetwork) break;
    forms.delete(oldest);
  }
  return made;
}

/** Forgets every compiled form of a network, so that its memory can be reclaimed while the network is kept. */
export function release(network: Network): void {
  memo.delete(network);
}
