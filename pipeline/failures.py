"""What ends a run early, each kind with its exit status."""

OK, FAILED, USAGE, TOO_MANY_REJECTED, INVALID_CONFIG = 0, 1, 2, 3, 78


class UsageError(Exception):
    """The command line asks for something that cannot be; exit status 2."""


class InvalidConfig(Exception):  # noqa: N818  # the contract's word
    """A config file that cannot be used: the message names file and line; exit status 78."""


class RunFailed(Exception):  # noqa: N818  # it is the run that failed
    """The run began and could not be finished; no manifest was written; exit status 1."""
