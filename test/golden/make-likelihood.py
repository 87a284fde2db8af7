"""Writes test/golden/likelihood.json: logistic regression, isotonic regression and ranking figures as scikit-learn has them.

    .venv/bin/pip install scikit-learn==1.5.2
    .venv/bin/python test/golden/make-likelihood.py

Penalized logistic regression minimizes the mean of the weighted log loss plus penalty / 2 times the sum of the squared
coefficients, the intercept free: C = 1 / (penalty * sum of the weights). Isotonic regression is that of pooled adjacent
violators; between its steps scikit-learn interpolates.
"""

import json
from pathlib import Path

import numpy as np
import sklearn
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, roc_auc_score

assert sklearn.__version__ == "1.5.2"
HERE = Path(__file__).parent
rng = np.random.default_rng(20261122)


def rounded(values, digits=12):
    return [round(float(value), digits) for value in values]


def logistic(n, k, penalty, weighted):
    x = np.round(rng.normal(size=(n, k)), 3)
    if k > 2:
        x[:, 2] = np.round(x[:, 1] + 0.05 * x[:, 2], 3)
    truth = rng.normal(size=k)
    y = (rng.random(n) < 1 / (1 + np.exp(1.5 - x @ truth))).astype(int)
    w = np.where(y == 1, 1.0, 7.5) if weighted else np.ones(n)
    model = LogisticRegression(C=1 / (penalty * w.sum()), tol=1e-12, max_iter=10000, solver="newton-cholesky")
    model.fit(x, y, sample_weight=w)
    return {
        "rows": [rounded(row, 3) for row in x],
        "labels": y.tolist(),
        "counts": w.tolist(),
        "penalty": penalty,
        "intercept": float(model.intercept_[0]),
        "coefficients": [float(value) for value in model.coef_[0]],
    }


def isotonic(n, weighted):
    score = np.round(rng.normal(size=n), 1)
    y = (rng.random(n) < 1 / (1 + np.exp(1 - 1.5 * score))).astype(int)
    w = np.where(y == 1, 1.0, 3.25) if weighted else np.ones(n)
    model = IsotonicRegression(out_of_bounds="clip").fit(score, y, sample_weight=w)
    asked = np.round(np.linspace(-4, 4, 41), 3)
    return {
        "scores": rounded(score, 1),
        "labels": y.tolist(),
        "counts": w.tolist(),
        "asked": rounded(asked, 3),
        "chances": [float(value) for value in model.predict(asked)],
    }


def ranking(n, digits, weighted):
    y = (rng.random(n) < 0.2).astype(int)
    score = np.round(rng.normal(size=n) + y, digits)
    w = np.round(rng.random(n) * 4) if weighted else np.ones(n)
    return {
        "scores": rounded(score, digits),
        "labels": y.tolist(),
        "counts": w.tolist(),
        "averagePrecision": float(average_precision_score(y, score, sample_weight=w)),
        "auc": float(roc_auc_score(y, score, sample_weight=w)),
    }


golden = {
    "source": f"scikit-learn {sklearn.__version__}",
    "command": "python test/golden/make-likelihood.py",
    "logistic": [logistic(80, 3, 0.01, False), logistic(120, 4, 0.001, True), logistic(60, 2, 1.0, True)],
    "isotonic": [isotonic(60, False), isotonic(90, True)],
    "ranking": [ranking(60, 1, False), ranking(80, 2, True), ranking(50, 0, True)],
}
(HERE / "likelihood.json").write_text(json.dumps(golden, separators=(",", ":")) + "\n")
