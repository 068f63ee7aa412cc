"""Officers sign in with a password and a second factor; relatives with a code handed over in person."""

from __future__ import annotations

import secrets
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


def new_id() -> str:
    """Sixteen random hexadecimal digits: an id that tells nothing of whom it stands for."""
    return secrets.token_hex(8)


class Role(models.TextChoices):
    """What an officer's account may do; being on an incident's team is another matter and stands in the journal."""

    OFFICER = "officer", _("Officer")
    REVIEWER = "reviewer", _("Reviewer")
    PUBLISHER = "publisher", _("Publisher")
    CUSTODIAN = "custodian", _("Custodian")
    AUDITOR = "auditor", _("Auditor")
    ADMINISTRATOR = "administrator", _("Administrator")


def known_roles(roles: object) -> None:
    """Raises: ValidationError unless it is a list of roles, each named once."""
    if not isinstance(roles, list) or len(set(roles)) != len(roles) or not set(roles) <= set(Role.values):
        raise ValidationError(_("Choose from the roles listed."))


class OfficerManager(BaseUserManager["Officer"]):
    def create_user(self, login: str, password: str | None = None, **fields: Any) -> Officer:
        """One new account. Raises: ValidationError when the login or a role cannot be."""
        officer = self.model(login=self.model.normalize_username(login), **fields)
        officer.set_password(password)
        officer.full_clean(exclude=["password"])
        officer.save(using=self._db)
        return officer

    def holding(self, role: str) -> list[Officer]:
        """The open accounts with this role, by name. A bureau has tens of officers: they are sifted here."""
        return [officer for officer in self.filter(is_active=True).order_by("display_name") if role in officer.roles]


class Officer(AbstractBaseUser):
    """A member of staff. `id` is the actor id that stands in clear in the journal: random, and never reused."""

    id = models.CharField(primary_key=True, max_length=16, default=new_id, editable=False)
    login = models.CharField(
        _("sign-in name"),
        max_length=60,
        unique=True,
        validators=[RegexValidator(r"^[\w.-]+\Z", _("Letters, digits, full stops and hyphens."))],
    )
    display_name = models.CharField(_("name shown to colleagues and families"), max_length=120)
    roles = models.JSONField(_("roles"), default=list, blank=True, validators=[known_roles])
    is_active = models.BooleanField(_("open"), default=True)
    must_change_password = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "login"
    REQUIRED_FIELDS = ["display_name"]
    objects = OfficerManager()

    class Meta:
        verbose_name = _("officer")
        verbose_name_plural = _("officers")

    def __str__(self) -> str:
        return self.display_name

    def has_role(self, *roles: str) -> bool:
        """Whether the account holds at least one of these."""
        return self.is_active and not set(roles).isdisjoint(self.roles)

    def role_words(self) -> list[str]:
        """The roles as a reader sees them, in the order in which they are listed everywhere."""
        return [str(role.label) for role in Role if role in self.roles]


class Relative(models.Model):
    """Somebody to be informed on one record: a random id, and contacts that only the bureau's verbs can open."""

    id = models.CharField(primary_key=True, max_length=16, default=new_id, editable=False)
    record_id = models.CharField(max_length=64, db_index=True)
    contacts = models.BinaryField(blank=True, default=b"")
    created_at = models.DateTimeField(auto_now_add=True)
    signed_out_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.id


class Code(models.Model):
    """One code for one relative and one record. `slip` (its first six digits) finds it; the rest is kept nowhere."""

    id = models.CharField(primary_key=True, max_length=16, default=new_id, editable=False)
    slip = models.CharField(max_length=6, unique=True)
    keyed_hash = models.BinaryField(max_length=32)
    relative = models.ForeignKey(Relative, on_delete=models.CASCADE, related_name="codes")
    record_id = models.CharField(max_length=64)
    issued_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.id
