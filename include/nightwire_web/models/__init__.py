"""What the JSON API takes and gives, as pydantic models: they are its description in OpenAPI."""

from nightwire_web.models.articles import Article, ArticleHit, Articles, Explanation, Revision, Sentence
from nightwire_web.models.console import Answer, Catalogue, Question
from nightwire_web.models.corrections import Corrected, Corrections, Override, Term
from nightwire_web.models.entities import Entities, Entity
from nightwire_web.models.facts import Facts, FactsSummary
from nightwire_web.models.nights import Nights
from nightwire_web.models.rejects import FirstBytes, Rejects, Retry
from nightwire_web.models.runs import Failure, LakeRun, Run, RunList, StageRun, Started, TaskState
from nightwire_web.models.words import Words

__all__ = [
    "Answer", "Article", "ArticleHit", "Articles", "Catalogue", "Corrected", "Corrections", "Entities",
    "Entity", "Explanation", "Facts", "FactsSummary", "Failure", "FirstBytes", "LakeRun", "Nights",
    "Override", "Question", "Rejects", "Retry", "Revision", "Run", "RunList", "Sentence", "StageRun",
    "Started", "TaskState", "Term", "Words",
]  # fmt: skip
