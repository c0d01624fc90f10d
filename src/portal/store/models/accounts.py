"""Accounts and what they are to the portal."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts known by their e-mail address."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Account:
        """Return a new account."""
        account = self.model(email=self.normalize_email(email).lower(), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> Account:
        """Return a new account that Django's admin lets in."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


class Account(AbstractBaseUser, PermissionsMixin):
    """Somebody who can sign in."""

    email = models.EmailField("thư điện tử", unique=True)
    name = models.CharField("họ và tên", max_length=200, blank=True)
    is_active = models.BooleanField("được đăng nhập", default=True)
    is_staff = models.BooleanField("vào được trang quản trị", default=False)
    must_change_password = models.BooleanField("phải đổi mật khẩu", default=False)
    joined_at = models.DateTimeField("tham gia từ", auto_now_add=True)

    objects = AccountManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = "tài khoản"
        verbose_name_plural = "tài khoản"

    def __str__(self) -> str:
        return self.name or self.email


class RoleGrant(models.Model):
    """One role of one account (``portal.access.Role``), for good or to the end of a day."""

    ROLES: ClassVar[list[tuple[str, str]]] = [
        ("member", "thành viên"),
        ("professional", "thành viên chuyên nghiệp"),
        ("editor", "biên tập viên"),
        ("agency", "cán bộ cơ quan"),
        ("administrator", "quản trị viên"),
    ]

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="grants")
    role = models.CharField("vai trò", max_length=20, choices=ROLES)
    until = models.DateField("đến hết ngày", null=True, blank=True)

    class Meta:
        verbose_name = "vai trò"
        verbose_name_plural = "vai trò"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["account", "role"], name="one_grant_of_a_role")
        ]

    def __str__(self) -> str:
        return self.get_role_display()
