"""What has one answer is mended: ``mended(text)`` for an article, ``tree`` for the files of docs/.

Nothing a reader would see is lost, and no number is touched: nobody can know what it should be.
"""

from macros.mend.article import STEPS, Mended, mended

__all__ = ["STEPS", "Mended", "mended"]
