import fc from "fast-check";

// The same commit is judged by the same cases everywhere; `SEED=7 npx vitest run` looks at others.
fc.configureGlobal({ seed: Number(process.env["SEED"] ?? 20_251_130) });
