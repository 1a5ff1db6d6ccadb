"""All pages about campaigns, for the desk to register."""

from flask import Blueprint

from adserver.desk.campaigns.overview import campaigns

PAGES: tuple[Blueprint, ...] = (campaigns,)
