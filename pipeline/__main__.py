"""`hanji` and `python -m hanji.pipeline`."""

import sys

from hanji.pipeline.cli import call


def main() -> None:
    """Run the command line and exit with its status."""
    sys.exit(call(sys.argv[1:]))


if __name__ == "__main__":
    main()
