"""A new article: paste it, and questions are proposed from its headings and sentences, as drafts."""

from contextlib import closing

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from bot import MOST_ARTICLE_CHARACTERS, Entry, KnowledgeError, Proposal, proposals, same_words, sentences
from web.curator import edits
from web.curator.answer import new_id
from web.curator.blueprint import blueprint
from web.curator.reading import read, without_lines
from web.curator.working_copy import Texts, save, working_copy

MOST_PROPOSALS = 40
OUTLINE = "outline.md"


@blueprint.get("/new-article")
def new_article() -> ResponseReturnValue:
    """The page."""
    return render_template("curate/new_article.html", article="", proposed=(), known=set())


@blueprint.post("/new-article")
def propose() -> ResponseReturnValue:
    """What the article may answer, each with its passage beside it."""
    article = _article()
    found = proposals(article)[:MOST_PROPOSALS]
    if not found:
        flash("No heading with text below it was found. Leave a blank line around each heading.", "bad")
    known = {entry.question for entry in working_copy().knowledge.entries}
    return render_template("curate/new_article.html", article=article, proposed=found, known=known)


def _article() -> str:
    sent = request.files.get("file")
    typed = request.form.get("article", "")
    if sent is not None and sent.filename:
        with closing(sent):
            typed = sent.read(4 * MOST_ARTICLE_CHARACTERS).decode("utf-8", "replace")
    return edits.tidy(typed)[:MOST_ARTICLE_CHARACTERS]


@blueprint.post("/new-article/keep")
def keep_proposals() -> ResponseReturnValue:
    """Put the chosen questions into the working copy as drafts, and the article into the outline."""
    chosen = {int(name) for name in request.form.getlist("chosen") if name.isdecimal() and len(name) < 4}
    found = list(enumerate(proposals(_article())[:MOST_PROPOSALS]))
    wanted = [_typed(n, each) for n, each in found if n in chosen]
    if not wanted:
        flash("Please choose at least one question.", "bad")
        return propose()

    def change(texts: Texts) -> Texts:
        for proposal in wanted:
            texts = _with_draft(texts, proposal)
        return _with_outline(texts, [each for _, each in found])

    try:
        save(change, f"{len(wanted)} questions from a new article")
    except KnowledgeError as error:
        flash(" ".join(without_lines(error.problems)), "bad")
        return propose()
    flash(f"{len(wanted)} drafts are there. Read each one, put it in your words, and switch it on.")
    return redirect(url_for("curate.answers", show="draft"))


def _typed(number: int, proposal: Proposal) -> Proposal:
    """A proposal as she changed it on the page."""
    question = edits.one_line(request.form.get(f"question{number}", ""))[:300] or proposal.question
    answer = edits.tidy(request.form.get(f"answer{number}", "")) or proposal.answer
    return Proposal(proposal.heading, question, answer, proposal.passage)


def _with_draft(texts: Texts, proposal: Proposal) -> Texts:
    knowledge = read(texts)
    if knowledge.entry_asked(proposal.question):
        return texts
    entry = Entry(
        id=new_id(proposal.question, knowledge),
        question=proposal.question,
        answer=proposal.answer,
        source=proposal.heading,
        status="draft",
    )
    return edits.with_entry(texts, entry.id, entry)


def _with_outline(texts: Texts, found: list[Proposal]) -> Texts:
    """The outline with the headings of the article and its sentences, so that coverage counts them."""
    known = {same_words(fact.heading) for fact in read(texts).facts}
    lines = [texts.get(OUTLINE, "").rstrip("\r\n")]
    for proposal in found:
        if same_words(proposal.heading) not in known:
            lines += ["", f"## {proposal.heading}", *(f"- {line}" for line in sentences(proposal.passage))]
    return {**texts, OUTLINE: "\n".join(lines).lstrip("\n") + "\n"}
