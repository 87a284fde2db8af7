import { webSide } from "../../src/exec/web-side.js";

/** A worker with every fault: "close" ends it, "throw" throws outside of a job, "hang" never answers. */
const side = webSide();
side.onMessage((message) => {
  if (message.type !== "job") return;
  if (message.job === "close") {
    close();
    return;
  }
  if (message.job === "throw") throw new RangeError("as told");
  while (message.job === "hang");
  const buffer = new ArrayBuffer(64);
  side.post({ type: "part", ticket: message.ticket, buffer, backend: "typescript" }, [buffer]);
});
