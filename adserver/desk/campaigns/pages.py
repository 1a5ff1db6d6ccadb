"""All pages about campaigns, for the desk to register: each module adds its routes to the one blueprint."""

from flask import Blueprint

from adserver.desk.campaigns import (
    acting,
    ads,
    advertisers,
    campaign,
    earnings,
    editing,
    forecasting,
    formats,
    overview,
    reporting,
    sharing,
    stating,
)
from adserver.desk.campaigns.blueprint import campaigns

ROUTES = (overview, campaign, editing, ads, acting, advertisers, formats, reporting, sharing, earnings, stating, forecasting)
PAGES: tuple[Blueprint, ...] = (campaigns,)
