"""The addresses of the public editions."""

from django.urls import path

from lastcontact.bulletin import views

app_name = "bulletin"
urlpatterns = [
    path("", views.latest, name="latest"),
    path("bulletin/", views.editions, name="editions"),
    path("bulletin/feed.xml", views.feed, name="feed"),
    path("bulletin/<int:number>/", views.edition, name="edition"),
    path("bulletin/<int:number>/figures.json", views.figures_json, name="json"),
    path("bulletin/<int:number>/figures.csv", views.figures_csv, name="csv"),
    path("bulletin/<int:number>/reviews.jsonld", views.reviews, name="reviews"),
    path("for-families/", views.families, name="families"),
    path("how-we-work/", views.method, name="method"),
    path("how-we-work/chain.py", views.program, name="program"),
]
