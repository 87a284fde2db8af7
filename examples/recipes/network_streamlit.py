"""The network and the short report in Streamlit:  streamlit run network_streamlit.py
Needs network-streamlit.bundle.js (see network-streamlit.js), analysis.json and report.html, both from
comity report … --lite --json analysis.json --out report.html"""
import json
import pathlib

import streamlit as st

here = pathlib.Path(__file__).parent
network = st.components.v2.component(
    "comity_network", js=(here / "network-streamlit.bundle.js").read_text(encoding="utf-8")
)

st.title("Who is tied to whom")
analysis = json.loads((here / "analysis.json").read_text(encoding="utf-8"))
chosen = network(data=analysis, default={"selected": ""}, on_selected_change=lambda: None)
st.write("Python was told:", chosen.selected or "nobody")
st.components.v1.html((here / "report.html").read_text(encoding="utf-8"), height=600, scrolling=True)
