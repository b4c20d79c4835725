"""Addresses that belong to no language."""

from django.urls import path

from cases.pages import crawlers

urlpatterns = [
    path("robots.txt", crawlers.robots, name="robots"),
    path("sitemap.xml", crawlers.sitemaps, name="sitemaps"),
    path("sitemap-<slug:section>.xml", crawlers.one_sitemap, name="sitemap"),
]
