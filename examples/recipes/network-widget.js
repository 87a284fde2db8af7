// The network in Jupyter, marimo, Colab and VS Code, by anywidget. Bundle it to one file, beside network_widget.py:
//   npx esbuild network-widget.js --bundle --format=esm --minify --outfile=network-widget.bundle.js
import { mount } from "comity/element";

function render({ model, el }) {
  const place = document.createElement("div");
  place.style.height = "30rem";
  el.append(place);
  const shown = mount(place, model.get("analysis"));
  const update = () => shown.update(model.get("analysis"));
  model.on("change:analysis", update);
  place.addEventListener("select", ({ detail }) => {
    model.set("selected", detail.actor?.name ?? "");
    model.save_changes();
  });
  return () => {
    model.off("change:analysis", update);
    shown.destroy();
  };
}

export default { render };
