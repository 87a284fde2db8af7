import tseslint from "typescript-eslint";

const clockAndDice = [
  {
    object: "Math",
    property: "random",
    message: "Results must be the same for the same seed: take a stream from src/random.",
  },
  {
    object: "Date",
    property: "now",
    message: "Results must not depend on the clock: take asOf as an option.",
  },
];

const noClockNodes = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "new Date() reads the clock: take asOf as an option.",
  },
  { selector: "ExportDefaultDeclaration", message: "Named exports only: a thing has one name." },
];

// Elementary functions other than these may differ in the last bit between engines; src/random/elementary.ts has ours.
const inexact = [
  "log",
  "log2",
  "log10",
  "log1p",
  "exp",
  "expm1",
  "pow",
  "sin",
  "cos",
  "tan",
  "atan2",
  "cbrt",
  "hypot",
].map((property) => ({
  object: "Math",
  property,
  message: "Differs between engines in the last bit: use src/random/elementary.ts.",
}));

export default tseslint.config(
  {
    ignores: [
      "dist",
      "src/{kernels,network}/wasm/assembly",
      "src/{kernels,network}/wasm/compiled",
      "node_modules",
      "test/package/consumers",
      "coverage",
      "api",
    ],
  },
  ...tseslint.configs.strict,
  {
    files: ["**/*.{ts,js,mjs}"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/unified-signatures": "off",
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "no-restricted-properties": ["error", ...clockAndDice],
      "no-restricted-syntax": ["error", ...noClockNodes],
      "no-console": "error",
    },
  },
  {
    files: ["src/kernels/**/*.ts", "src/network/generate/**/*.ts", "src/random/**/*.ts"],
    rules: { "no-restricted-properties": ["error", ...clockAndDice, ...inexact] },
  },
  // Today is the day on which the page judges by default, as the command does.
  {
    files: ["src/cli/**/*.ts", "src/studio/page.ts"],
    rules: { "no-restricted-properties": "off", "no-restricted-syntax": "off" },
  },
);
