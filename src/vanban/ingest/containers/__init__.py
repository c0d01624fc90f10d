"""Files that hold several documents: ZIP containers and e-mail messages."""

from vanban.ingest.containers.mail import MailReader
from vanban.ingest.containers.zip import ZipReader

__all__ = ["MailReader", "ZipReader"]
