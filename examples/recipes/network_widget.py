"""The network as a widget, here in marimo:  marimo run network_widget.py
Needs anywidget, network-widget.bundle.js (see network-widget.js) and analysis.json (comity report … --json analysis.json).
In Jupyter the class is the same; a cell that ends with Network(analysis=…) shows it."""
import marimo

app = marimo.App()


@app.cell
def _():
    import json
    import pathlib

    import anywidget
    import marimo as mo
    import traitlets

    here = pathlib.Path(__file__).parent

    class Network(anywidget.AnyWidget):
        _esm = here / "network-widget.bundle.js"
        analysis = traitlets.Dict().tag(sync=True)
        selected = traitlets.Unicode("").tag(sync=True)

    analysis = json.loads((here / "analysis.json").read_text(encoding="utf-8"))
    network = mo.ui.anywidget(Network(analysis=analysis))
    network
    return mo, network


@app.cell
def _(mo, network):
    mo.md(f"Python was told: {network.selected or 'nobody'}")
    return


if __name__ == "__main__":
    app.run()
