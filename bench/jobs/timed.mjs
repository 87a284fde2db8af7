/** Runs the work and prints its seconds, the peak memory of the process in MiB, and its result. */
export async function timed(work) {
  const start = process.hrtime.bigint();
  const result = await work();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  console.log(JSON.stringify({ seconds, memory: process.resourceUsage().maxRSS / 1024, result }));
}
