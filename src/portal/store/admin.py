"""Django's admin: accounts can be made and changed; of the library it only shows lists.

Documents are never changed here: that would pass by ``actions`` and its rules.
"""

from __future__ import annotations

from typing import Any, ClassVar

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django import forms
from django.contrib import admin
from django.contrib.auth.models import Group
from django.http import HttpRequest

from portal.store import subjects
from portal.store.models import Account, DocumentRow, Original, RoleGrant, SubjectRow


class ReadOnly(admin.ModelAdmin[Any]):
    """Lists that nobody can change."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Say no."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Say no."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Say no."""
        return False


@admin.register(DocumentRow)
class DocumentAdmin(ReadOnly):
    """The documents of the library."""

    list_display = ("number", "kind", "issuer_name", "issued_on", "title", "audience", "added_at")
    list_filter = ("kind", "year", "audience")
    search_fields = ("number", "title")
    exclude = ("text", "folded", "reading", "outline", "number_key", "title_key")


@admin.register(Original)
class OriginalAdmin(ReadOnly):
    """The files that came in."""

    list_display = ("name", "size", "digest", "added_at")


class AccountForm(forms.ModelForm[Account]):
    """An account with a field for a new password, which its owner must change."""

    new_password = forms.CharField(
        label="mật khẩu mới",
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="Người dùng phải đổi mật khẩu này khi đăng nhập lần đầu.",
    )

    class Meta:
        model = Account
        fields = ("email", "name", "is_active", "is_staff")

    def save(self, commit: bool = True) -> Account:
        """Return the account, with its new password if one was typed."""
        account = super().save(commit=False)
        if password := self.cleaned_data["new_password"]:
            account.set_password(password)
            account.must_change_password = True
        elif not account.password:
            account.set_unusable_password()
        if commit:
            account.save()
        return account


# What people alone may see or change about themselves (the keys of their second factor) is no
# administrator's to edit; rights come from roles, not from groups.
for model in (Authenticator, UserSession, EmailAddress, Group):
    admin.site.unregister(model)


class RoleInline(admin.StackedInline[Any, Any]):
    """The roles of an account; stacked, because in a table Django's fields bear no label."""

    model = RoleGrant
    extra = 1


@admin.register(Account)
class AccountAdmin(admin.ModelAdmin[Account]):
    """Accounts and their roles."""

    form = AccountForm
    inlines = (RoleInline,)
    list_display = ("email", "name", "is_active", "is_staff", "joined_at")
    search_fields = ("email", "name")


class SubjectForm(forms.ModelForm[SubjectRow]):
    """A subject; it can't be put below itself."""

    class Meta:
        model = SubjectRow
        fields = ("name", "slug", "parent", "rank")

    def clean_parent(self) -> SubjectRow | None:
        """Return the subject above, if it is not the subject itself or one below it."""
        parent: SubjectRow | None = self.cleaned_data["parent"]
        above = parent
        while above is not None:
            if above.pk == self.instance.pk:
                raise forms.ValidationError("Chủ đề không thể nằm dưới chính nó.")
            above = above.parent
        return parent


@admin.register(SubjectRow)
class SubjectAdmin(admin.ModelAdmin[SubjectRow]):
    """The tree of subjects."""

    form = SubjectForm
    list_display = ("name", "slug", "parent", "rank")
    prepopulated_fields: ClassVar[dict[str, Any]] = {"slug": ("name",)}
    search_fields = ("name",)

    def save_model(self, request: HttpRequest, obj: SubjectRow, form: Any, change: bool) -> None:
        """Keep a subject; the index reads the documents below it again."""
        super().save_model(request, obj, form, change)
        subjects.moved(obj.pk)

    def delete_model(self, request: HttpRequest, obj: SubjectRow) -> None:
        """Take a subject away; the index reads its documents again."""
        subjects.moved(obj.pk)
        super().delete_model(request, obj)
