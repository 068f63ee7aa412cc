"""The addresses of the relative's page."""

from django.urls import path

from lastcontact.family import views

app_name = "family"
urlpatterns = [
    path("", views.page, name="page"),
    path("earlier/", views.earlier, name="earlier"),
    path("tell/", views.tell, name="tell"),
]
