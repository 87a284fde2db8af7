type Rgb = readonly [red: number, green: number, blue: number];

const known = new Map<string, Rgb>();
let probe: CanvasRenderingContext2D | null | undefined;

/** A color of a style sheet, in any notation, as the browser shows it. */
function rgbOf(color: string): Rgb {
  const found = known.get(color);
  if (found !== undefined) return found;
  probe ??= Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", {
    willReadFrequently: true,
  });
  if (probe === null) return [0, 0, 0];
  probe.fillStyle = "#000";
  probe.fillStyle = color;
  probe.fillRect(0, 0, 1, 1);
  const [red, green, blue] = probe.getImageData(0, 0, 1, 1).data;
  known.set(color, [red, green, blue]);
  return [red, green, blue];
}

/** A color in the four bytes of one number, as a buffer of numbers holds it. The last bit stays unset, or it might be no number. */
export function packed(color: string): number {
  return new Float32Array(Uint8Array.from([...rgbOf(color), 254]).buffer)[0];
}
