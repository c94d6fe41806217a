"""The usual form of `typst compile` for the compiler in PyPI's package `typst`.

    typst compile [--pdf-standard NAME[,NAME…]] [--font-path DIR]… [--root DIR]
                  [--ignore-system-fonts] [--creation-timestamp SECONDS] IN OUT
    typst --version

IN may be `-` for standard input, OUT may be `-` for standard output. What the compiler has to say
goes to standard error; an error ends with exit status 1.
"""

import argparse
import os
import sys

import typst

# Behind the packages: this file has the name of one.
sys.path.append(os.path.dirname(os.path.abspath(__file__)))

import owner  # noqa: E402


def arguments():
    parser = argparse.ArgumentParser(prog="typst", description="Compiles Typst sources to PDF.")
    parser.add_argument("--version", action="store_true", help="print the compiler's version")
    compile = parser.add_subparsers(dest="command").add_parser("compile", help="compile IN to OUT")
    compile.add_argument(
        "--pdf-standard", action="extend", type=lambda names: names.split(","), default=[], metavar="NAME[,NAME…]")
    compile.add_argument("--font-path", action="append", default=[], metavar="DIR")
    compile.add_argument("--root", metavar="DIR")
    compile.add_argument("--ignore-system-fonts", action="store_true")
    compile.add_argument(
        "--creation-timestamp", type=int, metavar="SECONDS",
        default=os.environ.get("SOURCE_DATE_EPOCH"), help="since 1970-01-01, UTC")
    compile.add_argument("input", metavar="IN")
    compile.add_argument("output", metavar="OUT")
    chosen = parser.parse_args()
    if not (chosen.version or chosen.command):
        parser.error("a command is missing: compile")
    return chosen


def compile(chosen):
    if chosen.output != "-":
        owner.end_with(os.path.dirname(chosen.output))
    if chosen.input == "-":
        source = sys.stdin.buffer.read()
    else:
        source = chosen.input
        open(source, "rb").close()  # the compiler's own message does not name the file
    compiler = typst.Compiler(
        source, root=chosen.root, font_paths=chosen.font_path,
        ignore_system_fonts=chosen.ignore_system_fonts)
    pdf, warnings = compiler.compile_with_warnings(
        format="pdf", pdf_standards=chosen.pdf_standard, timestamp=chosen.creation_timestamp)
    for warning in warnings:
        print(warning.diagnostic.rstrip(), file=sys.stderr)
    if chosen.output == "-":
        sys.stdout.buffer.write(pdf)
    else:
        with open(chosen.output, "wb") as file:
            file.write(pdf)


def main():
    chosen = arguments()
    if chosen.version:
        from importlib.metadata import version
        print("typst", version("typst"))
        return 0
    try:
        compile(chosen)
    except (typst.TypstError, OSError, ValueError) as error:
        print((getattr(error, "diagnostic", "") or f"error: {error}").rstrip(), file=sys.stderr)
        return 1
    return 0


sys.exit(main())
