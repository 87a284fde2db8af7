/**
 * A number for people: six significant digits below 100,000 and one decimal above, zeros at the end left out, thousands
 * grouped, no exponent between 1e-4 and 1e15.
 */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) return value.toExponential(3).replaceAll("-", "−");
  const digits = size >= 1e5 ? 1 : Math.max(0, 5 - magnitude(Math.max(size, 1e-4)));
  const [whole, fraction] = size.toFixed(Math.min(digits, 8)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const trimmed = fraction?.replace(/0+$/, "") ?? "";
  return `${value < 0 ? "−" : ""}${grouped}${trimmed === "" ? "" : `.${trimmed}`}`;
}

/** The power of ten of the first digit. */
export function magnitude(size: number): number {
  return Number(size.toExponential().split("e")[1]);
}
