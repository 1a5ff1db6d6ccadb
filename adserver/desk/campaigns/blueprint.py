"""The blueprint of all pages about campaigns."""

from flask import Blueprint

campaigns = Blueprint("campaigns", __name__)
