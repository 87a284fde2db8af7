// The network as a component of Streamlit (1.51 or later). Bundle it to one file, beside network_streamlit.py:
//   npx esbuild network-streamlit.js --bundle --format=esm --minify --outfile=network-streamlit.bundle.js
import { mount } from "comity/element";

/** What is shown in which place: Streamlit calls again whenever the program ran again. */
const all = new WeakMap();

export default function network({ parentElement, data, setStateValue }) {
  const shown = all.get(parentElement);
  if (shown !== undefined) {
    shown.update(data);
    return undefined;
  }
  const place = document.createElement("div");
  place.style.height = "30rem";
  parentElement.append(place);
  all.set(parentElement, mount(place, data));
  place.addEventListener("select", ({ detail }) => setStateValue("selected", detail.actor?.name ?? ""));
  return () => {
    all.get(parentElement)?.destroy();
    all.delete(parentElement);
    place.remove();
  };
}
