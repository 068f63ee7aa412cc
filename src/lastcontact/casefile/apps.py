from django.apps import AppConfig


class CasefileConfig(AppConfig):
    name = "lastcontact.casefile"
    label = "casefile"
