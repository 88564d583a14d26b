"""Addresses that leave the page: public sources, the repository's forms."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from portal.pages.edition import Edition


def public_url(text: str) -> str:
    """Return an address that a link may lead to: http or https with a host, else nothing."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    return text if parts.scheme in {"http", "https"} and parts.netloc else ""


def report_url(edition: Edition, target: str) -> str:
    """Return the address of the form "report an error", filled with what it is about; nothing without a repository."""
    return _form(edition, "1-bao-loi.yml", target)


def source_url(edition: Edition, target: str) -> str:
    """Return the address of the form "send a source or a result", filled with what it is about."""
    return _form(edition, "2-gui-nguon.yml", target)


def _form(edition: Edition, template: str, target: str) -> str:
    return f"{edition.repository}/issues/new?template={template}&target={quote(target)}" if edition.repository else ""
