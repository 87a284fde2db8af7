// node bench/jobs/top-closeness.mjs [ACTORS TIES TOP]: the highest by harmonic closeness, found alone, beside NetworKit for
// Python (TopHarmonicCloseness) if it is installed. One JSON line a side: CPU seconds (the least of 3), peak memory in MiB.
import { spawnSync } from "node:child_process";
import { fromEdges, generate, harmonic } from "../../dist/index.js";
import { peer, timedCpu, writeEdges } from "./peers.mjs";

const [actors = 200_000, ties = 2_000_000, top = 10] = process.argv.slice(2).map(Number);
const { source, target } = (await generate({ actors, ties, seed: 1, attributes: false })).ties;
const network = await fromEdges(source, target, { n: actors });
const { seconds, result } = await timedCpu(3, () => harmonic(network, { top }));
const scores = result.top(top).map(({ score }) => score);
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ side: "comity", seconds, memory, searches: result.meta.searches, scores }));

const python = `
import networkit as nk, resource, time, json, sys
nk.setNumberOfThreads(1)
G = nk.graphio.EdgeListReader(' ', 0, directed=False).read(sys.argv[1])
for _ in range(G.numberOfNodes(), ${actors}): G.addNode()
G.removeMultiEdges()
G.removeSelfLoops()
best = None
for _ in range(3):
    start = time.process_time()
    found = nk.centrality.TopHarmonicCloseness(G, ${top}, False).run()
    used = time.process_time() - start
    best = used if best is None else min(best, used)
print(json.dumps({"side": "NetworKit", "seconds": best, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "scores": list(found.topkScoresList())}))
`;
peer(spawnSync, python, writeEdges(source, target));
