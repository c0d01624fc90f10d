"""Events handed to webhooks: signed, without following anybody into the inner network."""

from __future__ import annotations

import hashlib
import hmac
import http.client
import ipaddress
import socket
import ssl
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings

from portal.store.register import hooks
from portal.store.register.hooks import Delivery

_TIMEOUT = 10  # seconds for one event
SIGNATURE = "X-Vanban-Signature"
# Gateways between IPv6 and IPv4 hand such an address on to the one in its last 32 bits (RFC 6052).
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def deliver(now: datetime) -> int:
    """Hand over the events whose time has come; return how many arrived."""
    arrived = 0
    for delivery in hooks.take_due(now):
        try:
            problem = _send(delivery, now)
        except (OSError, http.client.HTTPException, ValueError) as error:
            problem = f"{type(error).__name__}: {error}"
        if problem:
            hooks.not_delivered(delivery.id, problem, now)
        else:
            hooks.delivered(delivery.id)
            arrived += 1
    return arrived


def signature(secret: str, body: bytes, moment: int) -> str:
    """Return what proves that we wrote *body* at *moment*: HMAC-SHA256 over both.

    >>> signature("chìa", b"{}", 0)[:14]
    't=0,v1=9615bbb'
    """
    code = hmac.new(secret.encode(), f"{moment}.".encode() + body, hashlib.sha256)
    return f"t={moment},v1={code.hexdigest()}"


def _send(delivery: Delivery, now: datetime) -> str:
    """Post one event; return why it did not arrive, empty if it did. Redirects are not followed."""
    parts = urlsplit(delivery.url)
    body = delivery.body.encode()
    headers = {
        "Host": parts.netloc,
        "Content-Type": "application/json; charset=utf-8",
        "User-Agent": "vanban",
        "X-Vanban-Delivery": delivery.key,
        SIGNATURE: signature(delivery.secret, body, int(now.timestamp())),
    }
    connection = _connect(parts.hostname or "", parts.port, is_safe=parts.scheme == "https")
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request("POST", path, body, headers)
        status = connection.getresponse().status
    finally:
        connection.close()
    return "" if 200 <= status < 300 else f"HTTP {status}"


def _connect(host: str, port: int | None, *, is_safe: bool) -> http.client.HTTPConnection:
    """Return a connection to the address that was looked at: a name may lead elsewhere next."""
    port = port or (443 if is_safe else 80)
    address = _reachable(host, port)
    connection = http.client.HTTPConnection(host, port, timeout=_TIMEOUT)
    made = socket.create_connection((address, port), timeout=_TIMEOUT)
    if is_safe:
        made = ssl.create_default_context().wrap_socket(made, server_hostname=host)
    connection.sock = made
    return connection


def _reachable(host: str, port: int) -> str:
    """Return an address of *host*; raise ``ValueError`` if it lies in the inner network."""
    for *_, place in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        address = str(place[0])
        if settings.HOOKS_INSIDE or _is_outside(ipaddress.ip_address(address.partition("%")[0])):
            return address
    raise ValueError(f"{host} là địa chỉ trong mạng nội bộ")


def _is_outside(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Say whether an address, and the one of IPv4 that it may carry, lies in the open network."""
    if isinstance(address, ipaddress.IPv4Address):
        return address.is_global
    carried = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else None
    carried = carried or address.sixtofour
    return address.is_global and (carried is None or carried.is_global)
