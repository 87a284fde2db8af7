// node bench/jobs/hyperball.mjs [ACTORS TIES]: the neighbourhood function estimated by HyperBall with 64 registers, beside
// NetworKit for Python (NeighborhoodFunctionApproximation: ANF with 64 counters, of the largest component) if it is installed. One JSON line a
// side: CPU seconds (the least of 3), peak memory in MiB, pairs within 1, 2, … steps.
import { spawnSync } from "node:child_process";
import { distances, fromEdges, generate } from "../../dist/index.js";
import { peer, timedCpu, writeEdges } from "./peers.mjs";

const [actors = 200_000, ties = 2_000_000] = process.argv.slice(2).map(Number);
const { source, target } = (await generate({ actors, ties, seed: 1, attributes: false })).ties;
const network = await fromEdges(source, target, { n: actors });
const { seconds, result } = await timedCpu(3, () => distances(network, { standardError: 0.132 }));
let pairs = 0;
const within = result.tables.histogram.rows().map((row) => (pairs += 2 * row.pairs));
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ side: "comity", seconds, memory, error: result.meta.standardError, within }));

const python = `
import networkit as nk, resource, time, json, sys
nk.setNumberOfThreads(1)
G = nk.graphio.EdgeListReader(' ', 0, directed=False).read(sys.argv[1])
G.removeMultiEdges()
G.removeSelfLoops()
# It takes connected graphs only.
G = nk.components.ConnectedComponents.extractLargestConnectedComponent(G, True)
best = None
for _ in range(3):
    start = time.process_time()
    found = nk.distance.NeighborhoodFunctionApproximation(G, 64, 7).run()
    used = time.process_time() - start
    best = used if best is None else min(best, used)
print(json.dumps({"side": "NetworKit", "seconds": best, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "within": list(found.getNeighborhoodFunction())}))
`;
peer(spawnSync, python, writeEdges(source, target));
