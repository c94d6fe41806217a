"""Ends a helper with the program that started it, however that one ended."""

import fcntl
import os
import shutil
import threading


def end_with(folder):
    """Waits beside the work until the folder's owner is no more, then removes the folder and ends.

    The owner holds a lock on `.in-use` in the folder as long as it lives, also where it is killed and
    can say nothing. A folder without that mark has no owner to wait for.
    """
    try:
        mark = open(os.path.join(folder, ".in-use"), "rb")
    except OSError:
        return

    def wait():
        try:
            fcntl.flock(mark, fcntl.LOCK_SH)
        except OSError:
            return
        shutil.rmtree(folder, ignore_errors=True)
        os._exit(1)

    # Little, since a helper may have little memory.
    threading.stack_size(256 * 1024)
    threading.Thread(target=wait, daemon=True).start()
