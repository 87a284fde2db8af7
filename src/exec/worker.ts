import { kernels } from "../kernels/table.js";
import { nodeSide } from "./node-side.js";
import { serve } from "./serve.js";

serve(nodeSide(), kernels);
