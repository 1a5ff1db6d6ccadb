from analytics.core.events import Kind


def test_a_view_is_a_record_before_it_is_an_answer(world):
    # given a browser on an article with two slots
    # when it asks
    answer = world.post("/v1/view", {"path": "/beide", "slots": 2})
    # then it gets two ads of two advertisers, and one record tells site and campaigns
    assert [ad["advertiser"] for ad in answer.json["ads"]] == ["Firma kaffee", "Firma tee"]
    (record,) = world.book.of(Kind.VIEW)
    assert [entry.unit for entry in record.entries] == ["s:demo", "c:c-kaffee", "c:c-tee"]
