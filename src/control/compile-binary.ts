/** Compiles a module given as base64 text; undefined where the host has no WebAssembly, lacks a feature of it or forbids it. */
export async function compileBinary(binary: string): Promise<WebAssembly.Module | undefined> {
  try {
    return await WebAssembly.compile(Uint8Array.from(atob(binary), (byte) => byte.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
