import { nodeSide } from "../../src/exec/node-side.js";
import { serve } from "../../src/exec/serve.js";
import { faulty } from "./faulty-kernel.js";

serve(nodeSide(), [faulty]);
