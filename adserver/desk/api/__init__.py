"""`/api/v1`: all that programs may ask. An operation is written once; its route and its entry in `openapi.json` both come from that.

Adding a file of operations (`campaigns.py`, say):

    campaigns = Group("campaigns", "Orders of advertisers, their ads, reports and statements.")

    class CampaignsQuery(Paged, frozen=True):
        kind: Annotated[Kind | None, Meta(description="Only campaigns of this class.")] = None

    @campaigns.get("/campaigns", needs="see-campaigns")
    def list_campaigns(asked: Asked[CampaignsQuery, None]) -> Listed[CampaignEntry]:
        "Campaigns that the token's owner may see."
        mine = [entry(one) for one in services().catalogue.campaigns() if may_see(asked.owner, one)]
        return paged(mine, lambda one: one.id, asked.query)

    @campaigns.put("/campaigns/{campaign}", needs="edit-campaigns", scope="manage-campaigns", refusals={409: "Changed meanwhile."})
    def put_campaign(asked: Asked[None, CampaignBody]) -> CampaignEntry: ...

and one line in `routes.GROUPS`. What the frame does with it:

- `operationId` is the function's name in camelCase, the summary its docstring's first line, the description the rest of it.
- `Asked[Q, B]`: Q is a struct of the query (a subclass of `Query`; `Paged` has limit and cursor), B one of the JSON body (a subclass of
  `Body`; unknown fields are refused). Descriptions, ranges and patterns of fields are msgspec's (`Annotated[…, Meta(…)]`): they are checked
  and they stand in the document. None: there is no query, no body.
- `{site}` in a path is looked up and must be the owner's to see: `asked.site`. Other parts of the path are in `asked.at["campaign"]`.
- `needs` is what the owner's role must allow (`core.accounts.may`), `scope` what the token itself must allow: reading alone by default for
  GET; others name theirs.
- The answer's type tells status and schema: a struct 200, `Listed[T]` 200 with `Link: …; rel="next"`, `Created[T]` 201 with `Location`,
  `Accepted[T]` 202, None 204, `Attachment` a file (name its `media=("text/csv",)`).
- `raise Refused(409, "One clear sentence.")` refuses; a status that is not in every operation is named in `refusals`.
  `refuse_mistakes(pairs)` answers 422 with each field's mistake, as `core.catalogue.vetting` gives them.
- 400, 401, 403, 404, 405, 413, 415, 422, 429 and 503 as RFC 9457 problems, rate-limit headers, ETag and If-None-Match are the frame's
  business.
"""
