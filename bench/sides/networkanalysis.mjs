import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { LeidenAlgorithm, Network } = require("networkanalysis-ts");
const Random = require("java-random");

export const packages = ["networkanalysis-ts"];

export function build({ n, source, target }) {
  return new Network({
    nNodes: n,
    setNodeWeightsToTotalEdgeWeights: true,
    edges: [Array.from(source), Array.from(target)],
    sortedEdges: false,
    checkIntegrity: false,
  });
}

const values = (found) => Float64Array.from(found.getClusters());

export const tasks = {
  components: { run: (network) => network.identifyComponents(), values },
  communities: {
    // Its quality function is the constant Potts model; at this resolution, with these node weights, that is modularity.
    run(network) {
      const leiden = new LeidenAlgorithm();
      const resolution = 1 / (2 * network.getTotalEdgeWeight());
      leiden.initializeBasedOnResolutionAndNIterationsAndRandomnessAndRandom(
        resolution,
        2,
        LeidenAlgorithm.DEFAULT_RANDOMNESS,
        new Random(0),
      );
      return leiden.findClustering(network);
    },
    values,
  },
};
