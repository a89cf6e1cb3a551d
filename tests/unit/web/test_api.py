"""What the JSON API answers, on two real nights."""

import io
import json

import pyarrow.csv
import pyarrow.parquet
import pytest

API = "/api/v1"


def ask(client, path, **values):
    answer = client.get(f"{API}{path}", params=values)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_facts_come_with_the_sentence_that_says_so(viewer):
    found = ask(viewer, "/facts", unit="soldier")
    assert found["total"] == len(found["rows"]) > 0
    for row in found["rows"]:
        assert row["unit"] == "soldier"
        if row["span_start"] is not None:
            assert row["sentence"][row["span_start"] : row["span_end"]]
        assert row["source_uri"].endswith(".txt")


@pytest.mark.parametrize(
    ("filtered", "holds"),
    [
        ({"kind": "money"}, lambda row: row["kind"] == "money"),
        ({"value_min": 100, "value_max": 200}, lambda row: 100 <= row["value"] <= 200),
        ({"comparator": ">"}, lambda row: row["comparator"] == ">"),
        ({"date_from": "2026-11-24", "date_to": "2026-11-24"}, lambda row: row["ingest_date"][-2:] == "24"),
        ({"country": "tr"}, lambda row: row["place"] in ("Turchia", "Turkey")),
        ({"source": "QUAKE"}, lambda row: "quake" in row["source_uri"]),
        ({"text": "refugees"}, lambda row: "refugees" in row["sentence"]),
        ({"speaker": "nato"}, lambda row: row["speaker"] == "NATO"),
        ({"agreement": "both"}, lambda row: row["agreement"] == "both"),
        ({"quality_min": 0.1}, lambda row: (row["translation_quality"] or 1) >= 0.1),
    ],
)  # fmt: skip
def test_each_filter_leaves_what_it_says(viewer, filtered, holds):
    everything, found = ask(viewer, "/facts", limit=200), ask(viewer, "/facts", limit=200, **filtered)
    expected = {row["fact_id"] for row in everything["rows"] if holds(row)}
    assert {row["fact_id"] for row in found["rows"]} == expected
    assert expected
    assert found["total"] == len(expected)


@pytest.mark.parametrize("sort", ["date", "value", "unit", "agreement", "kind"])
@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize("filtered", [{}, {"value_min": 1}], ids=["all", "filtered"])
def test_pages_together_are_the_whole_in_order(viewer, sort, descending, filtered):
    key = {"date": "ingest_date"}.get(sort, sort)
    asked = filtered | {"sort": sort, "descending": descending}
    whole = ask(viewer, "/facts", limit=200, **asked)["rows"]
    paged = [
        row
        for offset in range(0, len(whole), 3)
        for row in ask(viewer, "/facts", limit=3, offset=offset, **asked)["rows"]
    ]
    assert [row["fact_id"] for row in paged] == [row["fact_id"] for row in whole]
    assert [row[key] for row in whole] == sorted((row[key] for row in whole), reverse=descending)


def test_sums_say_the_same_as_the_rows(viewer):
    rows = ask(viewer, "/facts", limit=200)
    summary = ask(viewer, "/facts/summary")
    for part in ("nights", "values", "units"):
        assert sum(one["fact_count"] for one in summary[part]) == rows["total"]
    assert {place["country"] for place in summary["places"]} >= {"TR", "UA"}


def test_an_export_has_all_filtered_rows_in_each_form(viewer):
    total = ask(viewer, "/facts", kind="count")["total"]
    body = {form: viewer.get(f"{API}/facts/export", params={"kind": "count", "form": form}).content
            for form in ("csv", "ndjson", "parquet")}  # fmt: skip
    assert pyarrow.csv.read_csv(io.BytesIO(body["csv"])).num_rows == total
    assert len([json.loads(line) for line in body["ndjson"].splitlines()]) == total
    table = pyarrow.parquet.read_table(io.BytesIO(body["parquet"]))
    assert table.num_rows == total
    assert {"fact_id", "sentence", "sentence_en"} <= set(table.column_names)


def test_an_article_is_shown_sentence_by_sentence(viewer):
    (row,) = ask(viewer, "/facts", value_min=118, value_max=118)["rows"]
    article = ask(viewer, f"/articles/{row['article_id']}")
    assert article["language"] == "it"
    (sentence,) = [one for one in article["sentences"] if one["sentence_id"] == row["sentence_id"]]
    fact = next(one for one in sentence["facts"] if one["fact_id"] == row["fact_id"])
    assert "118" in sentence["text"][fact["span_start"] : fact["span_end"]]
    assert "118" in sentence["text_en"][fact["span_start_en"] : fact["span_end_en"]]
    assert any(mention["name"] == "Turkey" for one in article["sentences"] for mention in one["mentions"])
    same = ask(viewer, f"/articles/{row['article_id']}", night="2026-11-23")
    assert same == article == ask(viewer, f"/articles/{row['article_id']}", night="1999-01-01")


