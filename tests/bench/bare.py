"""The least that Flask can do with a POST: what the chat route is measured against."""

from flask import Flask, Response, jsonify, request

app = Flask(__name__)


@app.post("/api/chat")
def chat() -> Response:
    """Read the JSON and answer with some."""
    request.get_json()
    return jsonify(kind="answer")
