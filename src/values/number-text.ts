/** A number for people: up to six significant digits, thousands grouped, no exponent between 1e-4 and 1e15. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) return value.toExponential(3).replace("-", "−");
  const digits = size >= 1e5 ? 1 : Math.max(0, 5 - Math.floor(Math.log10(Math.max(size, 1e-4))));
  const [whole, fraction] = size.toFixed(Math.min(digits, 8)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const trimmed = fraction?.replace(/0+$/, "") ?? "";
  return `${value < 0 ? "−" : ""}${grouped}${trimmed === "" ? "" : `.${trimmed}`}`;
}