def test_an_edited_file_shows_its_revisions(viewer):
    found = ask(viewer, "/articles", text="quake")["rows"]
    assert len(found) == 2  # of two nights, in two folders
    article = ask(viewer, f"/articles/{found[0]['article_id']}")
    assert article["article_id"] in {one["article_id"] for one in article["revisions"]}


def test_each_number_is_explained(viewer):
    row = ask(viewer, "/facts", unit="soldier")["rows"][0]
    answer = ask(viewer, f"/articles/{row['article_id']}/sentences/{row['sentence_id']}/explanation")
    assert answer["lines"]
    assert all(one.endswith("]") for one in answer["numbers_without_fact"])
    assert viewer.get(f"{API}/articles/{row['article_id']}/sentences/none/explanation").status_code == 404


def test_an_entity_has_its_names_nights_articles_company_and_facts(viewer):
    turkey = next(row for row in ask(viewer, "/entities")["rows"] if row["name"] == "Turkey")
    entity = ask(viewer, f"/entities/{turkey['entity_id']}")
    names = {(one["alias"], one["language"]) for one in entity["names"]}
    assert names >= {("Turchia", "it"), ("Turkey", "en")}
    assert len(entity["articles"]) == turkey["article_count"]
    assert sum(night["mention_count"] for night in entity["nights"]) == turkey["mention_count"]
    assert entity["fact_total"] == len(entity["facts"]) > 0
    assert sum(night["fact_count"] for night in entity["fact_nights"]) == entity["fact_total"]
    assert ask(viewer, "/entities", text="turch")["rows"][0]["entity_id"] == turkey["entity_id"]
    assert viewer.get(f"{API}/entities/nobody").status_code == 404


def test_rejects_are_of_the_run_that_read_them(viewer):
    everything = ask(viewer, "/rejects")
    assert everything["total"] == 2 == len(everything["rows"])
    assert {row["reason_code"] for row in everything["reasons"]} == {"binary", "empty"}
    nights = {row["ingest_date"] for row in everything["rows"]}
    assert sum(ask(viewer, "/rejects", run_id=night)["total"] for night in nights) == 2
    assert ask(viewer, "/rejects", run_id="2026-11-25")["total"] == 0
    assert ask(viewer, "/rejects", run_id="unknown")["total"] == 0


def test_the_first_bytes_of_a_reject_are_shown_and_of_nothing_else(viewer, site):
    row = next(row for row in ask(viewer, "/rejects")["rows"] if row["reason_code"] == "binary")
    shown = ask(viewer, "/rejects/bytes", source_uri=row["source_uri"])
    assert "00" in " ".join(shown["hexadecimal"])
    assert all(character.isprintable() for line in shown["text"] for character in line)
    for other in ("file:///etc/passwd", "../../etc/passwd", ask(viewer, "/facts")["rows"][0]["source_uri"]):
        assert viewer.get(f"{API}/rejects/bytes", params={"source_uri": other}).status_code == 404


def test_a_reject_is_read_again_by_a_run(admin, site):
    row = ask(admin, "/rejects")["rows"][0]
    answer = admin.post(f"{API}/rejects/retry", json={"source_uri": row["source_uri"]})
    assert answer.json()["run_id"] == "again-1"
    kind, path, night, user = site.runs.started[-1]
    assert (kind, night, user) == ("again", row["ingest_date"], "admin")
    assert path.endswith(row["source_uri"].rpartition("/")[2])


def test_runs_say_what_they_did_and_why_they_failed(viewer):
    rows = {(row["run_id"], row["stage"]): row for row in ask(viewer, "/runs")["rows"]}
    ingest = rows["2026-11-23", "ingest"]["published"]
    parts = ("article_count", "duplicate_count", "reject_count")
    assert ingest["file_count"] == sum(ingest[part] for part in parts)
    assert all(check["has_passed"] for check in rows["2026-11-23", "ingest"]["checks"])
    failing = rows["failing", "ingest"]
    assert failing["state"] == "failed"
    assert failing["published"] is None
    assert failing["run"]["failures"][0]["advice"]
    assert "[(1, 'seeds/x')]" in failing["run"]["failures"][0]["reason"]
    assert {check["name"]: check["has_passed"] for check in failing["checks"]}["keys_unique"] is False
    assert {row["run_id"] for row in ask(viewer, "/runs", run_id="2026-11-24")["rows"]} == {"2026-11-24"}


def test_what_failed_can_be_run_again(admin, site):
    answer = admin.post(f"{API}/runs/retry", params={"run_id": "failing", "stage": "ingest"})
    assert answer.status_code == 200
    assert site.runs.started[-1] == ("retry", "ingest", "failing", "admin")
    assert admin.post(f"{API}/runs/retry", params={"run_id": "x", "stage": "ingest"}).status_code == 409


