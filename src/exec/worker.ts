import { kernels } from "../kernels/table.js";
import { hasNodeThreads } from "./node-port.js";
import { nodeSide } from "./node-side.js";
import { serve } from "./serve.js";
import { webSide } from "./web-side.js";

// The host asked the same question before it made this worker.
serve(hasNodeThreads() ? nodeSide() : webSide(), kernels);