def test_the_log_knows_how_many_rows_there_are(site, viewer):
    asked = {row["table_name"]: row["row_count"] for row in site.pages.reader.rows("sizes")}
    assert {row["table_name"]: row["row_count"] for row in site.pages.sizes()} == asked
    counted = {row["ingest_date"]: row["fact_count"] for row in site.pages.reader.rows("facts_by_night")}
    assert site.pages.row_counts("facts") == counted


def test_nights_count_what_the_tables_hold(viewer):
    nights = ask(viewer, "/nights")
    sizes = {row["table_name"]: row["row_count"] for row in nights["sizes"]}
    assert sum(row["article_count"] for row in nights["articles"]) == sizes["articles"]
    assert sum(row["fact_count"] for row in nights["facts"]) == sizes["facts"]
    assert sum(row["reject_count"] for row in nights["rejects"]) == sizes["rejects"] == 2
    assert nights["places"][0]["name"] == "Turkey"


def test_the_console_answers_and_describes(site, viewer, monkeypatch):
    monkeypatch.setattr(site.pages.console, "seconds", 60)  # here is nothing to be stopped
    catalogue = ask(viewer, "/sql/catalogue")
    assert {one["name"] for one in catalogue["relations"]} >= {"facts", "fact_evidence", "places"}
    assert all(one["description"] and one["columns"] for one in catalogue["relations"])
    evidence = next(one for one in catalogue["relations"] if one["name"] == "fact_evidence")
    assert {"sentence", "sentence_en", "source_uri"} <= {column["name"] for column in evidence["columns"]}
    for example in catalogue["examples"]:
        answer = viewer.post(f"{API}/sql", json={"sql": example["sql"]})
        assert answer.status_code == 200, answer.text
        assert answer.json()["columns"]
    answer = viewer.post(f"{API}/sql", json={"sql": "from range(100)", "rows": 3}).json()
    assert (answer["rows"], answer["is_cut"]) == ([[0], [1], [2]], True)
    body = viewer.post(f"{API}/sql/export", json={"sql": "select 1 as a, [1, 2] as b", "form": "csv"})
    assert body.text == '"a","b"\n1,"[1, 2]"\n'
    wrong = viewer.post(f"{API}/sql", json={"sql": "select nothing from nowhere"})
    assert wrong.status_code == 400
    assert "nowhere" in wrong.json()["detail"]


def test_values_of_all_kinds_are_json(site, viewer, monkeypatch):
    monkeypatch.setattr(site.pages.console, "seconds", 60)
    sql = (
        "select 'nan'::double, 'inf'::double, 1.5::decimal(9,2), date '2026-01-01', interval 1 day, "
        "{'a': [1]}, '\\xAA'::blob, null, true"
    )
    answer = viewer.post(f"{API}/sql", json={"sql": sql}).json()
    assert answer["rows"][0][:4] == ["nan", "inf", "1.50", "2026-01-01"]


def test_words_that_no_engine_knew_are_listed(viewer):
    found = ask(viewer, "/words")
    assert {"words", "disagreements"} <= set(found)


@pytest.mark.usefixtures("uncorrected")
def test_a_correction_is_a_file_that_the_next_run_reads(admin, site):
    term = {"language": "it", "source": "alfabeta", "target": "alphabet soup"}
    answer = admin.post(f"{API}/corrections/terms", json=term)
    assert answer.status_code == 201
    assert "next run" in answer.json()["message"]
    assert answer.json()["file"] == "glossary/it-en/web.csv"
    admin.post(f"{API}/corrections/terms", json=term | {"target": 'alphabet, "soup"'})
    from nightwire.translating.glossary import load_terms

    terms = {term.source: term.target for term in load_terms("it-en", site.home / "glossary")}
    assert terms["alfabeta"] == 'alphabet, "soup"'
    names = {"relation": "same", "type": "person", "names": ["Giorgia Meloni", 'la "premier"']}
    assert admin.post(f"{API}/corrections/overrides", json=names).status_code == 201
    apart = names | {"relation": "not_same"}
    assert admin.post(f"{API}/corrections/overrides", json=apart).status_code == 201
    from nightwire.extracting.entities.overrides import load_overrides

    overrides = load_overrides(site.home / "glossary" / "entities.toml")
    assert overrides.same
    assert overrides.apart
    kept = ask(admin, "/corrections")
    assert [one["target"] for one in kept["terms"]] == ['alphabet, "soup"']
    assert [one["relation"] for one in kept["overrides"]] == ["same", "not_same"]


@pytest.mark.parametrize("source", ["", "   ", "# a remark", "two\nlines", "x" * 201, "nul\x00"])
def test_a_correction_that_is_no_line_is_refused(admin, source):
    term = {"language": "it", "source": source, "target": "x"}
    assert admin.post(f"{API}/corrections/terms", json=term).status_code == 422


def test_the_api_is_described(viewer):
    described = ask(viewer, "/openapi.json")
    assert {f"{API}/facts", f"{API}/sql", f"{API}/corrections/terms"} <= set(described["paths"])
